import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { road, star } from '../../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runDays, runReplicates, stockOf, sum } from '../../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../../helpers/standard-errors.js';

const near = road([0, 10]);
type City = NonNullable<ScenarioFile['border']>[number];

/** A caravan of 1,000 that arrives on day 0 at a city with some properties. */
function arrived(
  city: Partial<City>,
  rates: ScenarioFile['rates'] = {},
  fields: Partial<ScenarioFile> = {},
): ReturnType<typeof quietScenario> {
  return quietScenario(near, {
    horizonDays: 1,
    border: [{ place: 'mx-1', pull: 1, ...city }],
    rates: rates!,
    ...fields,
  });
}

/** People in an account of the caravan at the horizon, over replicates. */
function people(
  account: Parameters<typeof stockOf>[1],
  scenario: ReturnType<typeof quietScenario>,
  caravan = 1,
  replicates = 600,
): number[] {
  const all: number[] = [];
  runReplicates(scenario, (world) => all.push(stockOf(world, account, caravan)), { replicates });
  return all;
}

/** A value that a file gives as a law, so that it is not held against the other shares. */
const known = (value: number) => ({ distribution: 'uniform', low: value, high: value }) as const;

describe('arrivals at the border', () => {
  test('choose between the list, an attempt, staying and returning', () => {
    const rates = { borderListShare: 0.4, borderAttemptShare: 0.3, borderReturnShare: 0.1 };
    const scenario = arrived({}, rates);

    for (const [account, expected] of [
      ['list', 400],
      ['attempting', 300],
      ['returned', 100],
      ['staying', 200],
    ] as const) {
      const all = people(account, scenario);
      expect(Math.abs(errorsOfMean(all, expected))).toBeLessThan(fiveErrors);
      expect(Math.abs(errorsOfMean(all, expected * 1.05))).toBeGreaterThan(fiveErrors);
    }
  });

  test('share shares above 1 among them, and then nobody stays', () => {
    const last = diary(arrived({}, { borderListShare: known(0.9), borderAttemptShare: known(0.6) })).at(-1)!;
    const { list, attempting, staying } = peopleByAccount(last, 'caravan');

    expect(staying).toBe(0);
    // 0.9 of 1.5: 600, with a standard deviation of 15.5.
    expect(Math.abs(list - 600)).toBeLessThan(5 * 15.5);
    expect(list + attempting).toBe(1000);
  });
});

describe('appointments', () => {
  test('are given to as many of the list as there are', () => {
    const days = diary(arrived({ appointmentsPerDay: 70 }, { borderListShare: 1 }, { horizonDays: 20 }));

    expect(days.slice(0, 3).map((day) => peopleByAccount(day, 'caravan').admitted)).toEqual([70, 140, 210]);
    expect(peopleByAccount(days.at(-1)!, 'caravan').admitted).toBe(1000);
  });

  test('below one a day are one on some days', () => {
    const admitted = people(
      'admitted',
      arrived({ appointmentsPerDay: 2.3 }, { borderListShare: 1 }, { horizonDays: 9 }),
    );

    // Ten days with the last one.
    expect(Math.abs(errorsOfMean(admitted, 23))).toBeLessThan(fiveErrors);
    expect(Math.min(...admitted)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...admitted)).toBeLessThanOrEqual(30);
  });

  test('are drawn by lot among all who wait: caravans and others in proportion, hypergeometric', () => {
    const scenario = arrived(
      { appointmentsPerDay: 300, waiting: 2000 },
      { borderListShare: 1 },
      { horizonDays: 1 },
    );
    const own: number[] = [];
    const theirs: number[] = [];
    runDays(
      scenario,
      (world) => {
        if (world.day !== 0) return;
        own.push(stockOf(world, 'admitted'));
        theirs.push(stockOf(world, 'admitted', 0));
      },
      { replicates: 1500 },
    );
    const mean = (300 * 1000) / 3000;

    expect(own.every((n, i) => n + theirs[i]! === 300)).toBe(true);
    expect(Math.abs(errorsOfMean(own, mean))).toBeLessThan(fiveErrors);
    // 300 draws of 3,000 of which 1,000 are ours: n p (1 - p) (N - n) / (N - 1).
    expect(Math.abs(errorsOfVariance(own, mean, 300 * (1 / 3) * (2 / 3) * (2700 / 2999)))).toBeLessThan(
      fiveErrors,
    );
    expect(Math.abs(errorsOfMean(own, mean * 1.05))).toBeGreaterThan(fiveErrors);
  });

  test('of one city are of no use in another', () => {
    const border = [
      { place: 'mx-one', pull: 1, appointmentsPerDay: 500 },
      { place: 'mx-two', pull: 0 },
    ];
    const caravans = [caravanFrom('mx-start')];
    const other = border.map((city) => ({ ...city, pull: 1 - city.pull }));
    const admitted = (cities: typeof border): number =>
      peopleByAccount(
        diary(
          quietScenario(star(), { horizonDays: 9, border: cities, caravans, rates: { borderListShare: 1 } }),
        ).at(-1)!,
        'caravan',
      ).admitted;

    expect(admitted(border)).toBe(1000);
    expect(admitted(other)).toBe(0);
  });

  test('follow the policy of the day', () => {
    const events = [
      { kind: 'appointments', perDay: 10, from: dateOf(1), to: dateOf(2) },
      { kind: 'appointments', perDay: 0, from: dateOf(3) },
    ] as const;
    const days = diary(
      arrived({ appointmentsPerDay: 70 }, { borderListShare: 1 }, { horizonDays: 5, events: [...events] }),
    );

    expect(days.map((day) => peopleByAccount(day, 'caravan').admitted)).toEqual([70, 80, 90, 90, 90, 90]);
  });
});

describe('people at the border', () => {
  test('give up with a hazard, on the list and in the city', () => {
    const rates = { borderListShare: 0.5, borderReturnPerDay: 0.1 };
    // The evenings of day 0 to day 3: four times.
    const gone = people('returned', arrived({}, rates, { horizonDays: 3 }));

    expect(Math.abs(errorsOfMean(gone, 1000 * -Math.expm1(-0.4)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(gone, 1000 * -Math.expm1(-0.3)))).toBeGreaterThan(fiveErrors);
  });

  test('who stay begin to attempt with a hazard, those on the list do not', () => {
    const staying = people('attempting', arrived({}, { borderStayAttemptPerDay: 0.1 }, { horizonDays: 2 }));
    const listed = people(
      'attempting',
      arrived({}, { borderListShare: 1, borderStayAttemptPerDay: 0.1 }, { horizonDays: 2 }),
      1,
      20,
    );

    expect(Math.abs(errorsOfMean(staying, 1000 * -Math.expm1(-0.3)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(staying, 1000 * -Math.expm1(-0.2)))).toBeGreaterThan(fiveErrors);
    expect(sum(listed)).toBe(0);
  });

  test('who attempt enter, are processed, or are sent back and try again or give up', () => {
    const rates = {
      borderAttemptShare: 1,
      borderAttemptPerDay: 5,
      encounterProbability: 0.8,
      expulsionProbability: 0.5,
      retryProbability: 0.25,
    };
    const scenario = arrived({}, rates, { horizonDays: 40 });
    // Of each attempt 0.2 enter, 0.4 are processed, 0.3 give up and 0.1 try again: shares of 0.9.
    for (const [account, share] of [
      ['entered', 0.2],
      ['processed', 0.4],
      ['returned', 0.3],
    ] as const) {
      const all = people(account, scenario);
      expect(Math.abs(errorsOfMean(all, (1000 * share) / 0.9))).toBeLessThan(fiveErrors);
      expect(Math.abs(errorsOfMean(all, 1000 * share))).toBeGreaterThan(fiveErrors);
    }
  });

  test('beyond the places in shelters are overflow, others included, those who attempt not', () => {
    const rates = { borderListShare: 0.5, borderAttemptShare: 0.25 };
    const day = diary(arrived({ shelterPlaces: 300, waiting: 200 }, rates))[0]!;
    const { list, staying } = peopleByAccount(day, 'caravan');

    expect(day.overflow['mx-1']).toBe(list + staying + 200 - 300);
    expect(diary(arrived({ shelterPlaces: 5000, waiting: 200 }, rates))[0]!.overflow['mx-1']).toBe(0);
  });
});

describe('other people', () => {
  const coming = (
    city: Partial<City>,
    rates: ScenarioFile['rates'] = {},
    horizonDays = 10,
  ): ReturnType<typeof quietScenario> =>
    arrived(city, rates, { horizonDays, caravans: [caravanFrom('mx-0', { size: 50 })] });

  test('wait at the start, and come every day, a Poisson number on average', () => {
    const list = people('list', coming({ waiting: 120, backgroundListPerDay: 40 }), 0);

    // Day 0 to day 10 are eleven days. The gamma factor of shape 10,000 is next to nothing.
    const mean = 120 + 11 * 40;
    expect(Math.abs(errorsOfMean(list, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(list, mean, 11 * (40 + 40 ** 2 / 10_000)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(list, 120 + 400))).toBeGreaterThan(fiveErrors);
  });

  test('come over-dispersed: a gamma factor a day and a level for the replicate', () => {
    const list = people(
      'list',
      coming({ backgroundListPerDay: 40 }, { backgroundDispersionShape: 2 }, 1),
      0,
      3000,
    );
    const levels = people(
      'list',
      coming({ backgroundListPerDay: 10_000 }, { backgroundLevelLogSd: 0.5 }, 1),
      0,
      1500,
    ).map((n) => Math.log(n / 20_000));

    // Two days, each of variance 40 + 40^2 / 2.
    expect(Math.abs(errorsOfVariance(list, 80, 2 * (40 + 800)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(list, 80, 80))).toBeGreaterThan(fiveErrors);
    // Counts so large that only the level varies: log-normal with median 1.
    expect(Math.abs(errorsOfMean(levels, 0))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(levels, 0, 0.25))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(levels, 0, 0.36))).toBeGreaterThan(fiveErrors);
  });

  test('who attempt are in steady state from the first day: as many as come in the time an attempt takes', () => {
    const rates = {
      borderAttemptPerDay: 0.2,
      encounterProbability: 0.8,
      expulsionProbability: 1,
      retryProbability: 0.5,
    };
    const first: number[] = [];
    const last: number[] = [];
    runDays(
      coming({ backgroundAttemptsPerDay: 100 }, rates, 40),
      (world) => {
        if (world.day === 0) first.push(world.border.encounters[0]!);
        if (world.day === 40) last.push(world.border.encounters[0]!);
      },
      { replicates: 800 },
    );
    // 100 come a day, and each makes 0.8 / (1 - 0.4) encounters in the end.
    const mean = (100 * 0.8) / 0.6;

    expect(Math.abs(errorsOfMean(first, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(last, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(first, mean * 0.85))).toBeGreaterThan(fiveErrors);
  });

  test('who are always sent back and always try again are those of a month at the start', () => {
    const rates = { encounterProbability: 1, expulsionProbability: 1, retryProbability: 1 };
    const attempting = people('attempting', coming({ backgroundAttemptsPerDay: 10 }, rates, 1), 0);

    // 30 days of 10 at the start, and 10 on day 1.
    expect(Math.abs(errorsOfMean(attempting, 310))).toBeLessThan(fiveErrors);
  });
});
