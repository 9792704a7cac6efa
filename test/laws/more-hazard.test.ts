import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInScenario, builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { road } from '../helpers/corridors.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { runReplicates, sum } from '../helpers/simulation.js';

/** People of the first caravan who reach the border in each replicate. */
function arrivals(scenario: Scenario, replicates: number): number[] {
  const all: number[] = [];
  runReplicates(
    scenario,
    ({ arrivedInGroup, arrivedAlone, model: { cityCount } }) => {
      const own = (counts: Int32Array): number => sum(counts.subarray(cityCount, 2 * cityCount));
      all.push(own(arrivedInGroup) + own(arrivedAlone));
    },
    { replicates },
  );
  return all;
}

/** Ten days on foot, day 0 to day 9, with exits by one cause. */
function walk(size: number, rates: ScenarioFile['rates']): Scenario {
  return quietScenario(road([0, 330], 'southern_mexico'), {
    horizonDays: 12,
    caravans: [caravanFrom('mx-0', { size })],
    rates: { exitReturnedShare: 1, ...rates },
  });
}

/** Mean of paired differences and its standard error. */
function pairedMean(a: readonly number[], b: readonly number[]): { mean: number; standardError: number } {
  const differences = a.map((value, i) => value - b[i]!);
  const mean = sum(differences) / a.length;
  const variance = sum(differences.map((difference) => (difference - mean) ** 2)) / (a.length - 1);
  return { mean, standardError: Math.sqrt(variance / a.length) };
}

const hazard = fc.double({ min: 0, max: 0.055, noNaN: true });

describe('more hazard, with the draws of the same seed', () => {
  // 150 people and hazards up to 0.055 keep n p below 10, where binomials are drawn by inversion.
  test('never lets more people arrive, replicate by replicate, in small groups', () => {
    fc.assert(
      fc.property(hazard, hazard, (a, b) => {
        const fewer = arrivals(walk(150, { exitPerDayMexico: Math.max(a, b) }), 30);
        const more = arrivals(walk(150, { exitPerDayMexico: Math.min(a, b) }), 30);

        expect(fewer.filter((people, replicate) => people > more[replicate]!)).toEqual([]);
      }),
      { seed: 9, numRuns: 25 },
    );
  });

  test('and neither do fewer people who set out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 150 }), hazard, (size, exitPerDayMexico) => {
        const more = arrivals(walk(150, { exitPerDayMexico }), 30);

        expect(arrivals(walk(size, { exitPerDayMexico }), 30).every((people, i) => people <= more[i]!)).toBe(
          true,
        );
      }),
      { seed: 10, numRuns: 25 },
    );
  });

  test('never lets more people arrive where dissolved groups go home', () => {
    const offers = { dissolutionOfferShare: 1, offerAcceptedShare: 1 };
    const more = arrivals(walk(5000, { ...offers, dissolutionPerDaySouthernMexico: 0.05 }), 300);
    const fewer = arrivals(walk(5000, { ...offers, dissolutionPerDaySouthernMexico: 0.1 }), 300);

    expect(fewer.every((people, i) => people <= more[i]!)).toBe(true);
    expect(fewer).not.toEqual(more);
  });

  // The group walks on day 0 and leaves the hazard on days 1 to 9: n exp(-9 h) arrive, less on average by the gap.
  test('lets fewer arrive on average in large groups, by as much as the closed form says', () => {
    const more = arrivals(walk(5000, { exitPerDayMexico: 0.02 }), 400);
    const fewer = arrivals(walk(5000, { exitPerDayMexico: 0.024 }), 400);
    const { mean, standardError } = pairedMean(more, fewer);
    // Nine days; the daily gamma factor of shape 1000 turns exp(-h) into (1 + h / 1000)^-1000.
    const surviving = (h: number): number => 5000 * (1 + h / 1000) ** (-1000 * 9);

    expect(Math.abs(mean - (surviving(0.02) - surviving(0.024))) / standardError).toBeLessThan(5);
    // The same bound rejects no difference, and one with the wrong sign.
    expect(mean / standardError).toBeGreaterThan(5);
    expect(pairedMean(fewer, more).mean / standardError).toBeLessThan(-5);
  });

  test('of detention lets fewer reach the border on the built-in network', () => {
    const file = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
    const with_ = (independentDetainedPerDay: number): Scenario =>
      parseScenario({ ...file, horizonDays: 60, rates: { independentDetainedPerDay } }, scenarioContext());
    const { mean, standardError } = pairedMean(arrivals(with_(0.004), 40), arrivals(with_(0.03), 40));

    expect(builtInScenario('exodus-2023').caravans).toHaveLength(1);
    expect(mean / standardError).toBeGreaterThan(5);
  });
});
