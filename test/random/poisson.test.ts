import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poisson, poissonLogMass } from '../../src/random/poisson.js';
import { poissonQuantile } from '../../src/random/poisson-quantile.js';
import { fits, fitToLaw } from './chi-square.js';
import { drawMany, testStream, zOfMean } from './draws.js';
import { poissonLaw, quantileOf } from './laws.js';

const means = [0.1, 0.7, 5, 9.99, 10, 10.01, 12.5, 40, 250, 30_000];

describe('poisson', () => {
  test.each(means)('follows its exact law for mean %d', (mean) => {
    const draws = drawMany(100_000, (stream) => poisson(stream, mean));

    expect(fits(fitToLaw(draws, poissonLaw(mean)))).toBe(true);
    expect(Math.abs(zOfMean(draws, mean, mean))).toBeLessThan(5);
  });

  test.each(means)('would fail the check if its mean were 10 %% higher than %d', (mean) => {
    const draws = drawMany(40_000, (stream) => poisson(stream, 1.1 * mean));

    expect(fits(fitToLaw(draws, poissonLaw(mean)))).toBe(false);
  });

  test.each(means.filter((mean) => mean < 1000))(
    'would fail the check if one too high, for mean %d',
    (mean) => {
      const draws = drawMany(40_000, (stream) => poisson(stream, mean) + 1);

      expect(fits(fitToLaw(draws, poissonLaw(mean)))).toBe(false);
    },
  );

  // Four draws in five are accepted at sight here: a bound of 1 for 0.93 in that step shows only in many draws.
  test('follows its exact law where acceptance at sight matters most', () => {
    const draws = (mean: number) => drawMany(400_000, (stream) => poisson(stream, mean));

    expect(fits(fitToLaw(draws(2000), poissonLaw(2000)))).toBe(true);
    expect(fits(fitToLaw(draws(2001), poissonLaw(2000)))).toBe(false);
  });

  test('has the right mean and spread at a mean of a thousand million', () => {
    const draws = drawMany(20_000, (stream) => poisson(stream, 1e9));

    expect(Math.abs(zOfMean(draws, 1e9, 1e9))).toBeLessThan(5);
    expect(
      Math.abs(
        zOfMean(
          draws.map((draw) => (draw - 1e9) ** 2),
          1e9,
          2e18,
        ),
      ),
    ).toBeLessThan(5);
  });

  test('of mean 0 is 0 and takes no uniform', () => {
    const stream = testStream().at(1, 2, 3);

    expect(poisson(stream, 0)).toBe(0);
    expect(stream.uniform()).toBe(testStream().at(1, 2, 3).uniform());
  });

  test('is the quantile of exactly one uniform while the mean is below 10', () => {
    const stream = testStream().at(1, 2, 3);
    const twin = testStream().at(1, 2, 3);

    expect(poisson(stream, 9.9)).toBe(poissonQuantile(9.9, twin.uniform()));
    expect(stream.uniform()).toBe(twin.uniform());
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e9 + 1])('refuses a mean of %d', (mean) => {
    expect(() => poisson(testStream(), mean)).toThrow('poisson wants');
  });
});

describe('poissonLogMass', () => {
  test.each([10, 250, 30_000])('is the logarithm of the mass for mean %d', (mean) => {
    const { first, probabilities } = poissonLaw(mean);
    for (const [i, probability] of probabilities.entries()) {
      expect(Math.abs(poissonLogMass(mean, first + i) - Math.log(probability))).toBeLessThan(1e-9);
    }
  });
});

describe('poissonQuantile', () => {
  // scipy.stats.poisson.ppf
  test('of mean 3.5 at u = 0.01, 0.5, 0.9, 0.999', () => {
    expect([0.01, 0.5, 0.9, 0.999].map((u) => poissonQuantile(3.5, u))).toEqual([0, 3, 6, 11]);
  });

  test('is the smallest count whose cumulative probability reaches u', () => {
    for (const mean of [0.2, 4.4, 9.9]) {
      const law = poissonLaw(mean);
      for (let i = 0; i < 2000; i++) {
        const u = (i + 0.137) / 2000;
        expect(poissonQuantile(mean, u)).toBe(quantileOf(law, u));
      }
    }
  });

  // scipy.stats.poisson.isf(2^-53, 5) is 32; mass at 0 is below the grid of u for a mean of 60.
  test('ends at the ends of the grid of uniforms', () => {
    expect(Math.abs(poissonQuantile(5, 1 - 2 ** -53) - 32)).toBeLessThanOrEqual(1);
    expect(poissonQuantile(1e-300, 1 - 2 ** -53)).toBe(0);
    expect(poissonQuantile(60, 0.5)).toBe(quantileOf(poissonLaw(60), 0.5));
  });

  test('never falls when the mean rises', () => {
    const mean = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(mean, mean, fc.double({ min: 2 ** -54, max: 1 - 2 ** -53, noNaN: true }), (a, b, u) => {
        return poissonQuantile(Math.min(a, b), u) <= poissonQuantile(Math.max(a, b), u);
      }),
      { seed: 2018, numRuns: 5000 },
    );
  });
});
