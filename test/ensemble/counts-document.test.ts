import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { Model } from '../../src/engine/model.js';
import { countsDocument, countsOf } from '../../src/ensemble/counts-document.js';
import { countsOfReplicates } from '../helpers/counts.js';

const model = new Model(builtInScenario('january-2021'));
const document = countsDocument(countsOfReplicates(model, 0, 20));
const written = JSON.parse(JSON.stringify(document)) as typeof document;

/** The document with a part changed. */
function withPart(name: string, change: (numbers: readonly number[]) => readonly number[]): typeof document {
  return { ...written, parts: { ...written.parts, [name]: change(written.parts[name]!) } };
}

describe('countsOf', () => {
  test('makes the counts again that were written', () => {
    expect(countsDocument(countsOf(model, written)!)).toEqual(document);
  });

  test('makes counts that add up with others to the counts of all', () => {
    const counts = countsOf(model, written)!;
    counts.merge(countsOf(model, countsDocument(countsOfReplicates(model, 20, 30)))!);

    expect(countsDocument(counts)).toEqual(countsDocument(countsOfReplicates(model, 0, 30)));
  });

  test.each<[what: string, broken: typeof document]>([
    ['a part too few', { ...written, parts: { mainDay: written.parts['mainDay']! } }],
    ['a part of another name', { ...written, parts: { ...written.parts, other: [] } }],
    ['half a cell', withPart('mainDay', (numbers) => [...numbers, 1])],
    ['a cell beyond the table', withPart('mainDay', (numbers) => [...numbers, 1e9, 1])],
    ['a row beyond the grid', withPart('nights', (numbers) => [...numbers, 1e9, 2, 1, 1])],
    ['a row twice', withPart('nights', (numbers) => [...numbers, 0, 2, 1, 1])],
    ['a row longer than the part', withPart('nights', (numbers) => [...numbers, 1, 400])],
    [
      'a bin beyond all counts',
      withPart('nights', (numbers) => [...numbers.slice(0, 2), 5000, ...numbers.slice(3)]),
    ],
  ])('refuses %s', (_what, broken) => {
    expect(countsOf(model, broken)).toBeUndefined();
  });
});
