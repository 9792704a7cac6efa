import { describe, expect, test } from 'vitest';
import { chiSquare, fits } from './chi-square.js';
import { binomialLaw, hypergeometricLaw, quantileOf } from './laws.js';
import { betaI, chiSquareBound, gammaP, logGamma, normalCdf } from './special-functions.js';

// Expected values: scipy 1.17 (special.gammainc, special.betainc, stats.chi2, stats.norm), and factorials.
describe('special functions of the tests', () => {
  test.each([
    [3, 2, 0.32332358],
    [0.5, 0.1, 0.34527915],
    [200, 190, 0.24334743],
  ])('gammaP(%d, %d)', (a, x, expected) => {
    expect(gammaP(a, x)).toBeCloseTo(expected, 7);
  });

  test.each([
    [2, 5, 0.3, 0.579825],
    [0.5, 0.5, 0.01, 0.06376856],
    [300, 400, 0.45, 0.87382503],
  ])('betaI(%d, %d, %d)', (a, b, x, expected) => {
    expect(betaI(a, b, x)).toBeCloseTo(expected, 7);
  });

  test.each([
    [10, 0.05, 18.307038053],
    [1, 1e-5, 19.51142096],
    [99, 1e-5, 170.79801406],
    [5000, 1e-5, 5438.00055419],
  ])('chiSquareBound(%d, %d)', (degrees, tail, expected) => {
    expect(chiSquareBound(degrees, tail)).toBeCloseTo(expected, 5);
  });

  test('logGamma gives factorials and Gamma(1/2)', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });

  test('normalCdf', () => {
    expect(normalCdf(-3)).toBeCloseTo(0.0013499, 7);
    expect(normalCdf(0.5)).toBeCloseTo(0.69146246, 8);
  });

  test('laws of counts are right on small cases', () => {
    expect(binomialLaw(2, 0.25).probabilities).toEqual([
      expect.closeTo(9 / 16, 14),
      expect.closeTo(6 / 16, 14),
      expect.closeTo(1 / 16, 14),
    ]);
    // Two of five, three of them marked: 1, 6, 3 of 10 pairs.
    expect(hypergeometricLaw(5, 3, 2).probabilities).toEqual([
      expect.closeTo(0.1, 14),
      expect.closeTo(0.6, 14),
      expect.closeTo(0.3, 14),
    ]);
    expect(quantileOf(binomialLaw(10, 0.3), 0.9)).toBe(5);
  });

  test('chiSquare merges thin cells and adds what is left to the last', () => {
    // Cells become (4 + 6, 30 + 5): 1/10 of deviation squared 9/10 + 9/35.
    const fit = chiSquare([7, 6, 27, 5], [4, 6, 30, 5]);

    expect(fit.statistic).toBeCloseTo(9 / 10 + 9 / 35, 12);
    expect(fits(fit)).toBe(true);
    expect(fits({ ...fit, statistic: 20 })).toBe(false);
  });
});
