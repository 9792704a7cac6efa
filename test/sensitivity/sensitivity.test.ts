import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { sensitivityOf } from '../../src/sensitivity/sensitivity.js';
import { caught, faultLines } from '../helpers/caught.js';
import { quietScenario } from '../helpers/scenarios.js';
import { fiveErrors } from '../helpers/standard-errors.js';
import { oneBorder } from '../helpers/worlds.js';

const rates: NonNullable<ScenarioFile['rates']> = {
  walkKmPerDay: { distribution: 'uniform', low: 8, high: 40 },
  exitPerDayMexico: { distribution: 'uniform', low: 0, high: 0.02 },
  trainSeatsPerDay: { distribution: 'uniform', low: 0, high: 100 },
};
const scenario = quietScenario(oneBorder(), { horizonDays: 12, rates });
const small = { replicates: 3, trajectories: 3, base: 24, rates: 2 };

describe('sensitivityOf', () => {
  const result = sensitivityOf(scenario, small);
  const effectOf = (rate: string, outcome: string): number =>
    result.screening.find((row) => row.rate === rate)!.effects.find((effect) => effect.outcome === outcome)!
      .muStar;

  test('screens all uncertain rates and ranks them', () => {
    expect(
      result.screening
        .map(({ rate }) => rate)
        .slice(0, 2)
        .sort(),
    ).toEqual(['exitPerDayMexico', 'walkKmPerDay']);
    expect(result.screening[2]!.rate).toBe('trainSeatsPerDay');
  });

  test('finds exactly no effect of what nothing reads, and of leaving the group on the pace of those who stay', () => {
    expect(result.screening[2]!.effects.map(({ muStar, sigma }) => muStar + sigma)).toEqual([0, 0, 0, 0, 0]);
    expect(effectOf('exitPerDayMexico', 'firstArrivalDay')).toBe(0);
    expect(effectOf('walkKmPerDay', 'firstArrivalDay')).toBeGreaterThan(1);
    expect(effectOf('exitPerDayMexico', 'arrivedPeople')).toBeGreaterThan(0);
  });

  test('shares the variance out among as many rates as it is told, and the others as one', () => {
    expect(result.factors.map((factor) => factor.rates)).toEqual([
      [result.screening[0]!.rate],
      [result.screening[1]!.rate],
      ['trainSeatsPerDay'],
    ]);
    expect(sensitivityOf(scenario, { ...small, rates: 1 }).factors[1]!.rates).toHaveLength(2);
    expect(sensitivityOf(scenario, { ...small, rates: 3 }).factors).toHaveLength(3);
  });

  test('gives each rate its own share: the whole variance of the first arrival to the pace', () => {
    const at = result.outcomes.findIndex(({ id }) => id === 'firstArrivalDay');
    const walk = result.factors.find((factor) => factor.rates[0] === 'walkKmPerDay')!.indices[at]!;
    const others = result.factors.filter((factor) => factor.rates[0] !== 'walkKmPerDay');

    const standardError = (walk.total.high - walk.total.low) / (2 * 1.645);
    expect(standardError).toBeLessThan(0.2);
    expect(Math.abs(walk.total.value - 1)).toBeLessThan(fiveErrors * standardError);
    expect(Math.abs(0 - walk.total.value)).toBeGreaterThan(fiveErrors * standardError);
    expect(others.map(({ indices }) => [indices[at]!.first.value, indices[at]!.total.value])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const people = result.outcomes.findIndex(({ id }) => id === 'arrivedPeople');
    const totalOf = (rate: string): number =>
      result.factors.find((factor) => factor.rates[0] === rate)!.indices[people]!.total.value;
    expect(totalOf('trainSeatsPerDay')).toBe(0);
    expect(totalOf('exitPerDayMexico')).toBeGreaterThan(0);
    // Nothing in it is left to chance.
    expect(result.outcomes[at]!.noise).toEqual({ shared: 0, separate: 0 });
  });

  test('gives the same for the same seed, and reports progress up to the last replicate', () => {
    const reports: (readonly [number, number])[] = [];
    const again = sensitivityOf(scenario, {
      ...small,
      seed: 1,
      onProgress: (finished, inAll) => reports.push([finished, inAll]),
    });

    expect(again).toEqual(result);
    // 3 trajectories of 4 points and 24 rows of 5, 3 replicates at each.
    expect(reports).toHaveLength(12 + 120);
    expect(reports.at(-1)).toEqual([396, 396]);
    expect(sensitivityOf(scenario, { ...small, seed: 2 })).not.toEqual({ ...result, seed: '2' });
  });

  test('says what is no scenario', () => {
    expect(() => sensitivityOf({} as typeof scenario)).toThrow(/scenario is an object, expected a scenario/);
  });

  test('refuses settings out of their ranges, all at once', () => {
    const error = caught(() =>
      sensitivityOf(scenario, { replicates: 1, trajectories: 1.5, base: 7, rates: 0 }),
    );

    expect(error.code).toBe('invalid_input');
    expect(faultLines(error.issues)).toEqual([
      'replicates is 1, expected a whole number from 2 to 10000',
      'trajectories is 1.5, expected a whole number from 2 to 10000',
      'base is 7, expected a whole number from 8 to 100000',
      'rates is 0, expected a whole number from 1 to 1000',
    ]);
  });

  test('refuses a scenario in which every rate is known', () => {
    const error = caught(() => sensitivityOf(quietScenario(oneBorder()), small));

    expect(faultLines(error.issues)).toEqual([
      'rates are all known values, expected one at least with a distribution',
    ]);
  });
});
