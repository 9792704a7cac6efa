import { describe, expect, test } from 'vitest';
import { defaultProbabilities } from '../../src/estimates/select.js';
import {
  datesByName,
  peopleByName,
  quantileName,
  roundedProbability,
  shownPeople,
} from '../../src/formats/result-counts.js';
import { days, people } from '../cli/fixed-estimates.js';

describe('shownPeople', () => {
  test.each([
    [0, 0],
    [1, null],
    [19, null],
    [20, 20],
  ])('of %i is %s', (count, shown) => {
    expect(shownPeople(count)).toBe(shown);
  });
});

test('quantiles are named by their probability in per cent', () => {
  expect(defaultProbabilities.map(quantileName)).toEqual(['p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95']);
  expect(quantileName(0.975)).toBe('p975');
});

test('veiled people and censored days are null, which no number or date is', () => {
  expect(peopleByName(people(0, 7, 40))).toEqual({
    p05: 0,
    p10: 0,
    p25: null,
    p50: null,
    p75: null,
    p90: 40,
    p95: 40,
  });
  expect(datesByName(days(0, 1, 99))).toMatchObject({ p10: '2024-01-01', p50: '2024-01-02', p90: null });
});

test('probabilities keep what ten million replicates can tell apart', () => {
  expect([1 / 3, 0.0000001, 1].map(roundedProbability)).toEqual([0.333333, 0, 1]);
});
