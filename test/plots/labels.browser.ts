import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInScenario, builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { compareByDay } from '../../src/estimates/compare-by-day.js';
import { comparisonPlot as comparisonPlotOf } from '../../src/plots/comparison-plot.js';
import type { PictureOptions } from '../../src/plots/picture-options.js';
import { startBrowser } from '../explorer/browser.js';
import { page as nodeDocument } from '../helpers/page.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { line3 } from '../helpers/worlds.js';
import { otherPictures, picturesOf } from './pictures.js';

// How wide a text is, only a browser knows: the pictures guess it.

const document = nodeDocument();
const widths = [480, 640, 760, 960];

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** In the page: texts that are cut, by dots or by the edge of an SVG they are in, and those that lie on each other. */
function badTexts(): string[] {
  const texts = [...document.querySelectorAll('text')].filter((text) => text.textContent !== '');
  const boxes = texts.map((text) => text.getBoundingClientRect());
  return texts.flatMap((text, i) => {
    const box = boxes[i]!;
    const faults = text.textContent.includes('…') ? [`cut: ${text.textContent}`] : [];
    for (let around: Element | null = text.parentElement; around !== null; around = around.parentElement) {
      if (!(around instanceof SVGSVGElement)) continue;
      // What is drawn of it: the box around an SVG within another holds what is cut off, too.
      const view = around.viewBox.baseVal;
      const width = view.width || around.width.baseVal.value;
      const height = view.height || around.height.baseVal.value;
      const toScreen = around.getScreenCTM()!;
      const start = new DOMPoint(view.x, view.y).matrixTransform(toScreen);
      const end = new DOMPoint(view.x + width, view.y + height).matrixTransform(toScreen);
      if (box.left < start.x - 1.5 || box.right > end.x + 1.5 || box.bottom > end.y + 1.5)
        faults.push(`cut: ${text.textContent}`);
    }
    boxes.slice(0, i).forEach((other, j) => {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      // Boxes are as high as the tallest letter and its opposite, and may touch.
      if (across > 1.5 && down > 3.5)
        faults.push(`on each other: ${texts[j]!.textContent}, ${text.textContent}`);
    });
    return faults;
  });
}

async function faultsOf(pictures: ReturnType<typeof picturesOf>): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const faults: string[] = [];
  for (const [name, plot] of Object.entries(pictures))
    for (const width of widths)
      for (const language of ['en', 'es'] as const) {
        await page.setContent(plot({ document, width, language }).outerHTML);
        const bad = await page.evaluate(badTexts);
        faults.push(...bad.map((fault) => `${name} ${width} ${language}: ${fault}`));
      }
  await page.close();
  return faults;
}

test.each(builtInScenarioFiles().map(({ name }) => name))(
  'texts of the pictures of %s are whole and apart',
  async (name) => {
    const ensemble = runEnsemble(builtInScenario(name), { replicates: 40, seed: 1 });
    expect(await faultsOf(picturesOf(ensemble))).toEqual([]);
  },
);

test.each([10, 14])('dates at the end of an axis of %i days are whole', async (horizonDays) => {
  const startDate = '2024-02-10';
  const caravans = [caravanFrom('mx-a', { date: startDate, size: 60 })];
  const scenario = quietScenario(line3(), { startDate, horizonDays, caravans });
  const ensemble = runEnsemble(scenario, { replicates: 10, seed: 1 });
  const comparison = compareByDay(scenario, scenario, { replicates: 5 });
  const comparisonPlot = (options: PictureOptions) => comparisonPlotOf(comparison, options);

  expect(await faultsOf({ ...picturesOf(ensemble), comparisonPlot })).toEqual([]);
});

test('texts of the other pictures are whole and apart', async () => {
  expect(await faultsOf(otherPictures)).toEqual([]);
});
