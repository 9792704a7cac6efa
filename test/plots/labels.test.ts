import { expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { page, textsOf } from '../helpers/page.js';
import { otherPictures, picturesOf } from './pictures.js';

const document = page();
/** The least, and the one of reports. */
const widths = [480, 760];

function cutTexts(pictures: ReturnType<typeof picturesOf>): string[] {
  return Object.entries(pictures).flatMap(([name, plot]) =>
    widths.flatMap((width) =>
      (['en', 'es'] as const).flatMap((language) =>
        textsOf(plot({ document, width, language }))
          .filter((text) => text.includes('…'))
          .map((text) => `${name} ${width} ${language}: ${text}`),
      ),
    ),
  );
}

// The others are these with other events; labels.browser.ts looks at all.
test.each(['exodus-2023', 'october-2018', 'january-2021', 'guatemala-open', 'guatemala-enforced'])(
  'no label of a picture of %s is cut',
  (name) => {
    expect(cutTexts(picturesOf(runEnsemble(builtInScenario(name), { replicates: 40, seed: 1 })))).toEqual([]);
  },
);

test('no label of another picture is cut', () => {
  expect(cutTexts(otherPictures)).toEqual([]);
});
