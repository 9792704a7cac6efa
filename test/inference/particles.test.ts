import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abcKernelVariance } from '../../src/inference/abc-kernel-variance.js';
import { abcSmcWeight } from '../../src/inference/abc-smc-weight.js';
import { effectiveSampleSize } from '../../src/inference/effective-sample-size.js';
import { epsilonQuantile } from '../../src/inference/epsilon-quantile.js';
import { logMeanExp } from '../../src/inference/log-mean-exp.js';
import { sbcRank } from '../../src/inference/sbc-rank.js';
import { systematicResample } from '../../src/inference/systematic-resample.js';
import { caught } from '../helpers/caught.js';

const weightLists = fc
  .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true })), { maxLength: 20 })
  .map((weights) => [...weights, 0.5, 0]);

describe('systematicResample', () => {
  test('gives each particle its share, give or take less than one, and none to weight 0', () => {
    fc.assert(
      fc.property(weightLists, fc.nat(1023), fc.integer({ min: 1, max: 50 }), (weights, n, count) => {
        const ancestors = [...systematicResample(weights, n / 1024, count)];
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        expect(ancestors).toHaveLength(count);
        expect(ancestors).toEqual([...ancestors].sort((a, b) => a - b));
        weights.forEach((weight, particle) => {
          const children = ancestors.filter((ancestor) => ancestor === particle).length;
          expect(Math.abs(children - (count * weight) / total)).toBeLessThan(1 + 1e-9);
          if (weight === 0) expect(children).toBe(0);
        });
      }),
      { seed: 2018, numRuns: 500 },
    );
  });

  test('refuses weights of nothing, and a u of 1', () => {
    expect(caught(() => systematicResample([0, 0], 0.5)).message).toContain('weights sum to 0');
    expect(caught(() => systematicResample([1, 1], 1)).message).toContain('u is 1');
    expect(caught(() => systematicResample([1, 1], 0.5, 0)).message).toContain('count is 0');
  });
});

describe('effectiveSampleSize', () => {
  test('is the number of equal weights, and 1 for a single one', () => {
    expect(effectiveSampleSize([3, 3, 3, 0])).toBeCloseTo(3, 12);
    expect(effectiveSampleSize([0, 1e-300, 0])).toBe(1);
  });
});

describe('logMeanExp', () => {
  test('takes zeros, and is one if all are', () => {
    expect(logMeanExp([-Infinity, Math.log(4)])).toBeCloseTo(Math.log(2), 12);
    expect(logMeanExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(caught(() => logMeanExp([Number.NaN])).message).toContain('logs[0]');
  });
});

describe('ABC-SMC', () => {
  test('weights do not depend on the scale of the weights before', () => {
    const values = [1, 1.5, 2.2];
    const weight = abcSmcWeight(1.3, 0.25, { values, weights: [0.5, 0.3, 0.2] }, 0.4);

    expect(abcSmcWeight(1.3, 0.25, { values, weights: [5, 3, 2] }, 0.4)).toBeCloseTo(weight, 12);
    expect(abcKernelVariance(values, [5, 3, 2]).mean).toBeCloseTo(1.39, 12);
    expect(caught(() => abcSmcWeight(1, 1, { values, weights: [1] }, 0)).issues).toHaveLength(2);
  });

  test('tolerance is between the sorted distances, with runs that failed at the end', () => {
    expect(epsilonQuantile([3, 1, 2], 0.5)).toBe(2);
    expect(epsilonQuantile([Infinity, 1, 2, Infinity], 0.25)).toBe(1.75);
    expect(epsilonQuantile([Infinity, Infinity], 0.5)).toBe(Infinity);
    expect(epsilonQuantile([1, Infinity], 1)).toBe(Infinity);
    expect(epsilonQuantile([1, Infinity], 0)).toBe(1);
    expect(epsilonQuantile([1, 2], 1)).toBe(2);
    expect(caught(() => epsilonQuantile([-1], 2)).issues).toHaveLength(2);
  });
});

describe('sbcRank', () => {
  test('runs from 0 to the number of draws, and does not count ties', () => {
    expect(sbcRank(0, [1, 2, 3])).toBe(0);
    expect(sbcRank(9, [1, 2, 3])).toBe(3);
    expect(sbcRank(2, [1, 2, 3])).toBe(1);
    expect(caught(() => sbcRank(Number.NaN, [])).issues).toHaveLength(2);
  });
});
