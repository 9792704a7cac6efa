import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/random/normal-quantile.js';
import { upperIncompleteGamma } from '../../src/scores/incomplete-gamma.js';
import { logGamma } from '../../src/scores/log-gamma.js';
import { censoredLogScore } from '../../src/scores/log-score.js';
import { normalCdf, normalDensity, normalMass } from '../../src/scores/normal-cdf.js';
import { uniformityTest } from '../../src/scores/uniformity-test.js';
import { caught } from '../helpers/caught.js';
import { normalCdf as plainNormalCdf } from '../random/special-functions.js';

describe('normalCdf', () => {
  test('is that of the other implementation, on both sides of the seam at 4', () => {
    for (let z = -6; z <= 6; z += 0.01)
      expect(Math.abs(normalCdf(z) - plainNormalCdf(z))).toBeLessThan(3e-15);
    const slope = (normalCdf(-3.999999999) - normalCdf(-4.000000001)) / 2e-9;
    expect(slope / normalDensity(4)).toBeCloseTo(1, 3);
  });

  test('is right far out: the inverse of the quantile', () => {
    for (const p of [1e-3, 3e-5, 1e-10, 1e-20, 1e-100, 1e-300]) {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
    }
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });

  test('of a range far out on either side is the same small number', () => {
    expect(normalMass(9, 10)).toBe(normalCdf(-9) - normalCdf(-10));
    expect(normalMass(9, 10)).toBe(normalMass(-10, -9));
    expect(normalMass(9, 10) / 1.1285122074e-19).toBeCloseTo(1, 9);
    expect(normalMass(-1, 1)).toBeCloseTo(0.682689492137086, 14);
    expect(normalDensity(1)).toBeCloseTo(0.24197072451914337, 15);
  });
});

describe('logGamma', () => {
  test('is the log of factorials, and of half-integers', () => {
    let factorial = 1;
    for (let n = 1; n <= 25; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(
        1e-13 * Math.max(1, Math.log(factorial)),
      );
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(3.5)).toBeCloseTo(Math.log((15 * Math.sqrt(Math.PI)) / 8), 13);
  });
});

describe('upperIncompleteGamma', () => {
  test('has its closed forms for whole a and for 1/2', () => {
    for (const x of [0.01, 0.5, 1, 1.99, 2.01, 3.7, 12, 40]) {
      expect(upperIncompleteGamma(1, x) / Math.exp(-x)).toBeCloseTo(1, 12);
      expect(upperIncompleteGamma(3, x) / ((1 + x + x ** 2 / 2) * Math.exp(-x))).toBeCloseTo(1, 12);
      expect(upperIncompleteGamma(0.5, x)).toBeCloseTo(2 * normalCdf(-Math.sqrt(2 * x)), 13);
    }
    expect(upperIncompleteGamma(2, 0)).toBe(1);
    expect(upperIncompleteGamma(2, Infinity)).toBe(0);
  });
});

describe('uniformityTest', () => {
  test('finds equal counts likely and one full bin unlikely', () => {
    expect(uniformityTest([7, 7, 7])).toEqual({ chiSquare: 0, degreesOfFreedom: 2, p: 1 });
    expect(uniformityTest([30, 0, 0]).p).toBeCloseTo(Math.exp(-30), 20);
  });

  test('refuses one bin, no case and half a case', () => {
    expect(caught(() => uniformityTest([3])).message).toContain('at least 2');
    expect(caught(() => uniformityTest([0, 0])).message).toContain('at least one case');
    expect(caught(() => uniformityTest([1, 0.5])).message).toContain('counts[1]');
  });
});

describe('censoredLogScore', () => {
  const forecast = { meanLog: 3.4, sdLog: 0.25, neverProbability: 0.3 };

  test('is made of probabilities that sum to 1: density up to the horizon, and none by then', () => {
    const step = 0.01;
    let mass = Math.exp(-censoredLogScore(forecast, Infinity, 40));
    for (let day = step / 2; day < 40; day += step)
      mass += step * Math.exp(-censoredLogScore(forecast, day, 40));

    expect(mass).toBeCloseTo(1, 6);
    expect(censoredLogScore(forecast, 40, 40)).toBe(censoredLogScore(forecast, Infinity, 40));
  });

  test('of a day that was held for impossible is Infinity, of one far out a large number', () => {
    expect(censoredLogScore({ ...forecast, neverProbability: 1 }, 20, 40)).toBe(Infinity);
    expect(censoredLogScore(forecast, 0.0001, 40)).toBeGreaterThan(1000);
    expect(caught(() => censoredLogScore({ ...forecast, sdLog: 0 }, 0, 40)).issues).toHaveLength(2);
  });
});
