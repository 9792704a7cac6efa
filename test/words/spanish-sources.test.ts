import { describe, expect, test } from 'vitest';
import { builtInScenario, builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { policyLevers } from '../../src/data/policy-levers.js';
import { builtInRegimes } from '../../src/data/regimes.js';
import { source, sourceTable } from '../../src/data/sources.js';
import { sourceKeys } from '../../src/report/sources-table.js';
import spanishSources from '../../src/words/spanish-sources.json' with { type: 'json' };

const texts: Readonly<Record<string, string>> = spanishSources;
/** Pages in English, whose titles stay as they are. */
const english = [
  'cbp-1450',
  'ebt',
  'ferromex',
  'fox10',
  'mat-camp',
  'nbc-end',
  'newser-end',
  'ohss-usbp',
  'rail-close',
  'reopen',
];

describe('Spanish texts of sources', () => {
  test('are there for all that are of the package itself', () => {
    const own = [...sourceTable()].filter(([, { publisher }]) => publisher === 'caravan-sim');

    expect(own.length).toBeGreaterThan(5);
    expect(own.map(([key]) => key).filter((key) => texts[key] === undefined)).toEqual([]);
  });

  test('are there for all that reports name, but for pages in English', () => {
    const named = new Set([
      ...builtInScenarioFiles().flatMap(({ name }) => sourceKeys(builtInScenario(name))),
      ...[...builtInRegimes().values()].flatMap(({ border }) => border.flatMap(({ sources }) => sources)),
      ...[...builtInRegimes().values()].flatMap(({ borderEvents }) =>
        (borderEvents?.('2017-01-01', '2099-12-31') ?? []).flatMap(({ sources }) => sources),
      ),
      ...policyLevers().flatMap(({ events }) => events.flatMap(({ sources }) => sources as string[])),
    ]);

    expect([...named].filter((key) => texts[key] === undefined).sort()).toEqual(english);
  });

  test('are of sources that there are, and have their numbers', () => {
    const numbers = (text: string): string[] => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort();

    for (const [key, text] of Object.entries(texts)) {
      expect(numbers(text), key).toEqual(numbers(source(key).title));
    }
  });
});
