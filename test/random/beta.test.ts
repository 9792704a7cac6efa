import { describe, expect, test } from 'vitest';
import { beta } from '../../src/random/beta.js';
import { fits, fitToCdf } from './chi-square.js';
import { drawMany, testStream, zOfMean, zOfVariance } from './draws.js';
import { betaI } from './special-functions.js';

const shapes: [alpha: number, beta: number][] = [
  [1, 1],
  [2, 5],
  [0.5, 0.5],
  [0.3, 4],
  [3, 0.9],
  [60, 140],
];

const variance = (a: number, b: number) => (a * b) / ((a + b) ** 2 * (a + b + 1));
const excessKurtosis = (a: number, b: number) =>
  (6 * ((a - b) ** 2 * (a + b + 1) - a * b * (a + b + 2))) / (a * b * (a + b + 2) * (a + b + 3));

describe('beta', () => {
  test.each(shapes)('follows its law for shapes %d and %d', (a, b) => {
    const draws = drawMany(100_000, (stream) => beta(stream, a, b));

    expect(fits(fitToCdf(draws, (x) => betaI(a, b, x)))).toBe(true);
    expect(Math.abs(zOfMean(draws, a / (a + b), variance(a, b)))).toBeLessThan(5);
    expect(Math.abs(zOfVariance(draws, a / (a + b), variance(a, b), excessKurtosis(a, b)))).toBeLessThan(5);
  });

  test.each(shapes)('would fail the check if the first shape were 10 %% larger, for %d and %d', (a, b) => {
    const draws = drawMany(40_000, (stream) => beta(stream, 1.1 * a, b));

    expect(fits(fitToCdf(draws, (x) => betaI(a, b, x)))).toBe(false);
  });

  test('gives the limits of the law at shapes of 0', () => {
    expect(beta(testStream(), 0, 3)).toBe(0);
    expect(beta(testStream(), 3, 0)).toBe(1);
  });

  // Beta(s, 3 s) tends to 0 and 1 with probabilities 3/4 and 1/4.
  test('is a coin for shapes so small that both gamma deviates vanish', () => {
    const draws = drawMany(20_000, (stream) => beta(stream, 1e-300, 3e-300));

    expect(new Set(draws)).toEqual(new Set([0, 1]));
    expect(Math.abs(zOfMean(draws, 1 / 4, 3 / 16))).toBeLessThan(5);
  });

  test('is its mean for shapes so large that no spread is left', () => {
    expect(beta(testStream(), 1e300, 1e300)).toBeCloseTo(0.5, 12);
  });

  test.each([
    [0, 0],
    [-1, 1],
    [1, -1],
    [Number.NaN, 1],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
    [1e-310, 1],
  ])('refuses shapes %d and %d', (a, b) => {
    expect(() => beta(testStream(), a, b)).toThrow('beta wants');
  });
});
