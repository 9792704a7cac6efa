import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal } from '../../src/random/normal.js';
import { normalQuantile } from '../../src/random/normal-quantile.js';
import { fits, fitToCdf } from './chi-square.js';
import { drawMany, testStream, zOfMean, zOfVariance } from './draws.js';
import { normalCdf } from './special-functions.js';

describe('normal', () => {
  test('follows its law, with mean 0 and variance 1', () => {
    const draws = drawMany(200_000, normal);

    expect(fits(fitToCdf(draws, normalCdf))).toBe(true);
    expect(Math.abs(zOfMean(draws, 0, 1))).toBeLessThan(5);
    expect(Math.abs(zOfVariance(draws, 0, 1, 0))).toBeLessThan(5);
  });

  test('would fail the checks if 5 % too wide, or made of three uniforms', () => {
    const wide = drawMany(200_000, (stream) => 1.05 * normal(stream));
    const triangular = drawMany(
      200_000,
      (stream) => 2 * (stream.uniform() + stream.uniform() + stream.uniform()) - 3,
    );

    expect(fits(fitToCdf(wide, normalCdf))).toBe(false);
    expect(Math.abs(zOfVariance(wide, 0, 1, 0))).toBeGreaterThan(5);
    expect(fits(fitToCdf(triangular, normalCdf))).toBe(false);
  });

  test('takes exactly one uniform', () => {
    const stream = testStream().at(1, 2, 3);
    const twin = testStream().at(1, 2, 3);

    expect(normal(stream)).toBe(normalQuantile(twin.uniform()));
    expect(stream.uniform()).toBe(twin.uniform());
  });
});

describe('normalQuantile', () => {
  // scipy.stats.norm.ppf: center, near tails, far tails, and both ends of the grid of uniforms.
  test.each([
    [2 ** -54, -8.29236108],
    [1e-5, -4.26489079],
    [0.05, -1.64485363],
    [0.075, -1.43953147],
    [0.5, 0],
    [0.9, 1.28155157],
    [0.975, 1.95996398],
    [1 - 2 ** -53, 8.20953615],
  ])('at %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBeCloseTo(expected, 7);
  });

  test('inverts the distribution function', () => {
    for (let i = 1; i < 500; i++) expect(normalCdf(normalQuantile(i / 500))).toBeCloseTo(i / 500, 13);
  });

  test('rises with p', () => {
    const p = fc.double({ min: 2 ** -54, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(p, p, (a, b) => normalQuantile(Math.min(a, b)) <= normalQuantile(Math.max(a, b))),
      { seed: 2018, numRuns: 5000 },
    );
  });
});
