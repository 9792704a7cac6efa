import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { compareByDay } from '../../src/estimates/compare-by-day.js';
import { resultContext } from '../../src/files/result-context.js';
import { reportParts } from '../../src/report/report-parts.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { differenceText, peopleText } from '../../src/words/number-text.js';
import { wordsOf } from '../../src/words/words-of.js';
import { page as nodeDocument } from '../helpers/page.js';
import {
  change,
  enter,
  type Opened,
  open,
  openAll,
  ordersToWorkers,
  pageUrl,
  startBrowser,
} from './browser.js';

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

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const answerOf = async (page: Page): Promise<string> => plain(await page.textContent('main .answer'));

/** The scenario of which the page shows a forecast, by its file. */
async function savedScenario(page: Page): Promise<Scenario> {
  const saved = page.waitForEvent('download');
  await page.click('text=Save scenario file');
  const file = JSON.parse(readFileSync((await (await saved).path())!, 'utf8'));
  return parseScenario(file, scenarioContext());
}

/** What axe finds, one line each. */
async function inaccessible(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Waits until the page says so: what is read once may be read before it is drawn. */
const says = (page: Page, selector: string) =>
  expect.poll(async () => plain(await page.textContent(selector)));
const counts = (page: Page, selector: string) => expect.poll(() => page.locator(selector).count());

describe('the explorer', () => {
  test('opens from the file system with an answer, a fan, a map, nights and needs', () =>
    opened('', async ({ page }) => {
      await says(page, 'main h2').toMatch(/6,000 to 8,000 people leave/);
      await says(page, 'main .answer').toMatch(/80 %/);
      await counts(page, 'main figure > svg').toBe(2);
      await counts(page, 'main table').toBe(2);
      await says(page, 'main .notfor').toContain('Not for locating');
      console.log(`500 replicates of exodus-2023: ${plain(await page.textContent('[role=status]'))}`);
    }));

  test('forecasts anew what has changed, writes it into the address, and restores it from there', () =>
    opened(short, async ({ page, complaints }) => {
      const before = await answerOf(page);
      await enter(page, '#low', '9,000');
      await enter(page, '#high', '9500');
      await says(page, 'main h2').toContain('9,000 to 9,500 people');
      const after = await answerOf(page);
      expect(after).not.toBe(before);

      const link = await page.inputValue('#link');
      const again = await open(browser, link.slice(pageUrl.length));
      await says(again.page, 'main .answer').toBe(after);
      expect(again.complaints).toEqual(complaints);
      await again.page.reload();
      await says(again.page, 'main .answer').toBe(after);
      await again.page.context().close();
    }));

  test('says beside a field what the library says of it, and keeps the last forecast', () =>
    opened(short, async ({ page }) => {
      const before = await answerOf(page);
      await enter(page, '#low', '30');
      await says(page, '#low-fault').toMatch(/is 30, expected .*50/);
      await expect.poll(() => page.getAttribute('#low', 'aria-invalid')).toBe('true');
      await expect.poll(() => page.getAttribute('#low', 'aria-describedby')).toBe('low-fault');
      await says(page, '[role=status]').toContain('One entry');
      expect(await answerOf(page)).toBe(before);
      expect(await inaccessible(page)).toEqual([]);

      await enter(page, '#low', 'many');
      await says(page, '#low-fault').toContain('many');
      await change(page, () => page.click('text=Español'));
      await says(page, '#low-fault').toContain('es "many"; se espera un número entero de 50');
      await change(page, () => page.click('text=English'));
      await enter(page, '#low', '2000');
      await counts(page, '.fault').toBe(0);
    }));

  test('does without events that another day of departure leaves behind, and takes them up again', () => {
    const enforced = `#lang=en&a=${encodeURIComponent('{"base":"mexico-enforces"}')}`;
    return opened(enforced, async ({ page }) => {
      await says(page, 'main h2').toContain('with the National Guard on the roads of Mexico');
      const policy = 'summary:has-text("Policy events")';
      await says(page, policy).toBe('Policy events (9)');
      await page.click(policy);
      await enter(page, '#date', '2023-06-01');
      await says(page, policy).toBe('Policy events (0)');
      await says(page, '.inputs').toContain('9 policy events are not on the days simulated');
      await counts(page, '.events .quiet').toBe(9);
      await counts(page, '.fault').toBe(0);
      await says(page, 'main h2').toMatch(/leave Tapachula on 1 June 2023 \(changed from: Exodus/);
      expect((await savedScenario(page)).events).toHaveLength(0);
      await enter(page, '#date', '2024-01-02');
      // The trains run again since 31 December.
      await says(page, policy).toBe('Policy events (8)');
      // A fault is marked at the event that has it, not at one that is left out.
      await page.click('.events > li:nth-child(8) summary');
      await enter(page, '#event-7-holdProbabilityPerDay', '7');
      await says(page, '#event-7-holdProbabilityPerDay-fault').toContain('is 7, expected 0 to 1');
      await enter(page, '#event-7-holdProbabilityPerDay', '0.2');
      await counts(page, '.fault').toBe(0);
      // Mended, it stays open where somebody is writing.
      expect(await page.isVisible('#event-7-holdProbabilityPerDay')).toBe(true);
      await enter(page, '#date', '2023-12-24');
      await says(page, policy).toBe('Policy events (9)');
    });
  });

  test('compares on the days of the first, with the rates of their period', () =>
    opened(short, async ({ page }) => {
      await change(page, () => page.click('text=Compare with a second scenario'));
      await change(page, () => page.click('text=Scenario A'));
      await enter(page, '#date', '2018-10-13');
      await says(page, '.comparison .sides').toContain('Nothing is assumed otherwise');
    }));

  test('tells each policy event in words, the built-in ones and those that nobody has filled in', () =>
    opened(`#lang=en&a=${encodeURIComponent('{"base":"crossings-reopen"}')}`, async ({ page }) => {
      await page.click('summary:has-text("Policy events")');
      await says(page, '.events').toContain('port of Lukeville reopened, on 4 Jan');
      for (const kind of ['border-closed', 'appointments', 'permit-office', 'bus-convoy', 'port-closed']) {
        await page.selectOption('#event', `kind:${kind}`);
        await change(page, () => page.click('.add button'));
      }
      await enter(page, '#date', '2018-10-13');
      await says(page, '.inputs').toContain('policy events are not on the days simulated');
      expect(await page.textContent('.events')).not.toMatch(/undefined|NaN/);
    }));

  test('adds policy events to the time line and rates with a range of their own', () =>
    opened(short, async ({ page }) => {
      const add = async (event: string): Promise<void> => {
        await page.selectOption('#event', event);
        await change(page, () => page.click('.add button'));
      };
      await page.click('summary:has-text("Policy events")');
      // The list is made when its part is opened.
      await page.locator('.events > li').first().waitFor();
      const events = await page.locator('.events > li').count();
      await add('lever:mexico-guard-line');
      await counts(page, '.events > li').toBe(events + 7);
      await add('kind:permit-office');
      await counts(page, '.events > li').toBe(events + 8);
      const added = page.locator('.events > li').last();
      await counts(page, '.events > li:last-child .fault').toBe(2);
      await change(page, () => added.locator('select').selectOption('mx-tapachula'));
      await enter(page, added.locator('input[id$=offerPerDay]'), '0.2');
      await says(page, '.events > li:last-child summary').toMatch(/^permit office at Tapachula/);

      await page.click('summary:has-text("Rates of the model")');
      await page.fill('#search', 'pace of a caravan');
      await counts(page, '.rates tbody tr').toBe(1);
      const [low, high] = [page.locator('.rates input').first(), page.locator('.rates input').last()];
      await enter(page, low, '-3');
      await counts(page, '.rates .fault').toBe(1);
      await enter(page, low, '30');
      await enter(page, high, '35');
      await says(page, 'summary:has-text("Rates of the model")').toContain('(1 changed)');
      await counts(page, '.fault').toBe(0);
    }));

  test('compares with a second scenario, difference by difference', () =>
    opened(short, async ({ page }) => {
      const cells = async (of: Page): Promise<string[]> =>
        (await of.locator('.comparison tbody tr').last().locator('td').allTextContents()).map(plain);
      const assumed = (): Promise<string[]> => page.locator('.comparison .sides li').allTextContents();
      await change(page, () => page.click('text=Compare with a second scenario'));
      await says(page, '.comparison .sides').toContain('Nothing is assumed otherwise');
      const same = await cells(page);
      expect(same[0]).toBe(same[1]);
      expect(same[2]).toBe('0');
      await change(page, () => page.selectOption('#place', 'mx-tapachula'));
      await expect.poll(assumed).toEqual(['2,000 to 4,000 people leave Tapachula']);
      // A place changes no rates: both are forecast without the caravan that they are of.
      expect((await savedScenario(page)).file.leaveOut).toBe('2021-01-vado-hondo');
      const [a, b, difference] = await cells(page);
      expect(a).toBe(same[0]);
      expect(b).not.toBe(a);
      expect(difference).toMatch(/^\+?[\d,~]+ \(.* to .*\)$/);
      await counts(page, '.comparison .answer').toBe(2);
      expect(await inaccessible(page)).toEqual([]);

      const second = await savedScenario(page);
      await change(page, () => page.click('text=Scenario A'));
      const options = { replicates: 500, seed: 1, probabilities: [0.1, 0.5, 0.9] };
      const { days } = compareByDay(await savedScenario(page), second, options);
      const inNode = (of: 'first' | 'second' | 'difference', text: (people: number) => string): string => {
        const [low, median, high] = days.at(-1)!.arrivedPeople.map((quantile) => text(quantile[of]));
        return `${median} (${wordsOf('en').range(low!, high!)})`;
      };
      expect([a, b, difference]).toEqual([
        inNode('first', peopleText),
        inNode('second', peopleText),
        inNode('difference', differenceText),
      ]);

      const link = await page.inputValue('#link');
      const again = await open(browser, link.slice(pageUrl.length));
      await expect.poll(() => cells(again.page)).toEqual([a, b, difference]);
      await again.page.context().close();
    }));

  test('saves a scenario that gives the same answer in Node', () =>
    opened(short, async ({ page }) => {
      const ensemble = runEnsemble(await savedScenario(page), { replicates: 500, seed: 1 });
      const context = resultContext(ensemble.scenario);
      const { answer } = reportParts(ensemble, { document: nodeDocument(), context });
      await says(page, 'main .answer').toBe(plain(answer().replaceAll(/<[^>]*>/g, '')));

      const report = page.waitForEvent('download');
      await page.click('text=Save report');
      expect(readFileSync((await (await report).path())!, 'utf8')).toContain('</html>');
    }));

  test('draws the comparison no wider on a phone than other pictures', () =>
    opened(
      `${short}&b=${encodeURIComponent('{"base":"january-2021","low":2500}')}`,
      async ({ page }) => {
        const width = await page.getAttribute('.comparison figure > svg', 'width');
        expect(width).toBe(await page.getAttribute('main figure:not(.comparison *) > svg', 'width'));
      },
      { viewport: { width: 360, height: 740 } },
    ));

  test('leaves out of a damaged link the events and rates that it has no fields for', () => {
    const damaged = {
      base: 'january-2021',
      low: 2500,
      events: [{ kind: 'no-such-kind', from: '2021-01-15' }, { kind: { a: 1 } }, { kind: 'toString' }],
      rates: { noSuchRate: [1, 2], toString: [1, 2] },
    };
    return opened(`#lang=en&a=${encodeURIComponent(JSON.stringify(damaged))}`, async ({ page }) => {
      await says(page, '[role=status]').toMatch(/^500 runs/);
      await says(page, 'main h2').toContain('2,500 to 4,000 people');
    });
  });

  test('simulates nothing anew when only words change', () =>
    opened(short, async ({ page }) => {
      await change(page, () => page.click('text=Compare with a second scenario'));
      const ordered = await ordersToWorkers(page);
      await change(page, () => page.click('text=Español'));
      await says(page, '[role=status]').toMatch(/^500 réplicas/);
      await says(page, '.comparison .sides').toMatch(/^Escenario A ?La caravana detenida en Vado Hondo/);
      expect(await ordersToWorkers(page)).toBe(ordered);
      // Otherwise nothing has been tested.
      await enter(page, '#low', '2500');
      expect(await ordersToWorkers(page)).toBeGreaterThan(ordered);
    }));

  test('says that its link is copied, until there is another', () =>
    opened(short, async ({ page }) => {
      const button = 'main .buttons button:first-child';
      await page.click(button);
      await says(page, button).toBe('Copied.');
      await change(page, () => page.click('text=Español'));
      await says(page, button).toBe('Copiar enlace');
    }));

  test('is in Spanish as a whole, and no less accessible with everything open', () =>
    opened(short, async ({ page }) => {
      await change(page, () => page.click('text=Español'));
      await expect.poll(() => page.getAttribute('html', 'lang')).toBe('es');
      await openAll(page);
      const heads = await page.locator('h1, h2, h3, summary, label, th[scope=col]').allTextContents();
      expect(heads.filter((text) => /\b(the|of|people|and|night|from)\b/i.test(text))).toEqual([]);
      expect(await inaccessible(page)).toEqual([]);
    }));

  test('is used by keyboard alone', () =>
    opened(short, async ({ page }) => {
      const focusIsOn = (selector: string): Promise<boolean> =>
        page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);
      const reach = async (selector: string): Promise<void> => {
        for (let i = 0; i < 60; i++) {
          if (await focusIsOn(selector)) return;
          // The focus has moved when the key is answered, if only between the parts of a date.
          await page.keyboard.press('Shift+Tab');
        }
        throw new Error(`${selector} is not reached by Tab`);
      };
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusIsOn('#forecast')).toBe(true);
      await reach('details.fold:has(+ details) > summary');
      await page.keyboard.press('Enter');
      await page.locator('.events').waitFor();
      await page.keyboard.press('Tab');
      await reach('#base');
      await change(page, () => page.keyboard.press('ArrowUp'));
      expect(await focusIsOn('#base')).toBe(true);
      await expect.poll(() => page.inputValue('#base')).toBe('october-2018');
      await says(page, 'main h2').toContain('San Pedro Sula');
    }));

  test('fits a phone, in both languages', async () => {
    for (const language of ['en', 'es']) {
      await opened(
        short.replace('lang=en', `lang=${language}`),
        async ({ page }) => {
          await openAll(page);
          // A phone's window grows with what is too wide for it, so it is compared with its own width.
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
          expect(await inaccessible(page)).toEqual([]);
        },
        { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
      );
    }
  });
});
