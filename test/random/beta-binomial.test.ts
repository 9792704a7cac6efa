import { describe, expect, test } from 'vitest';
import { betaBinomial } from '../../src/random/beta-binomial.js';
import { binomial } from '../../src/random/binomial.js';
import { fits, fitToLaw } from './chi-square.js';
import { drawMany, testStream } from './draws.js';
import { betaBinomialLaw } from './laws.js';

const cases: [n: number, alpha: number, beta: number][] = [
  [10, 2, 5],
  [200, 0.5, 0.7],
  [1000, 30, 20],
  [1000, 0.2, 40],
];

describe('betaBinomial', () => {
  test.each(cases)('follows its exact law for n = %d and shapes %d, %d', (n, alpha, beta) => {
    const draws = drawMany(100_000, (stream) => betaBinomial(stream, n, alpha, beta));

    expect(fits(fitToLaw(draws, betaBinomialLaw(n, alpha, beta)))).toBe(true);
  });

  test.each(cases)(
    'would fail the check if shapes were swapped or spread forgotten (%d, %d, %d)',
    (n, alpha, beta) => {
      const law = betaBinomialLaw(n, alpha, beta);
      const swapped = drawMany(40_000, (stream) => betaBinomial(stream, n, beta, alpha));
      const plain = drawMany(40_000, (stream) => binomial(stream, n, alpha / (alpha + beta)));

      expect(fits(fitToLaw(swapped, law))).toBe(false);
      expect(fits(fitToLaw(plain, law))).toBe(false);
    },
  );

  test('is certain for a shape of 0 and for nobody', () => {
    expect(betaBinomial(testStream(), 70, 0, 1)).toBe(0);
    expect(betaBinomial(testStream(), 70, 1, 0)).toBe(70);
    expect(betaBinomial(testStream(), 0, 1, 1)).toBe(0);
  });

  test('refuses a negative or fractional n and bad shapes', () => {
    expect(() => betaBinomial(testStream(), -1, 1, 1)).toThrow('binomial wants');
    expect(() => betaBinomial(testStream(), 2.5, 1, 1)).toThrow('binomial wants');
    expect(() => betaBinomial(testStream(), 5, Number.NaN, 1)).toThrow('beta wants');
  });
});
