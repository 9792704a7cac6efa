import { describe, expect, test } from 'vitest';
import { quantileRank } from '../../src/stats/quantile-rank.js';

describe('quantileRank', () => {
  test.each([
    // The least k with k / n >= p.
    [0.5, 10, 5],
    [0.5, 11, 6],
    [0.05, 20, 1],
    [0.05, 21, 2],
    [0.95, 20, 19],
    [0.99, 3, 3],
    [0.001, 20, 1],
  ])('of probability %d among %i values is %i', (probability, count, rank) => {
    expect(quantileRank(probability, count)).toBe(rank);
  });

  test('is not moved by the rounding of percentages', () => {
    for (let percent = 1; percent < 100; percent++) {
      for (const count of [100, 1000, 20_000, 1_000_000]) {
        expect(quantileRank(percent / 100, count)).toBe((percent * count) / 100);
      }
    }
  });
});
