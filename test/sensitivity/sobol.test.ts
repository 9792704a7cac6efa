import { describe, expect, test } from 'vitest';
import { type IndexEstimate, sobolIndices, sobolPoints } from '../../src/sensitivity/sobol.js';
import { fiveErrors } from '../helpers/standard-errors.js';

const a = 7;
const b = 0.1;

/** Ishigami & Homma (1990) on the unit cube, and a constant. */
function ishigami(point: Float64Array): number[] {
  const [x1, x2, x3] = Array.from(point, (u) => Math.PI * (2 * u - 1));
  return [Math.sin(x1!) + a * Math.sin(x2!) ** 2 + b * x3! ** 4 * Math.sin(x1!), 0.1];
}

// Its parts of the variance, in closed form.
const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
const v2 = a ** 2 / 8;
const v13 = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const v = v1 + v2 + v13;
const first = [v1 / v, v2 / v, 0];
const total = [(v1 + v13) / v, v2 / v, v13 / v];

const options = { sides: 3, factors: [[0], [1], [2]], outcomes: 2, base: 2048, seed: 'ishigami' };

/** A normal law has 90 % of its draws within 1.645 standard errors. */
function standardError({ low, high }: IndexEstimate): number {
  return (high - low) / (2 * 1.645);
}

describe('sobolIndices', () => {
  const indices = sobolIndices(ishigami, options);

  test.each([0, 1, 2])('are those of the Ishigami function for side %i, by bootstrapped errors', (side) => {
    const estimated = indices[side]![0]!;

    for (const [estimate, truth] of [
      [estimated.first, first[side]!],
      [estimated.total, total[side]!],
    ] as const) {
      expect(standardError(estimate)).toBeLessThan(0.04);
      expect(Math.abs(estimate.value - truth)).toBeLessThan(fiveErrors * standardError(estimate) + 1e-12);
    }
  });

  test('would be refused in the place of each other where sides work together', () => {
    for (const side of [0, 2]) {
      const estimated = indices[side]![0]!;
      expect(Math.abs(estimated.first.value - total[side]!)).toBeGreaterThan(
        fiveErrors * standardError(estimated.first),
      );
      expect(Math.abs(estimated.total.value - first[side]!)).toBeGreaterThan(
        fiveErrors * standardError(estimated.total),
      );
    }
  });

  test('take several sides as one factor, with what they do together', () => {
    const [both, second] = sobolIndices(ishigami, { ...options, factors: [[0, 2], [1]] });

    for (const estimate of [both![0]!.first, both![0]!.total])
      expect(Math.abs(estimate.value - (v1 + v13) / v)).toBeLessThan(fiveErrors * standardError(estimate));
    expect(second![0]!.total.value).toBe(indices[1]![0]!.total.value);
  });

  test('have intervals that hold the truth nine times in ten', () => {
    const seeds = 60;
    let held = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const { low, high } = sobolIndices(ishigami, { ...options, base: 200, seed: `${seed}` })[0]![0]!.total;
      if (low <= total[0]! && total[0]! <= high) held++;
    }

    // Binomial(60, 0.9): below 42 with probability 3e-6. Intervals of half the width hold 59 %, 42 or more of them
    // with probability 0.05; all 60 hold it with probability 0.002.
    expect(held).toBeGreaterThanOrEqual(42);
    expect(held).toBeLessThan(seeds);
  });

  test('are undefined where the outcome never varies', () => {
    const { value, low, high } = indices[0]![1]!.first;

    expect([value, low, high]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('depend on the seed and on nothing else, and take as many points as they say', () => {
    let points = 0;
    const again = sobolIndices((point) => {
      points++;
      return ishigami(point);
    }, options);

    expect(points).toBe(sobolPoints(3, 2048));
    expect(again).toEqual(indices);
    expect(sobolIndices(ishigami, { ...options, seed: 'other' })).not.toEqual(indices);
  });
});
