import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { borderArrivals } from '../../src/estimates/border-arrivals.js';
import { compareByDay } from '../../src/estimates/compare-by-day.js';
import { positionByDay } from '../../src/estimates/position.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';

const first = builtInScenario('january-2021');
const closed = parseScenario(
  { ...first.file, rates: { ...first.file.rates, exitPerDayCentralAmerica: 0.2 } },
  scenarioContext(),
);
const options = { replicates: 40, seed: 3 };

describe('compareByDay', () => {
  test('finds no difference between a scenario and itself', () => {
    const { days } = compareByDay(first, first, { replicates: 10 });

    for (const { groupProbability, peopleInGroups, arrivedPeople } of days) {
      expect(groupProbability.first).toBe(groupProbability.second);
      for (const { difference } of [...peopleInGroups, ...arrivedPeople]) expect(difference).toBe(0);
    }
  });

  test('has of the first what an ensemble with the same seed has, to the resolution of its bins', () => {
    const { days } = compareByDay(first, closed, options);
    const ensemble = runEnsemble(first, options);
    const all = borderArrivals(ensemble).find(({ city }) => city === null)!;
    const positions = positionByDay(ensemble);

    days.forEach((day, d) => {
      day.arrivedPeople.forEach(({ first: people }, q) => {
        expect(Math.abs(people - all.byDay[d]!.people[q]!.people)).toBeLessThanOrEqual(people / 60);
      });
      // Positions count a group that arrives at the border on the day as well.
      expect(day.groupProbability.first).toBeLessThanOrEqual(positions[d]!.groupProbability + 1e-9);
    });
  });

  test('takes differences replicate by replicate: fewer in groups where more leave them, in the median and beyond', () => {
    const { days } = compareByDay(first, closed, options);
    const day = days[3]!.peopleInGroups;
    const at = (probability: number) => day.find((quantile) => quantile.probability === probability)!;

    expect(at(0.05).difference).toBeLessThan(0);
    // Quantiles of differences are not differences of quantiles.
    expect(day.map(({ difference }) => difference)).not.toEqual(day.map((q) => q.second - q.first));
    expect([...day.map(({ difference }) => difference)].sort((a, b) => a - b)).toEqual(
      day.map(({ difference }) => difference),
    );
  });

  test('knows the difference of two chances by its pairs, and by so much', () => {
    const rates = { ...first.file.rates, exitPerDayCentralAmerica: 1.2 };
    const emptied = parseScenario({ ...first.file, rates }, scenarioContext());
    const chances = (replicates: number) =>
      compareByDay(first, emptied, { ...options, replicates }).days[5]!.groupProbability;
    const some = chances(40);
    const difference = some.second - some.first;
    // Of 40 pairs: a share that is in one only, so that its spread is not 0, and less than that of two ensembles.
    const apart = Math.sqrt((some.first * (1 - some.first) + some.second * (1 - some.second)) / 40);
    expect(difference).toBeLessThan(0);
    expect(some.differenceStandardError).toBeGreaterThan(0);
    expect(some.differenceStandardError).toBeLessThan(apart);
    // The variance of a pair is within (0, 1], so four times the pairs halve it, to what chance makes of it.
    expect(chances(160).differenceStandardError / some.differenceStandardError).toBeLessThan(0.8);
  });

  test('says what is no scenario', () => {
    expect(() => compareByDay(first, {} as Scenario)).toThrow(/second is an object, expected a scenario/);
  });

  test('refuses scenarios of other days, with all that differs', () => {
    const other = builtInScenario('october-2018');

    expect(() => compareByDay(first, other)).toThrow(/startDay[\s\S]*expected \d+, that of the first/);
    expect(() => compareByDay(first, first, { replicates: 0 })).toThrow('whole number from 1');
  });
});
