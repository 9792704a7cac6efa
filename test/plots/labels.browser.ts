import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtInScenario, builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { startBrowser } from '../explorer/browser.js';
import { page as nodeDocument } from '../helpers/page.js';
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
    for (let around = text.parentElement; around !== null; around = around.parentElement) {
      if (around.tagName.toLowerCase() !== 'svg') continue;
      const room = around.getBoundingClientRect();
      if (box.left < room.left - 1.5 || box.right > room.right + 1.5 || box.bottom > room.bottom + 1.5)
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

test('texts of the other pictures are whole and apart', async () => {
  expect(await faultsOf(otherPictures)).toEqual([]);
});
