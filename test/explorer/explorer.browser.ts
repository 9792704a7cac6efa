import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { resultContext } from '../../src/files/result-context.js';
import { reportParts } from '../../src/report/report-parts.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { page as nodeDocument } from '../helpers/page.js';
import { enter, type Opened, open, pageUrl, settled, startBrowser } from './browser.js';

/** The shortest of the built-in scenarios. */
const short = `#lang=en&a=${encodeURIComponent('{"base":"january-2021"}')}`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

async function opened(hash: string, use: (opened: Opened) => Promise<void>, options = {}): Promise<void> {
  const one = await open(browser, hash, options);
  try {
    await use(one);
    expect(one.complaints).toEqual([]);
  } finally {
    await one.page.context().close();
  }
}

const answerOf = (page: Page): Promise<string | null> => page.textContent('main .answer');
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What axe finds, one line each. */
async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

describe('the explorer', { timeout: 240_000 }, () => {
  test('opens from the file system with an answer, a fan, a map, nights and needs', () =>
    opened('', async ({ page }) => {
      expect(await page.textContent('main h2')).toMatch(/^6,000 to 8,000 people leave/);
      expect(plain(await answerOf(page))).toMatch(/80 %/);
      expect(await page.locator('main figure > svg').count()).toBe(2);
      expect(await page.locator('main table').count()).toBe(2);
      expect(await page.textContent('main .notfor')).toContain('Not for locating');
      console.log(`500 replicates of exodus-2023: ${plain(await page.textContent('[role=status]'))}`);
    }));

  test('forecasts anew what has changed, writes it into the address, and restores it from there', () =>
    opened(short, async ({ page, complaints }) => {
      const before = await answerOf(page);
      await enter(page, '#low', '9,000');
      await enter(page, '#high', '9500');
      await settled(page);
      const after = await answerOf(page);
      expect(after).not.toBe(before);
      expect(await page.textContent('main h2')).toContain('9,000 to 9,500 people');

      const link = await page.inputValue('#link');
      const again = await open(browser, link.slice(pageUrl.length));
      expect(await answerOf(again.page)).toBe(after);
      expect(again.complaints).toEqual(complaints);
      await again.page.reload();
      await settled(again.page);
      expect(await answerOf(again.page)).toBe(after);
      await again.page.context().close();
    }));

  test('says beside a field what the library says of it, and keeps the last forecast', () =>
    opened(short, async ({ page }) => {
      const before = await answerOf(page);
      await enter(page, '#low', '30');
      const fault = plain(await page.textContent('#low-fault'));
      expect(fault).toMatch(/is 30, expected .*50/);
      expect(await page.getAttribute('#low', 'aria-invalid')).toBe('true');
      expect(await page.getAttribute('#low', 'aria-describedby')).toBe('low-fault');
      expect(await page.textContent('[role=status]')).toContain('One entry');
      expect(await answerOf(page)).toBe(before);
      expect(await inaccessible(page)).toEqual([]);

      await enter(page, '#low', 'many');
      expect(await page.textContent('#low-fault')).toContain('many');
      await enter(page, '#low', '2000');
      await settled(page);
      expect(await page.locator('.fault').count()).toBe(0);
    }));

  test('adds policy events to the time line and rates with a range of their own', () =>
    opened(short, async ({ page }) => {
      await page.click('summary:has-text("Policy events")');
      // The list is made when its part is opened.
      await page.locator('.events > li').first().waitFor();
      const events = await page.locator('.events > li').count();
      await page.selectOption('#event', 'lever:mexico-guard-line');
      await page.click('.add button');
      await settled(page);
      expect(await page.locator('.events > li').count()).toBe(events + 7);
      await page.selectOption('#event', 'kind:permit-office');
      await page.click('.add button');
      const added = page.locator('.events > li').last();
      expect(await added.locator('.fault').count()).toBe(2);
      await added.locator('select').selectOption('mx-tapachula');
      await added.locator('input[id$=offerPerDay]').fill('0.2');
      await added.locator('input[id$=offerPerDay]').press('Tab');
      await settled(page);
      expect(plain(await added.locator('summary').textContent())).toMatch(/^permit office at Tapachula/);

      await page.click('summary:has-text("Rates of the model")');
      await page.fill('#search', 'pace of a caravan');
      expect(await page.locator('.rates tbody tr').count()).toBe(1);
      await page.locator('.rates input').first().fill('-3');
      await page.locator('.rates input').first().press('Tab');
      expect(await page.locator('.rates .fault').count()).toBe(1);
      await page.locator('.rates input').first().fill('30');
      await page.locator('.rates input').first().press('Tab');
      await page.locator('.rates input').last().fill('35');
      await page.locator('.rates input').last().press('Tab');
      await settled(page);
      expect(await page.textContent('summary:has-text("Rates of the model")')).toContain('(1 changed)');
    }));

  test('compares with a second scenario, difference by difference', () =>
    opened(short, async ({ page }) => {
      await page.click('text=Compare with a second scenario');
      await settled(page);
      const cells = (): Promise<string[]> =>
        page.locator('.comparison tbody tr').last().locator('td').allTextContents();
      const same = await cells();
      expect(same[0]).toBe(same[1]);
      expect(same[2]).toBe('0');
      expect(await page.textContent('.comparison .sides')).toContain('Nothing is assumed otherwise');
      await page.selectOption('#place', 'mx-tapachula');
      await settled(page);
      expect(await page.locator('.comparison .sides li').allTextContents()).toEqual([
        '2,000 to 4,000 people leave Tapachula',
      ]);
      const [a, b, difference] = await cells();
      expect(a).toBe(same[0]);
      expect(b).not.toBe(a);
      expect(difference).toMatch(/^\+?[\d,~]+ \(.* to .*\)$/);
      expect(await page.locator('.comparison .answer').count()).toBe(2);
      expect(await inaccessible(page)).toEqual([]);

      const link = await page.inputValue('#link');
      const again = await open(browser, link.slice(pageUrl.length));
      expect(await again.page.locator('.comparison tbody tr').last().locator('td').allTextContents()).toEqual(
        [a, b, difference],
      );
      await again.page.context().close();
    }));

  test('saves a scenario that gives the same answer in Node', () =>
    opened(short, async ({ page }) => {
      const saved = page.waitForEvent('download');
      await page.click('text=Save scenario file');
      const file = JSON.parse(readFileSync((await (await saved).path())!, 'utf8'));
      const ensemble = runEnsemble(parseScenario(file, scenarioContext()), { replicates: 500, seed: 1 });
      const context = resultContext(ensemble.scenario);
      const { answer } = reportParts(ensemble, { document: nodeDocument(), context });
      expect(
        answer()
          .replaceAll(/<[^>]*>/g, '')
          .trim(),
      ).toBe((await answerOf(page))?.trim());

      const report = page.waitForEvent('download');
      await page.click('text=Save report');
      expect(readFileSync((await (await report).path())!, 'utf8')).toContain('</html>');
    }));

  test('simulates nothing anew when only words change', () =>
    opened('', async ({ page }) => {
      await page.click('text=Español');
      await settled(page);
      expect(await page.textContent('[role=status]')).toMatch(/^500 réplicas en 0\.\d s/);
      expect(await page.textContent('main h2')).toMatch(/^6,000 a 8,000 personas salen/);
    }));

  test('says that its link is copied, until there is another', () =>
    opened(short, async ({ page }) => {
      const button = page.locator('main .buttons button').first();
      await button.click();
      await expect.poll(() => button.textContent()).toBe('Copied.');
      await page.click('text=Español');
      await settled(page);
      await expect.poll(() => button.textContent()).toBe('Copiar enlace');
    }));

  test('is in Spanish as a whole, and no less accessible with everything open', () =>
    opened(short, async ({ page }) => {
      await page.click('text=Español');
      await settled(page);
      expect(await page.getAttribute('html', 'lang')).toBe('es');
      for (const summary of await page.locator('summary').all()) await summary.click();
      const heads = await page.locator('h1, h2, h3, summary, label, th[scope=col]').allTextContents();
      expect(heads.filter((text) => /\b(the|of|people|and|night|from)\b/i.test(text))).toEqual([]);
      expect(await inaccessible(page)).toEqual([]);
    }));

  test('is used by keyboard alone', () =>
    opened(short, async ({ page }) => {
      const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('forecast');
      const reach = async (selector: string): Promise<void> => {
        for (let i = 0; i < 60; i++) {
          if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
          await page.keyboard.press('Shift+Tab');
        }
        throw new Error(`${selector} is not reached by Tab`);
      };
      await reach('details.fold:has(+ details) > summary');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await reach('#base');
      await page.keyboard.press('ArrowUp');
      await settled(page);
      expect(await focused()).toBe('base');
      expect(await page.inputValue('#base')).toBe('october-2018');
      expect(await page.textContent('main h2')).toContain('San Pedro Sula');
    }));

  test('fits a phone, in both languages', async () => {
    for (const language of ['en', 'es']) {
      await opened(
        short.replace('lang=en', `lang=${language}`),
        async ({ page }) => {
          for (const summary of await page.locator('summary').all()) await summary.click();
          // A phone's window grows with what is too wide for it, so it is compared with its own width.
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
          expect(await inaccessible(page)).toEqual([]);
        },
        { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
      );
    }
  });
});
