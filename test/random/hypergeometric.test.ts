import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomial } from '../../src/random/binomial.js';
import { hypergeometric } from '../../src/random/hypergeometric.js';
import { fits, fitToLaw } from './chi-square.js';
import { drawMany, testStream, zOfMean } from './draws.js';
import { hypergeometricLaw } from './laws.js';

const cases: [population: number, marked: number, draws: number][] = [
  // By search.
  [10, 4, 5],
  [50, 10, 8],
  [50, 40, 8],
  [50, 10, 42],
  [50, 40, 42],
  [39, 19, 20],
  [1000, 100, 99],
  [100_000, 50, 10_000],
  [5_000_000, 4_990_000, 2000],
  // By rejection.
  [40, 20, 20],
  [1000, 100, 101],
  [1000, 900, 101],
  [1000, 100, 899],
  [1000, 900, 899],
  [1000, 400, 300],
  [100_000, 30_000, 50_000],
  [100_000, 99_000, 4000],
];

describe('hypergeometric', () => {
  test.each(cases)(
    'follows its exact law for %d people, %d marked, %d draws',
    (population, marked, draws) => {
      const law = hypergeometricLaw(population, marked, draws);
      const share = marked / population;
      const variance = draws * share * (1 - share) * ((population - draws) / (population - 1));

      const sample = drawMany(100_000, (stream) => hypergeometric(stream, population, marked, draws));

      expect(fits(fitToLaw(sample, law))).toBe(true);
      expect(Math.abs(zOfMean(sample, draws * share, variance))).toBeLessThan(5);
    },
  );

  test.each(cases.filter(([population, , draws]) => draws > population / 20))(
    'would fail the check if people were put back, for %d people, %d marked, %d draws',
    (population, marked, draws) => {
      const sample = drawMany(40_000, (stream) => binomial(stream, draws, marked / population));

      expect(fits(fitToLaw(sample, hypergeometricLaw(population, marked, draws)))).toBe(false);
    },
  );

  // One case is too wide for one person to be seen in so many draws.
  test.each(cases.filter(([, marked]) => marked !== 30_000))(
    'would fail the check if one too high, for %d people, %d marked, %d draws',
    (...parameters) => {
      const sample = drawMany(40_000, (stream) => hypergeometric(stream, ...parameters) + 1);

      expect(fits(fitToLaw(sample, hypergeometricLaw(...parameters)))).toBe(false);
    },
  );

  test.each([
    [0, 0, 0, 0],
    [9, 4, 0, 0],
    [9, 0, 4, 0],
    [9, 4, 9, 4],
    [9, 9, 4, 4],
    [2 ** 31 - 1, 2 ** 31 - 1, 7, 7],
  ])('of %d people, %d marked, %d draws is %d', (population, marked, draws, expected) => {
    expect(hypergeometric(testStream(), population, marked, draws)).toBe(expected);
  });

  test('rises by 0 or 1 with each person marked and with each draw, for the same stream', () => {
    const count = fc.nat(38);
    fc.assert(
      fc.property(count, count, count, fc.nat(1000), (extra, marked, draws, entity) => {
        const population = Math.min(39, Math.max(marked, draws) + 1 + extra);
        const stream = testStream();
        const draw = (m: number, d: number) => hypergeometric(stream.at(entity, 0, 0), population, m, d);
        const steps = [
          draw(marked + 1, draws) - draw(marked, draws),
          draw(marked, draws + 1) - draw(marked, draws),
        ];
        return steps.every((step) => step === 0 || step === 1);
      }),
      { seed: 2018, numRuns: 5000 },
    );
  });

  test('above, still mostly rises with the people marked for the same stream, mirrored or not', () => {
    const deviations = (marked: number) =>
      drawMany(2000, (stream) => hypergeometric(stream, 2000, marked, 500) - marked / 4);
    const correlation = (a: number, b: number) => {
      const others = deviations(b);
      const dot = deviations(a).reduce((sum, x, i) => sum + x * others[i]!, 0);
      const spread = Math.sqrt((a / 2000) * (1 - a / 2000) * (b / 2000) * (1 - b / 2000));
      return dot / (2000 * 500 * (1500 / 1999) * spread);
    };

    expect(correlation(600, 640)).toBeGreaterThan(0.7);
    expect(correlation(960, 1040)).toBeGreaterThan(0.7);
  });

  test('stays within what is possible', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), fc.nat(100_000), fc.nat(1000), (a, b, c, entity) => {
        const population = Math.max(a, b, c);
        const [marked, draws] = [Math.min(a, b), Math.min(c, population)];
        const k = hypergeometric(testStream().at(entity, 0, 0), population, marked, draws);
        return (
          Number.isInteger(k) && k >= Math.max(0, marked + draws - population) && k <= Math.min(marked, draws)
        );
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  test.each([
    [10, 11, 2],
    [10, 2, 11],
    [10, -1, 2],
    [10, 2, -1],
    [-1, 0, 0],
    [10.5, 2, 2],
    [10, 2.5, 2],
    [10, 2, Number.NaN],
    [2 ** 31, 1, 1],
  ])('refuses %d people, %d marked, %d draws', (...parameters) => {
    expect(() => hypergeometric(testStream(), ...parameters)).toThrow('hypergeometric wants');
  });
});
