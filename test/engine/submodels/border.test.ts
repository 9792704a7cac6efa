import { describe, expect, test } from 'vitest';
import { Model } from '../../../src/engine/model.js';
import type { World } from '../../../src/engine/world.js';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { road, star } from '../../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import {
  diary,
  others,
  peopleByAccount,
  runDays,
  runReplicates,
  stockOf,
  sum,
} from '../../helpers/simulation.js';
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

/** What is seen on the evening of a day, over replicates. */
function eveningOf(
  evening: number,
  scenario: ReturnType<typeof quietScenario>,
  see: (world: World) => number,
  replicates = 400,
): number[] {
  const all: number[] = [];
  runDays(
    scenario,
    (world) => {
      if (world.day === evening) all.push(see(world));
    },
    { replicates },
  );
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

  test('in order go to those of the list who have waited longest, the others by lot', () => {
    // 600 others are there from the start; 1,000 people of a caravan join on day 0 and are two weeks younger.
    const admittedBy = (borderOrderShare: number, day: number): number[] => {
      const scenario = arrived(
        { appointmentsPerDay: 100, waiting: 600 },
        { borderListShare: 1, borderOrderShare },
        { horizonDays: 7 },
      );
      return eveningOf(day, scenario, (world) => stockOf(world, 'admitted'));
    };
    const inOrder = admittedBy(1, 5);
    const later = admittedBy(1, 6);
    const mixed = admittedBy(0.4, 0);

    // Six days of 100 serve everybody who was there before; the seventh begins with the caravan.
    expect([...new Set(inOrder)]).toEqual([0]);
    expect([...new Set(later)]).toEqual([100]);
    // 40 in order, and 60 by lot among 560 others and 1,000 of the caravan.
    expect(Math.abs(errorsOfMean(mixed, (60 * 1000) / 1560))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(mixed, (100 * 1000) / 1600))).toBeGreaterThan(fiveErrors);
  });

  test('in order tell apart whoever came two weeks before', () => {
    const scenario = arrived(
      { appointmentsPerDay: 50 },
      { borderListShare: 1, borderOrderShare: 1 },
      {
        horizonDays: 50,
        caravans: [
          caravanFrom('mx-0', { id: 'first', date: dateOf(0) }),
          caravanFrom('mx-0', { id: 'second', date: dateOf(14) }),
          caravanFrom('mx-0', { id: 'third', date: dateOf(15) }),
        ],
      },
    );
    const days = diary(scenario);
    const admitted = (day: number): number[] =>
      ['first', 'second', 'third'].map((id) => peopleByAccount(days[day]!, id).admitted);

    // The first thousand take 20 days, and nobody is served before them.
    expect(admitted(19)).toEqual([1000, 0, 0]);
    // One day apart are served by lot: both have some, and together what is given.
    const [, second, third] = admitted(29) as [number, number, number];
    expect(second + third).toBe(500);
    expect(Math.min(second, third)).toBeGreaterThan(150);
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

  test('on the list settle or return in proportion to the hazards', () => {
    const rates = { borderListShare: 1, borderAsylumPerDay: 0.06, borderReturnPerDay: 0.02 };
    const settled = people('asylum', arrived({}, rates, { horizonDays: 3 }));
    const gone = 1000 * -Math.expm1(-0.32);

    expect(Math.abs(errorsOfMean(settled, gone * 0.75))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(settled, gone * 0.8))).toBeGreaterThan(fiveErrors);
  });

  test('who stay settle, return or begin to attempt in proportion to the hazards', () => {
    const rates = { borderAsylumPerDay: 0.06, borderReturnPerDay: 0.03, borderStayAttemptPerDay: 0.01 };
    const scenario = arrived({}, rates, { horizonDays: 3 });
    // The evenings of day 0 to day 3: four times.
    const gone = 1000 * -Math.expm1(-0.4);

    for (const [account, share] of [
      ['asylum', 0.6],
      ['returned', 0.3],
      ['attempting', 0.1],
    ] as const) {
      const all = people(account, scenario);
      expect(Math.abs(errorsOfMean(all, gone * share))).toBeLessThan(fiveErrors);
      expect(Math.abs(errorsOfMean(all, gone * share * 1.2))).toBeGreaterThan(fiveErrors);
    }
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

  test('are sent back as a dated event says, and not as usual, while it is in force', () => {
    const rates = {
      borderAttemptShare: 1,
      borderAttemptPerDay: 5,
      encounterProbability: 1,
      expulsionProbability: 0,
    };
    const events = [{ kind: 'expulsions', probability: 1, from: dateOf(0), to: dateOf(0) } as const];
    const days = diary(arrived({}, rates, { events }));
    const { attempting, returned, processed } = peopleByAccount(days[0]!, 'caravan');

    expect(processed).toBe(0);
    expect(returned).toBeGreaterThan(900);
    expect(attempting).toBe(1000 - returned);
    expect(peopleByAccount(days[1]!, 'caravan').processed).toBeGreaterThan(0);
  });

  test('beyond the places in shelters are overflow, others included, those who attempt not', () => {
    const rates = { borderListShare: 0.5, borderAttemptShare: 0.25 };
    const day = diary(arrived({ shelterPlaces: 300, waiting: 200 }, rates))[0]!;
    const { list, staying } = peopleByAccount(day, 'caravan');

    expect(day.overflow['mx-1']).toBe(list + staying + 200 - 300);
    expect(diary(arrived({ shelterPlaces: 5000, waiting: 200 }, rates))[0]!.overflow['mx-1']).toBe(0);
  });
});

describe('a list that is too long', () => {
  const leaving = { borderListShare: 1, borderLeaveListPerDay: 0.2, borderLongQueueDays: 10 };
  const one = { place: 'mx-one', pull: 1, appointmentsPerDay: 10 };
  const caravans = [caravanFrom('mx-one', { size: 500 })];
  const border = [
    one,
    { place: 'mx-three', pull: 3, appointmentsPerDay: 100 },
    { place: 'mx-two', pull: 1, appointmentsPerDay: 50 },
  ];
  const ofStar = (fields: Partial<ScenarioFile>): ReturnType<typeof quietScenario> =>
    quietScenario(star(), { horizonDays: 1, caravans, border: [one], ...fields });
  const accountsAt = (scenario: ReturnType<typeof quietScenario>, day: number): Record<string, number> =>
    peopleByAccount(diary(scenario)[day]!, 'caravan');

  test('is left, for the city itself where nobody else gives appointments', () => {
    const waiting = { ...one, waiting: 400 };
    const left = eveningOf(0, ofStar({ border: [waiting], rates: leaving }), (world) =>
      stockOf(world, 'staying', 0),
    );

    // Of 390 to 400 others, as the lot falls, the expected number, rounded at random.
    expect(Math.min(...left)).toBeGreaterThanOrEqual(Math.floor(390 * -Math.expm1(-0.2)));
    expect(Math.max(...left)).toBeLessThanOrEqual(Math.ceil(400 * -Math.expm1(-0.2)));
  });

  test('is not left where it is worked off in time, or where people wait whatever it takes', () => {
    const short = { ...one, waiting: 100 };

    for (const [city, rates] of [
      [short, leaving],
      [
        { ...one, waiting: 400 },
        { ...leaving, borderLeaveListPerDay: 0 },
      ],
    ] as const) {
      const left = eveningOf(0, ofStar({ border: [city], rates }), (world) => stockOf(world, 'staying', 0));
      expect(sum(left)).toBe(0);
    }
  });

  test('is not one that is worked off in time in a city that draws nobody', () => {
    const quiet = { place: 'mx-two', pull: 0, appointmentsPerDay: 50, waiting: 400 };
    const left = eveningOf(0, ofStar({ border: [one, quiet], rates: leaving }), (world) =>
      stockOf(world, 'staying', 0),
    );

    expect(sum(left)).toBe(0);
  });

  test('sends people on to cities whose list is short, in proportion to their pulls, to arrive on the next day', () => {
    const rates = { ...leaving, borderLeaveListPerDay: 5, borderMoveOnShare: 1 };
    const cities = border.map((city) => ({ ...city, waiting: city.place === 'mx-one' ? 4000 : 0 }));
    const moved: number[][] = [];
    runDays(ofStar({ border: cities, rates }), ({ day, border: state }) => {
      if (day === 0) moved.push([...state.moving.subarray(0, 3)]);
      else expect(sum([...state.moving.subarray(1, 3)])).toBe(0);
    });

    // Cities in order of id; all others of the first are told to leave: 3,990 less one in e^5.
    const [own, three, two] = moved[0] as [number, number, number];
    expect(own).toBe(0);
    expect(three + two).toBeGreaterThan(3900);
    expect(Math.abs(three - 0.75 * (three + two))).toBeLessThan(5 * Math.sqrt(4000 * 0.75 * 0.25));
  });

  test('is any list where a port is closed: nobody is served there, and all may go on', () => {
    const events = [{ kind: 'appointments', perDay: 0, from: dateOf(0) } as const];
    const rates = { ...leaving, borderMoveOnShare: 1 };
    const nobodyServes = accountsAt(ofStar({ border, rates, events, horizonDays: 3 }), 3);

    // Nowhere to go: they stay.
    expect(nobodyServes['staying']).toBeGreaterThan(0);
    expect(nobodyServes['admitted']).toBe(0);
  });
});

describe('buses from a border city', () => {
  const caravans = [caravanFrom('mx-one', { size: 1000 })];
  const bus = { kind: 'bus-convoy', origin: 'mx-one', share: 1, from: dateOf(1) } as const;
  const border = [
    { place: 'mx-one', pull: 1, waiting: 300 },
    { place: 'mx-two', pull: 0 },
  ];
  const day = (
    event: NonNullable<ScenarioFile['events']>[number],
    at: number,
  ): ReturnType<typeof diary>[number] =>
    diary(quietScenario(star(), { horizonDays: 3, caravans, border, events: [event] }))[at]!;

  test('carry people away from it, from where they travel on; other people leave the count', () => {
    const evening = day({ ...bus, destination: 'mx-start' }, 1);

    expect(peopleByAccount(evening, 'caravan').independent).toBe(1000);
    expect(peopleByAccount(evening, others).returned).toBe(300);
  });

  test('carry people to another border city, where they are on the next day', () => {
    const [evening, next] = [1, 2].map((at) => day({ ...bus, to: dateOf(1), destination: 'mx-two' }, at));

    expect(evening!.overflow['mx-one']).toBe(0);
    expect(peopleByAccount(next!, 'caravan').staying).toBe(1000);
    expect(next!.overflow['mx-two']).toBe(1300);
  });

  test('carry as many as there are seats for', () => {
    const evening = day({ ...bus, destination: 'mx-start', seatsPerDay: 50 }, 1);
    const carried =
      peopleByAccount(evening, 'caravan').independent + peopleByAccount(evening, others).returned;

    expect(carried).toBe(50);
  });

  test('give their seats by lot to all who come, to other people and to a caravan alike', () => {
    const events = [{ ...bus, destination: 'mx-start', seatsPerDay: 130 }];
    const carried = eveningOf(
      1,
      quietScenario(star(), { horizonDays: 1, caravans, border, events }),
      (world) => stockOf(world, 'independent', 1),
    );

    // Hypergeometric: of 1,300 who come 1,000 are of the caravan.
    expect(Math.abs(errorsOfMean(carried, 100))).toBeLessThan(fiveErrors);
    const variance = (130 * (1000 / 1300) * (300 / 1300) * (1300 - 130)) / 1299;
    expect(Math.abs(errorsOfVariance(carried, 100, variance))).toBeLessThan(fiveErrors);
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

  test('are split as expected, rounded at random, and counted whole', () => {
    const scenario = coming({ waiting: 1001 }, { borderReturnPerDay: Math.LN2 }, 1);
    const back = eveningOf(0, scenario, (world) => stockOf(world, 'returned', 0));

    expect([...new Set(back)].sort()).toEqual([500, 501]);
    expect(Math.abs(errorsOfMean(back, 500.5))).toBeLessThan(fiveErrors);
  });

  test('come with the season: by the ratio of the month to that of the start', () => {
    // Day 0 is 1 January; 31 days on it is February.
    const backgroundSeason = [0.5, 1, ...new Array<number>(10).fill(1)];
    const scenario = arrived(
      { backgroundAttemptsPerDay: 100 },
      { encounterProbability: 1 },
      { horizonDays: 40, backgroundSeason },
    );
    const [january, february] = [sum, sum].map((): number[] => []) as [number[], number[]];
    runDays(
      scenario,
      (world) => {
        if (world.day === 30) january.push(world.border.encounters[0]!);
        if (world.day === 31) february.push(world.border.encounters[0]!);
      },
      { replicates: 200 },
    );

    expect(Math.abs(errorsOfMean(january, 100))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(february, 200))).toBeLessThan(fiveErrors);
  });

  test('are stopped on their way by checkpoints, if the scenario says where they come from', () => {
    const line = road([0, 10, 20]);
    const events = [{ kind: 'checkpoint', place: 'mx-1', detainProbability: 0.4, from: dateOf(2) } as const];
    const factors = (fields: Partial<ScenarioFile>): number[] => {
      const scenario = quietScenario(line, {
        horizonDays: 3,
        border: [{ place: 'mx-2', pull: 1 }],
        events,
        ...fields,
      });
      return [...new Model(scenario).othersFactor];
    };

    expect(factors({ backgroundOrigin: 'mx-0' })).toEqual([1, 1, 0.6, 0.6]);
    expect(factors({})).toEqual([1, 1, 1, 1]);
    expect(
      factors({ backgroundOrigin: 'mx-0', events: [...events, { ...events[0]!, place: 'mx-2' }] }),
    ).toEqual([1, 1, 0.36, 0.36]);
  });
});
