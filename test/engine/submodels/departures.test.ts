import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, road } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runDays, runReplicates, stockOf, sum } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';

const standing = { walkKmPerDay: 10, ...everywhere('restPerDay', 1), resumePerDay: 0 };

/** Sizes of a caravan on the evening of its departure, in many replicates. */
function sizesAtDeparture(size: ScenarioFile['caravans'][number]['departures'][number]['size']): number[] {
  const scenario = quietScenario(road([0, 500]), {
    horizonDays: 1,
    caravans: [caravanFrom('mx-0', { size })],
  });
  const sizes: number[] = [];
  runReplicates(scenario, (world) => sizes.push(stockOf(world, 'group')), { replicates: 3000 });
  return sizes;
}

/** Share of sizes above a size, as a sample of zeros and ones. */
function above(sizes: readonly number[], size: number): number[] {
  return sizes.map((people) => (people > size ? 1 : 0));
}

describe('a departure', () => {
  test('takes place on its day, with its people, and they walk on that day', () => {
    const scenario = quietScenario(road([0, 500]), {
      horizonDays: 5,
      caravans: [caravanFrom('mx-0', { date: dateOf(3), size: 640 })],
    });

    expect(diary(scenario).map(({ groups }) => groups.map(({ people, km }) => [people, km]))).toEqual([
      [],
      [],
      [],
      [[640, 30]],
      [[640, 60]],
      [[640, 90]],
    ]);
  });

  test('of unknown size is log-normal, with the interval as its 5 % and 95 % quantiles', () => {
    const sizes = sizesAtDeparture({ low: 6000, high: 8000 });

    expect(Math.abs(errorsOfMean(above(sizes, 6000), 0.95))).toBeLessThan(fiveErrors);
    // The median of a log-normal law is the geometric mean of two quantiles that mirror each other.
    expect(Math.abs(errorsOfMean(above(sizes, Math.sqrt(6000 * 8000)), 0.5))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(above(sizes, 8000), 0.05))).toBeLessThan(fiveErrors);
    // An interval read as quartiles, or as all there can be, would not pass.
    expect(Math.abs(errorsOfMean(above(sizes, 8000), 0.025))).toBeGreaterThan(fiveErrors);
  });

  test('is never smaller than the smallest group that is followed', () => {
    const sizes = sizesAtDeparture({ low: 50, high: 55 });

    expect(Math.min(...sizes)).toBe(50);
    expect(Math.max(...sizes)).toBeGreaterThan(55);
  });

  test('is never larger than the largest that may be written down', () => {
    const sizes = sizesAtDeparture({ low: 50, high: 1_000_000 });

    expect(Math.max(...sizes)).toBe(1_000_000);
  });

  test('of a second group of the caravan joins the first where they sleep at one place', () => {
    const departures = [
      ...caravanFrom('mx-0', { size: 300 }).departures,
      ...caravanFrom('mx-0', { size: 200, date: dateOf(2) }).departures,
    ];
    const scenario = quietScenario(road([0, 10, 500]), {
      horizonDays: 3,
      caravans: [{ id: 'caravan', name: 'Caravan', departures }],
      rates: standing,
    });

    expect(diary(scenario).map(({ groups }) => groups.map(({ people }) => people))).toEqual([
      [300],
      [300],
      [500],
      [500],
    ]);
  });
});

describe('joins on the way', () => {
  test('are a fraction of a small caravan a day in Central America, on average', () => {
    const scenario = quietScenario(corridor(), {
      horizonDays: 1,
      rates: { joinPerDayCentralAmerica: 0.25, walkKmPerDay: 5 },
    });
    const first: number[] = [];
    runDays(scenario, ({ day, groups }) => day === 0 && first.push(groups.people[0]! - 1000), {
      replicates: 2000,
    });

    // Of 1,000 people at a saturation of 100,000: 0.25 * 1000 / (1 + 0.01).
    expect(Math.abs(errorsOfMean(first, 250 / 1.01))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(first, 250))).toBeGreaterThan(fiveErrors);
  });

  test('slow to half at the size of saturation', () => {
    const rates = { joinPerDayCentralAmerica: 0.25, joinSaturationPeople: 1000, walkKmPerDay: 5 };
    const scenario = quietScenario(corridor(), { horizonDays: 1, rates });
    const first: number[] = [];
    runDays(scenario, ({ day, groups }) => day === 0 && first.push(groups.people[0]! - 1000), {
      replicates: 500,
    });

    expect(Math.abs(errorsOfMean(first, 125))).toBeLessThan(fiveErrors);
  });

  test('slow with the size of the caravan, in however many groups it walks', () => {
    const rates = { joinPerDayCentralAmerica: 0.25, joinSaturationPeople: 1000, walkKmPerDay: 5 };
    // Two groups of 1,000 that set out a day apart and do not meet.
    const departures = [0, 1].map((day) => caravanFrom('gt-start', { date: dateOf(day) }).departures[0]!);
    const caravans = [{ id: 'caravan', name: 'Caravan', departures }];
    const scenario = quietScenario(corridor(), { horizonDays: 1, caravans, rates });
    const joined: number[] = [];
    let before = 0;
    runDays(
      scenario,
      (world) => {
        if (world.day === 1) joined.push(stockOf(world, 'group') - before - 1000);
        before = stockOf(world, 'group');
      },
      { replicates: 1000 },
    );
    // On day 0 125 join the first thousand; on day 1 2,125 people are there in all.
    const second = (0.25 * 2125) / (1 + 2.125);

    expect(Math.abs(errorsOfMean(joined, second))).toBeLessThan(fiveErrors);
    // Each group on its own would draw 0.25 * 1125 / 2.125 and 0.25 * 1000 / 2.
    expect(Math.abs(errorsOfMean(joined, 132 + 125))).toBeGreaterThan(fiveErrors);
  });

  test('stop at the border of Mexico, and while the caravan stands still', () => {
    const walking = quietScenario(corridor(), { horizonDays: 12, rates: { joinPerDayCentralAmerica: 0.25 } });
    const inMexico = diary(walking)
      .flatMap(({ groups }) => groups)
      .filter(({ place }) => place.startsWith('mx'))
      .map(({ people }) => people);
    const resting = quietScenario(corridor(), {
      horizonDays: 4,
      rates: { ...standing, joinPerDayCentralAmerica: 0.25 },
    });
    const onceOnly = diary(resting).map(({ groups }) => groups[0]!.people);

    expect(inMexico.length).toBeGreaterThan(5);
    // Those who join on the morning of the crossing are the last.
    expect(new Set(inMexico).size).toBe(1);
    expect(inMexico[0]).toBeGreaterThan(1000);
    // Day 1 is the morning after a day on the road: people of that day still join. Then nobody.
    expect(new Set(onceOnly.slice(1)).size).toBe(1);
  });
});

describe('a pool', () => {
  const world = road([0, 10, 500]);
  const inTown = { ...standing, poolJoinPerDay: 0.5, poolHalfPeople: 1000 };

  test('loses the people who join a caravan in its town, and nobody else', () => {
    const scenario = quietScenario(world, {
      horizonDays: 6,
      pools: [
        { place: 'mx-1', people: 900 },
        { place: 'mx-2', people: 700 },
      ],
      rates: inTown,
    });

    for (const { groups, pools } of diary(scenario)) {
      expect(groups[0]!.people + pools['mx-1']!).toBe(1900);
      expect(pools['mx-2']).toBe(700);
    }
  });

  test('is drawn on with a hazard kappa n / (n + half)', () => {
    const scenario = quietScenario(world, {
      horizonDays: 1,
      pools: [{ place: 'mx-1', people: 900 }],
      rates: inTown,
    });
    const joined: number[] = [];
    runReplicates(scenario, (world_) => joined.push(stockOf(world_, 'group') - 1000), { replicates: 1500 });

    // One morning: 900 (1 - exp(-0.5 * 1000 / 2000)).
    expect(Math.abs(errorsOfMean(joined, 900 * -Math.expm1(-0.25)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(joined, 900 * -Math.expm1(-0.5)))).toBeGreaterThan(fiveErrors);
  });

  test('is of no use to a caravan on the road', () => {
    const scenario = quietScenario(road([0, 500]), {
      horizonDays: 3,
      pools: [{ place: 'mx-0', people: 900 }],
      rates: { poolJoinPerDay: 0.5 },
    });

    // On the morning of its departure the caravan is still in town.
    const [first, ...later] = diary(scenario).map(({ groups }) => groups[0]!.people);
    expect(first).toBeGreaterThan(1000);
    expect(new Set([first, ...later]).size).toBe(1);
  });

  test('refills by a Poisson number of people every day after the first', () => {
    const scenario = quietScenario(world, {
      horizonDays: 10,
      pools: [{ place: 'mx-2', people: 40, refillPerDay: 30 }],
    });
    const first: number[] = [];
    const last: number[] = [];
    runDays(
      scenario,
      ({ day, pool, model }) => {
        if (day === 0) first.push(pool[model.network.placeIndex.get('mx-2')!]!);
        if (day === 10) last.push(pool[model.network.placeIndex.get('mx-2')!]!);
      },
      { replicates: 500 },
    );

    expect(new Set(first)).toEqual(new Set([40]));
    expect(Math.abs(errorsOfMean(last, 40 + 300))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(last, 40 + 330))).toBeGreaterThan(fiveErrors);
  });

  test('refills as a dated event says while it is in force', () => {
    const scenario = quietScenario(world, {
      horizonDays: 10,
      pools: [{ place: 'mx-2', people: 0, refillPerDay: 30 }],
      events: [{ kind: 'pool-refill', place: 'mx-2', refillPerDay: 90, from: dateOf(6) }],
    });
    const last: number[] = [];
    runDays(
      scenario,
      ({ day, pool, model }) => {
        if (day === 10) last.push(pool[model.network.placeIndex.get('mx-2')!]!);
      },
      { replicates: 500 },
    );

    // Five days of 30 and five of 90.
    expect(Math.abs(errorsOfMean(last, 600))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(last, 660))).toBeGreaterThan(fiveErrors);
  });

  test('serves claims in order of id, the later from what the earlier left', () => {
    // Both caravans take all there is: whoever comes first leaves nothing.
    const caravans = ['first', 'second', 'third'].map((id) => caravanFrom('mx-1', { id, size: 2000 }));
    const scenario = quietScenario(world, {
      horizonDays: 1,
      caravans,
      pools: [{ place: 'mx-1', people: 800 }],
      rates: { ...everywhere('poolJoinPerDay', 5), poolHalfPeople: 1 },
    });
    const [day] = diary(scenario);
    const byId = [...day!.groups].sort((a, b) => a.id - b.id).map(({ people }) => people - 2000);

    // 1 - exp(-5) of 800 are 794.6 on average.
    expect(byId[0]).toBeGreaterThan(770);
    expect(sum(byId) + (day!.pools['mx-1'] ?? 0)).toBe(800);
    expect(byId[1]! + byId[2]!).toBeLessThan(30);
    expect(peopleByAccount(day!, '(others)').pool).toBe(800 - sum(byId));
  });
});
