import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { resultContext } from '../../src/files/result-context.js';
import { reportHtml } from '../../src/report/report-html.js';
import { startBrowser } from '../explorer/browser.js';
import { page as nodeDocument } from '../helpers/page.js';

/** A4 without its margins of 15 mm, at 96 pixels to the inch. */
const paperWidth = Math.floor((180 / 25.4) * 96);

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** In the page: tables that are wider than the page, with the first of their headings. */
function wideTables(): string[] {
  const room = document.body.getBoundingClientRect().width;
  return [...document.querySelectorAll('table')]
    .map((table) => ({ name: table.querySelector('th')!.textContent, wide: table.scrollWidth - room }))
    .filter(({ wide }) => wide > 0)
    .map(({ name, wide }) => `${name}: ${wide} px`);
}

test.each(['en', 'es'] as const)('a report in %s fits the width of the paper', async (language) => {
  const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 200, seed: 1 });
  const context = resultContext(ensemble.scenario);
  const page = await browser.newPage({ viewport: { width: paperWidth, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(reportHtml(ensemble, { language, document: nodeDocument(), context }));

  expect(await page.evaluate(wideTables)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paperWidth);
  await page.close();
});

/** In the page: tables of which one must scroll to the last column, with the first of their headings. */
function scrolledTables(): string[] {
  return [...document.querySelectorAll('.wide')]
    .map((frame) => ({
      name: frame.querySelector('th')!.textContent,
      more: frame.scrollWidth - frame.clientWidth,
    }))
    .filter(({ more }) => more > 0)
    .map(({ name, more }) => `${name}: ${more} px`);
}

test.each([
  ['en', 768],
  ['es', 768],
  ['en', 820],
  ['es', 820],
  ['en', 897],
  ['es', 897],
  ['en', 1280],
  ['es', 1280],
] as const)('tables of a report in %s fit a window of %i pixels', async (language, width) => {
  const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 200, seed: 1 });
  const context = resultContext(ensemble.scenario);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(reportHtml(ensemble, { language, document: nodeDocument(), context }));

  expect(await page.evaluate(scrolledTables)).toEqual([]);
  await page.close();
});
