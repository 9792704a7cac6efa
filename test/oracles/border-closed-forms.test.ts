import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { road } from '../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { diary, runDays, type SeenDay, stockOf, sum } from '../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../helpers/standard-errors.js';

const e = 0.75;
const r = 0.36;

/**
 * Encountered with probability e at each attempt, then tries again with probability r: a person has at least k
 * encounters with probability e (e r)^(k - 1).
 */
const retry = {
  pEnter: (1 - e) / (1 - e * r),
  meanEncounters: e / (1 - e * r),
  // E[N^2] = sum over k of (2 k - 1) P(N >= k).
  secondMoment: (e * (1 + e * r)) / (1 - e * r) ** 2,
  repeatShare: e * r,
};

interface Attempts {
  readonly entered: number[];
  readonly gaveUp: number[];
  readonly encounters: number[];
}

/** 500 people who attempt at once, in each replicate, followed until all of them have entered or given up. */
function attempts(encounterProbability: number, retryProbability: number): Attempts {
  const scenario = quietScenario(road([0, 10]), {
    horizonDays: 60,
    caravans: [caravanFrom('mx-0', { size: 500 })],
    rates: {
      borderAttemptShare: 1,
      borderAttemptPerDay: 1,
      encounterProbability,
      expulsionProbability: 1,
      retryProbability,
    },
  });
  const all: Attempts = { entered: [], gaveUp: [], encounters: [] };
  let encounters = 0;
  runDays(
    scenario,
    (world) => {
      encounters += world.border.encounters[0]!;
      if (world.day !== 60) return;
      all.entered.push(stockOf(world, 'entered'));
      all.gaveUp.push(stockOf(world, 'returned'));
      all.encounters.push(encounters);
      encounters = 0;
    },
    { replicates: 600 },
  );
  return all;
}

describe('attempts between ports', () => {
  test('have the worked values: enter 0.3425, encounters 1.0274 per person, repeats 0.27 of them', () => {
    expect(retry.pEnter).toBeCloseTo(0.3424657534246575, 12);
    expect(1 - retry.pEnter).toBeCloseTo(0.6575342465753424, 12);
    expect(retry.meanEncounters).toBeCloseTo(1.0273972602739727, 12);
    expect(retry.repeatShare).toBeCloseTo(0.27, 12);
  });

  const all = attempts(e, r);

  test('end in the engine in entry or giving up, with the worked probabilities', () => {
    expect(all.entered.map((people, i) => people + all.gaveUp[i]!)).toEqual(all.entered.map(() => 500));
    expect(Math.abs(errorsOfMean(all.entered, 500 * retry.pEnter))).toBeLessThan(fiveErrors);
    expect(
      Math.abs(errorsOfVariance(all.entered, 500 * retry.pEnter, 500 * retry.pEnter * (1 - retry.pEnter))),
    ).toBeLessThan(fiveErrors);
  });

  test('make as many encounters as the worked mean, with the variance of geometric repeats', () => {
    const mean = 500 * retry.meanEncounters;
    const variance = 500 * (retry.secondMoment - retry.meanEncounters ** 2);

    expect(Math.abs(errorsOfMean(all.encounters, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(all.encounters, mean, variance))).toBeLessThan(fiveErrors);
    // First encounters are 500 e on average: the rest are repeats, a share e r of all.
    const repeats = all.encounters.map((encounters) => encounters * (1 - retry.repeatShare));
    expect(Math.abs(errorsOfMean(repeats, 500 * e))).toBeLessThan(fiveErrors);
  });

  test('would not with a retry probability a fifth higher', () => {
    const stubborn = attempts(e, r * 1.2);

    expect(Math.abs(errorsOfMean(stubborn.entered, 500 * retry.pEnter))).toBeGreaterThan(fiveErrors);
    expect(Math.abs(errorsOfMean(stubborn.encounters, 500 * retry.meanEncounters))).toBeGreaterThan(
      fiveErrors,
    );
  });
});

describe('the queue for appointments', () => {
  const arrivals = [0, 350, 450, 800, 1200, 900, 300, 0, 0, 0];

  /** Lengths of the queue at the end of each day, with departures so near that they arrive on the same day. */
  function lengths(perDay: number, days: number): number[] {
    const departures = arrivals.flatMap((size, day) =>
      size === 0 ? [] : caravanFrom('mx-0', { size, date: dateOf(day) }).departures,
    );
    const scenario = quietScenario(road([0, 10]), {
      horizonDays: days - 1,
      caravans: [{ id: 'caravan', name: 'Caravan', departures }],
      border: [{ place: 'mx-1', pull: 1, appointmentsPerDay: perDay }],
      rates: { borderListShare: 1 },
    });
    return diary(scenario).map(({ waiting }) => sum(waiting.map(({ people }) => people)));
  }

  test('follows L(t) = max(0, L(t - 1) + A(t) - C), as in the worked example', () => {
    expect(lengths(60, 10)).toEqual([0, 290, 680, 1420, 2560, 3400, 3640, 3580, 3520, 3460]);
    expect(lengths(66, 10)).not.toEqual(lengths(60, 10));
  });

  test('is worked off in ceil(3640 / 60) = 61 days after the last arrivals', () => {
    const all = lengths(60, 80);
    const peak = all.indexOf(3640);

    expect(Math.max(...all)).toBe(3640);
    expect(all.findIndex((length, day) => day > peak && length === 0) - peak).toBe(61);
  });
});

describe('nights beyond the shelter', () => {
  /** People beyond the places, evening by evening, where so many others come a day and so many are served. */
  function overflow(perDay: number, served: number, places: number, days: number): number[] {
    const departures = Array.from({ length: days }, (_, day) =>
      caravanFrom('mx-0', { size: perDay, date: dateOf(day) }),
    )
      .flatMap((caravan) => caravan.departures)
      .slice(0, 20);
    const scenario = quietScenario(road([0, 10]), {
      horizonDays: days - 1,
      caravans: [{ id: 'caravan', name: 'Caravan', departures }],
      border: [{ place: 'mx-1', pull: 1, shelterPlaces: places, appointmentsPerDay: served }],
      rates: { borderListShare: 1 },
    });
    return diary(scenario).map((day) => day.overflow['mx-1']!);
  }

  test('grow by what comes less what is served once the places are full: max(0, t (A - C) - S)', () => {
    const expected = Array.from({ length: 15 }, (_, t) => Math.max(0, (t + 1) * (80 - 30) - 210));

    expect(overflow(80, 30, 210, 15)).toEqual(expected);
    expect(overflow(80, 35, 210, 15)).not.toEqual(expected);
  });

  test('are everybody who waits where there is no place, and nobody where there are enough', () => {
    expect(overflow(80, 30, 0, 5)).toEqual([50, 100, 150, 200, 250]);
    expect(sum(overflow(80, 30, 10_000, 10))).toBe(0);
  });
});

describe('at the extremes of the border', () => {
  const nobody = { place: 'mx-1', pull: 1, shelterPlaces: 0, appointmentsPerDay: 0 };
  const end = (rates: NonNullable<ScenarioFile['rates']>): SeenDay =>
    diary(
      quietScenario(road([0, 10]), {
        horizonDays: 40,
        caravans: [caravanFrom('mx-0')],
        border: [nobody],
        rates,
      }),
    ).at(-1)!;

  test('with no place and no appointment everybody on the list waits in the street for ever', () => {
    const day = end({ borderListShare: 1, borderOrderShare: 0.3 });

    expect(day.overflow['mx-1']).toBe(1000);
    expect(sum(day.exits.map(({ people }) => people))).toBe(0);
  });

  test('where everybody is met, sent back and tries again, nobody ever enters and nobody is lost', () => {
    const day = end({
      borderAttemptShare: 1,
      borderAttemptPerDay: 1,
      encounterProbability: 1,
      expulsionProbability: 1,
      retryProbability: 1,
    });

    expect(sum(day.waiting.map(({ people }) => people))).toBe(1000);
    expect(sum(day.exits.map(({ people }) => people))).toBe(0);
  });
});
