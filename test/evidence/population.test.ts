import { describe, expect, test } from 'vitest';
import { calibratedRates, covariatesOf, toUnbounded } from '../../src/evidence/calibrated-rates.js';
import {
  type CaravanMoments,
  normalsOf,
  type Population,
  priorPopulation,
  stepPopulation,
} from '../../src/evidence/population.js';

const walk = calibratedRates.findIndex(({ name }) => name === 'walkKmPerDay');
const prior = toUnbounded('log', calibratedRates[walk]!.priorMedian);

/** Caravans of whose rates only the first is known, exactly; of the others as little as the population says. */
function caravans(
  now: Population,
  values: readonly (readonly [mean: number, regimeFrom: string])[],
): CaravanMoments[] {
  return values.map(([mean, from], i) => {
    const covariates = covariatesOf(from);
    const law = normalsOf(now, covariates, 0);
    return {
      id: `caravan-${i}`,
      covariates,
      mean: law.mean.map((own, k) => (k === walk ? mean : own)),
      sd: law.sd.map((own, k) => (k === walk ? 1e-6 : own)),
    };
  });
}

function settled(values: Parameters<typeof caravans>[1]): Population {
  let population = priorPopulation();
  for (let step = 0; step < 60; step++) population = stepPopulation(population, caravans(population, values));
  return population;
}

describe('a population of rates', () => {
  const early = Array.from(
    { length: 200 },
    (_, i) => [prior + 1 + (i % 2 ? 0.3 : -0.3), '2017-01-01'] as const,
  );
  const late = Array.from(
    { length: 200 },
    (_, i) => [prior - 1 + (i % 2 ? 0.1 : -0.1), '2021-01-01'] as const,
  );

  test('has the mean, the shift and the spreads of caravans whose rates are known', () => {
    const { rates } = settled([...early, ...late]);

    expect(rates[walk]!.intercept).toBeCloseTo(prior, 1);
    // From the early to the late era, on the log scale: -2.
    expect(Math.abs(rates[walk]!.era + 2)).toBeLessThan(0.05);
    expect(Math.abs(rates[walk]!.sd.early - 0.3)).toBeLessThan(0.02);
    expect(Math.abs(rates[walk]!.sd.late - 0.1)).toBeLessThan(0.02);
    expect(rates[walk]!.told).toBeGreaterThan(390);
  });

  test('keeps the prior of a rate that no record tells of', () => {
    const { rates } = settled([...early, ...late]);
    const before = priorPopulation().rates;

    rates.forEach((rate, k) => {
      if (k === walk) return;
      expect(rate.intercept).toBeCloseTo(before[k]!.intercept, 6);
      expect(rate.sd.late).toBeCloseTo(before[k]!.sd.late, 6);
      expect(rate.interceptSe).toBeCloseTo(before[k]!.interceptSe, 6);
      expect(rate.told).toBe(0);
    });
  });

  test('pulls a few caravans toward the prior', () => {
    const { rates } = settled([[prior + 1, '2021-01-01']]);

    expect(rates[walk]!.intercept).toBeGreaterThan(prior + 0.1);
    expect(rates[walk]!.intercept).toBeLessThan(prior + 1);
  });

  test('gives a new caravan the spread and the errors of the means together', () => {
    const population = settled([...early.slice(0, 4), ...late.slice(0, 4)]);
    const law = normalsOf(population, covariatesOf('2021-01-01'));
    const { sd, interceptSe, eraSe, errorCovariance } = population.rates[walk]!;

    expect(law.sd[walk]).toBeCloseTo(
      Math.sqrt(sd.late ** 2 + interceptSe ** 2 + errorCovariance + eraSe ** 2 / 4),
      12,
    );
  });

  test('knows the mean of an era of many caravans better than the middle of both', () => {
    const population = settled([...early.slice(0, 2), ...late]);
    const without = normalsOf(population, covariatesOf('2021-01-01'), 0).sd[walk]!;
    const own = Math.sqrt(normalsOf(population, covariatesOf('2021-01-01')).sd[walk]! ** 2 - without ** 2);

    // 200 caravans with a spread of 0.1; the middle has the error of the two others.
    expect(own).toBeLessThan(0.015);
    expect(population.rates[walk]!.interceptSe).toBeGreaterThan(0.05);
  });
});
