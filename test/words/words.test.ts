import { describe, expect, test } from 'vitest';
import { parameterNames, parameters } from '../../src/scenario/parameters.js';
import { dateCell, longDate, shortDate } from '../../src/words/date-text.js';
import { english } from '../../src/words/english.js';
import { numberText, peopleCell, peopleText, pValueText, quantityText } from '../../src/words/number-text.js';
import { spanish } from '../../src/words/spanish.js';
import { wordsOf } from '../../src/words/words-of.js';

/** Every plain text of a tree of words, with its path. */
function textsOf(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

describe('words', () => {
  test('of both languages differ, but for those that are the same in both', () => {
    const other = new Map(textsOf(spanish));
    const same = textsOf(english)
      .filter(([path, text]) => other.get(path) === text)
      .map(([path]) => path);

    expect(same).toEqual([
      '.report.skillColumns.6',
      '.report.events.traffic.all',
      '.report.countries.GT',
      '.report.countries.HN',
      '.report.countries.SV',
    ]);
    expect([...other.keys()].filter((path) => !/^[.](units|report[.]sources)[.]/.test(path))).toEqual(
      textsOf(english).map(([path]) => path),
    );
  });

  test('of Spanish name every rate and every unit', () => {
    expect(Object.keys(spanish.rates).sort()).toEqual([...parameterNames].sort());
    const units = [...new Set(parameterNames.map((name) => parameters[name].unit))];
    expect(units.filter((unit) => spanish.units[unit] === undefined)).toEqual([]);
  });

  test('write dates as each language does', () => {
    const es = wordsOf('es');

    expect(shortDate(wordsOf('en'), '2023-12-24')).toBe('24 Dec');
    expect(shortDate(es, '2024-01-02', '2023-12-24')).toBe('2 ene 2024');
    expect(longDate(es, '2024-01-02')).toBe('2 de enero de 2024');
    expect(longDate(wordsOf('en'), '2024-01-02', '2024-03-01')).toBe('2 January');
    expect(
      dateCell(es, [
        { probability: 0.1, status: 'reached', day: 1, date: '2024-01-02' },
        { probability: 0.5, status: 'reached', day: 2, date: '2024-01-03' },
        { probability: 0.9, status: 'censored', afterDay: 9, afterDate: '2024-01-10' },
      ]),
    ).toBe('3 ene (2 ene a después del 10 ene)');
  });

  test('group the digits of whole numbers and leave decimals alone', () => {
    expect([1234567, 0.00625, 1234.5678, -1234].map(numberText)).toEqual([
      '1,234,567',
      '0.00625',
      '1,234.5678',
      '-1,234',
    ]);
  });

  test('never write a number of people below 20', () => {
    expect([0, 1, 19, 20, 1234].map(peopleText)).toEqual(['0', '<20', '<20', '20', '1,200']);
    const quantiles = [0.1, 0.5, 0.9].map((probability, i) => ({ probability, people: [3, 15, 190][i]! }));
    expect(peopleCell(quantiles)).toBe('<20 (<20-190)');
  });
});

test('a p-value is never 0', () => {
  expect([0.26171, 0.001, 0.0009994, 0].map(pValueText)).toEqual(['0.262', '0.001', '<0.001', '<0.001']);
});

test('amounts of what few people need are not rounded to nothing', () => {
  // Million kcal for 11,000, 800, 48 and 20 people.
  expect([23.52, 1.68, 0.1008, 0.042].map(quantityText)).toEqual(['24', '1.7', '0.1', '0.04']);
});
