import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileRank } from '../../src/stats/quantile-rank.js';
import { SignedHistogramGrid } from '../../src/stats/signed-histogram-grid.js';

/** A grid of one row. */
function gridOf(differences: readonly number[]): SignedHistogramGrid {
  const grid = new SignedHistogramGrid(1);
  for (const difference of differences) {
    grid.add(0, difference);
    grid.endReplicate();
  }
  grid.settle();
  return grid;
}

/** Differences that the bins keep exactly. */
const small = fc.array(fc.integer({ min: -63, max: 63 }), { minLength: 2, maxLength: 60 });

describe('SignedHistogramGrid', () => {
  test('has the quantiles, the mean and the spread of what was added', () => {
    fc.assert(
      fc.property(small, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (differences, probability) => {
        const grid = gridOf(differences);
        const n = differences.length;
        const sorted = [...differences].sort((x, y) => x - y);
        const mean = differences.reduce((sum, x) => sum + x, 0) / n;
        const variance = differences.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);

        expect(grid.quantile(0, probability, n) + 0).toBe(sorted[quantileRank(probability, n) - 1]! + 0);
        expect(grid.mean(0, n)).toBeCloseTo(mean, 12);
        expect(grid.spread(0, n)).toBeCloseTo(Math.sqrt(variance), 6);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('has the spread of large differences that hardly vary, which share a bin', () => {
    expect(gridOf([9000, 9000, 9000]).spread(0, 3)).toBe(0);
    expect(gridOf([-1_200_001, -1_200_000, -1_199_999]).spread(0, 3)).toBeCloseTo(1, 6);
  });

  test('is the same in parts', () => {
    fc.assert(
      fc.property(small, small, (first, second) => {
        const whole = gridOf([...first, ...second]);
        const parts = gridOf(second);
        parts.merge(gridOf(first));

        for (const p of [0.1, 0.5, 0.9]) {
          const n = first.length + second.length;
          expect(parts.quantile(0, p, n)).toBe(whole.quantile(0, p, n));
          expect(parts.mean(0, n)).toBe(whole.mean(0, n));
          expect(parts.spread(0, n)).toBe(whole.spread(0, n));
        }
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});
