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
    (_, i) => [prior - 1 + (i % 2 ? 0.3 : -0.3), '2021-01-01'] as const,
  );

  test('has the mean, the shift and the spread of caravans whose rates are known', () => {
    const { rates } = settled([...early, ...late]);

    expect(rates[walk]!.intercept).toBeCloseTo(prior, 1);
    // From the early to the late era, on the log scale: -2.
    expect(Math.abs(rates[walk]!.era + 2)).toBeLessThan(0.05);
    expect(Math.abs(rates[walk]!.sd - 0.3)).toBeLessThan(0.02);
    expect(rates[walk]!.told).toBeGreaterThan(390);
  });

  test('keeps the prior of a rate that no record tells of', () => {
    const { rates } = settled([...early, ...late]);
    const before = priorPopulation().rates;

    rates.forEach((rate, k) => {
      if (k === walk) return;
      expect(rate.intercept).toBeCloseTo(before[k]!.intercept, 6);
      expect(rate.sd).toBeCloseTo(before[k]!.sd, 6);
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
    const { sd, interceptSe, eraSe } = population.rates[walk]!;

    expect(law.sd[walk]).toBeCloseTo(Math.hypot(sd, interceptSe, eraSe / 2), 12);
  });
});
