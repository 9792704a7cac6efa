import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomial, binomialLogRatio } from '../../src/random/binomial.js';
import { binomialQuantile } from '../../src/random/binomial-quantile.js';
import { fits, fitToLaw } from './chi-square.js';
import { drawMany, testStream, zOfMean } from './draws.js';
import { binomialLaw } from './laws.js';

const cases: [n: number, p: number][] = [
  // By inversion.
  [1, 0.3],
  [5, 0.5],
  [19, 0.5],
  [50, 0.01],
  [50, 0.19],
  [12, 0.85],
  [1000, 0.00999],
  [1025, 0.004],
  [1000, 0.9925],
  [5_000_000, 1e-6],
  [5_000_000, 1 - 1e-6],
  // By rejection.
  [20, 0.5],
  [50, 0.2],
  [1000, 0.0101],
  [1000, 0.02],
  [1000, 0.3],
  [1000, 0.7],
  [60, 0.8],
  [100_000, 0.5],
  [5_000_000, 0.00001],
  [5_000_000, 0.4],
];

describe('binomial', () => {
  test.each(cases)('follows its exact law for n = %d, p = %d', (n, p) => {
    const law = binomialLaw(n, p);

    const draws = drawMany(100_000, (stream) => binomial(stream, n, p));

    expect(fits(fitToLaw(draws, law))).toBe(true);
    expect(Math.abs(zOfMean(draws, n * p, n * p * (1 - p)))).toBeLessThan(5);
  });

  test.each(cases)('would fail the check if off by a tenth of the rarer side, for n = %d, p = %d', (n, p) => {
    const wrong = p <= 0.5 ? 1.1 * p : 1 - 1.1 * (1 - p);
    const draws = drawMany(40_000, (stream) => binomial(stream, n, wrong));

    expect(fits(fitToLaw(draws, binomialLaw(n, p)))).toBe(false);
  });

  // Against a law of a variance of several hundred one person is invisible in so many draws.
  test.each(cases.filter(([n, p]) => n * p * (1 - p) < 250))(
    'would fail the check if one too high, for n = %d, p = %d',
    (n, p) => {
      const draws = drawMany(40_000, (stream) => binomial(stream, n, p) + 1);

      expect(fits(fitToLaw(draws, binomialLaw(n, p)))).toBe(false);
    },
  );

  // Four draws in five are accepted at sight here: a bound of 0.99 for 0.92 in that step shows only in many draws.
  test('follows its exact law where acceptance at sight matters most', () => {
    const law = binomialLaw(10_000, 0.5);
    const draws = (p: number) => drawMany(400_000, (stream) => binomial(stream, 10_000, p));

    expect(fits(fitToLaw(draws(0.5), law))).toBe(true);
    expect(fits(fitToLaw(draws(0.5002), law))).toBe(false);
  });

  test.each<[number, number, number]>([
    [0, 0.4, 0],
    [1000, 0, 0],
    [1000, 1, 1000],
    [5_000_000, 1, 5_000_000],
    [5_000_000, Number.MIN_VALUE, 0],
    [2 ** 31 - 1, 1e-17, 0],
    [1000, 1 - 2 ** -53, 1000],
  ])('of n = %d, p = %d is %d', (n, p, expected) => {
    expect(new Set(drawMany(1000, (stream) => binomial(stream, n, p)))).toEqual(new Set([expected]));
  });

  test('takes no uniform where the answer is certain', () => {
    const stream = testStream().at(1, 2, 3);
    for (const [n, p] of [
      [0, 0.5],
      [9, 0],
      [9, 1],
    ] as const) {
      binomial(stream, n, p);
    }

    expect(stream.uniform()).toBe(testStream().at(1, 2, 3).uniform());
  });

  test('is the quantile of exactly one uniform while n min(p, 1 - p) is below 10', () => {
    for (const [n, p] of [
      [1000, 0.0099],
      [30, 0.9],
      [19, 0.5],
    ] as const) {
      const stream = testStream().at(n, 2, 3);
      const twin = testStream().at(n, 2, 3);

      expect(binomial(stream, n, p)).toBe(binomialQuantile(n, p, twin.uniform()));
      expect(stream.uniform()).toBe(twin.uniform());
    }
  });

  test('above, still mostly rises with p for the same stream, mirrored or not', () => {
    const deviations = (p: number) => drawMany(2000, (stream) => binomial(stream, 1000, p) - 1000 * p);
    const correlation = (p: number, q: number) => {
      const others = deviations(q);
      const dot = deviations(p).reduce((sum, x, i) => sum + x * others[i]!, 0);
      return dot / (2000 * 1000 * Math.sqrt(p * (1 - p) * q * (1 - q)));
    };

    expect(correlation(0.3, 0.33)).toBeGreaterThan(0.8);
    expect(correlation(0.45, 0.55)).toBeGreaterThan(0.8);
  });

  test('stays between 0 and n', () => {
    fc.assert(
      fc.property(
        fc.nat(2 ** 31 - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(100_000),
        (n, p, entity) => {
          const k = binomial(testStream().at(entity, 0, 0), n, p);
          return Number.isInteger(k) && k >= 0 && k <= n;
        },
      ),
      { seed: 7, numRuns: 3000 },
    );
  });

  test.each([
    [-1, 0.5],
    [1.5, 0.5],
    [Number.NaN, 0.5],
    [2 ** 31, 0.5],
    [10, -0.1],
    [10, 1.1],
    [10, Number.NaN],
  ])('refuses n = %d, p = %d', (n, p) => {
    expect(() => binomial(testStream(), n, p)).toThrow('binomial wants');
  });
});

describe('binomialLogRatio', () => {
  test.each([
    [50, 0.2],
    [1000, 0.02],
    [100_000, 0.5],
  ])('is the logarithm of a ratio of masses for n = %d, p = %d', (n, p) => {
    const { first, probabilities } = binomialLaw(n, p);
    const mode = Math.floor((n + 1) * p);
    for (const [i, probability] of probabilities.entries()) {
      const expected = Math.log(probability / probabilities[mode - first]!);

      expect(Math.abs(binomialLogRatio(n, p / (1 - p), mode, first + i) - expected)).toBeLessThan(1e-9);
    }
  });
});
