import { describe, expect, test } from 'vitest';
import { accountCount, accounts } from '../../src/engine/accounts.js';
import { endKinds } from '../../src/engine/submodels/dissolution.js';
import type { EnsembleCounts } from '../../src/ensemble/counts.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { longRoad, road } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import type { World } from '../helpers/worlds.js';

/** One replicate of a caravan of 60 on `mx-0` -60 km- `mx-1` -60 km- `mx-2`, 60 km a day. */
function counted(
  fields: Partial<ScenarioFile> = {},
  world: World = road([0, 60, 120]),
  replicates = 1,
): EnsembleCounts {
  const scenario = quietScenario(world, {
    horizonDays: 5,
    caravans: [caravanFrom('mx-0', { size: 60 })],
    ...fields,
    rates: { walkKmPerDay: 60, ...fields.rates },
  });
  return runEnsemble(scenario, { replicates }).counts;
}

/** Day in a row of a table by day, -1 for none. */
function dayIn(table: Uint32Array, row: number, dayCount: number): number {
  return table.subarray(row * dayCount, (row + 1) * dayCount).indexOf(1);
}

const rows = (table: EnsembleCounts['nights'], from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => table.quantile(from + i, 0.5, 1));

describe('what an ensemble counts of a replicate', () => {
  test('first arrivals of the main body, of groups and of members', () => {
    // Day 0 in the next town, day 1 at the border.
    const counts = counted();

    for (const table of [counts.mainDay, counts.groupDay, counts.memberDay]) {
      expect([0, 1, 2].map((place) => dayIn(table, 1 * 3 + place, 6))).toEqual([0, 0, 1]);
    }
    expect(rows(counts.mainPeopleAtArrival, 3, 6)).toEqual([60, 60, 60]);
  });

  test('where the main body sleeps and how many it is, until it arrives', () => {
    const counts = counted();
    const places = [0, 1, 2, 3].map((day) => [
      ...counts.mainPlace.subarray((6 + day) * 3, (6 + day) * 3 + 3),
    ]);

    // On the day of its arrival the group is still counted, in the border city; then there is none.
    expect(places).toEqual([
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(rows(counts.mainPeople, 6, 10)).toEqual([60, 60, 0, 0]);
    expect(rows(counts.groupPeople, 6, 10)).toEqual([60, 0, 0, 0]);
  });

  test('a group that sleeps on the way at the nearer town, half way at the one behind', () => {
    const counts = counted({ rates: { walkKmPerDay: 30 } }, longRoad(140));
    const nights = [0, 1, 2, 3].map((day) =>
      [0, 1].map((place) => counts.nights.quantile(place * 6 + day, 0.5, 1)),
    );

    // 30, 60, 90 km: 30 and 60 are nearer to the start, 90 is nearer to the end, which day 3 reaches.
    expect(nights).toEqual([
      [60, 0],
      [60, 0],
      [0, 60],
      [0, 60],
    ]);
    const half = counted({ rates: { walkKmPerDay: 30 } }, longRoad(120));
    expect([0, 1].map((place) => half.nights.quantile(place * 6 + 1, 0.5, 1))).toEqual([60, 0]);
  });

  test('nights of everybody of the caravans: in groups, on their own and at the border, others not', () => {
    const counts = counted({
      border: [{ place: 'mx-2', pull: 1, waiting: 50 }],
      events: [{ kind: 'permit-offer', acceptedShare: 0, date: dateOf(1) }],
    });
    const arrived = counted({
      border: [{ place: 'mx-2', pull: 1, waiting: 50 }],
      rates: { borderListShare: 1 },
    });

    // On their own from day 1 on, where the group was: in `mx-1`.
    expect(rows(counts.nights, 6, 12)).toEqual([60, 60, 60, 60, 60, 60]);
    // At the border from day 1 on.
    expect(rows(arrived.nights, 12, 18)).toEqual([0, 60, 60, 60, 60, 60]);
  });

  test('arrivals at the border so far, by city and in all, and of those the ones in groups', () => {
    const counts = counted();

    for (const city of [0, 1])
      expect(rows(counts.arrivals, (2 + city) * 6, (2 + city) * 6 + 6)).toEqual([0, 60, 60, 60, 60, 60]);
    expect(rows(counts.arrivalsInGroup, 2, 4)).toEqual([60, 60]);
  });

  test('waiting people with others, overflow and encounters, by city and in all', () => {
    const border = [{ place: 'mx-2', pull: 1, waiting: 40, shelterPlaces: 45 }];
    const counts = counted({ border, rates: { borderListShare: 1 } });

    for (const city of [0, 1]) {
      expect(rows(counts.waiting, city * 6, city * 6 + 3)).toEqual([40, countOfHundred(), countOfHundred()]);
      expect(rows(counts.overflow, city * 6, city * 6 + 3)).toEqual([0, 55, 55]);
    }
    const met = counted({
      rates: { borderAttemptShare: 1, borderAttemptPerDay: 5, encounterProbability: 1 },
    });
    const all = rows(met.encounters, 6, 12);
    expect(all.reduce((sum, n) => sum + n, 0)).toBe(60);
  });

  test('accounts at the horizon: of the caravan, and of everybody else', () => {
    const counts = counted({
      border: [{ place: 'mx-2', pull: 1, waiting: 40 }],
      rates: { borderListShare: 1 },
    });
    const of = (caravan: number, account: (typeof accounts)[number]): number =>
      counts.accounts.quantile(caravan * accountCount + accounts.indexOf(account), 0.5, 1);

    expect([of(1, 'list'), of(1, 'group'), of(0, 'list')]).toEqual([60, 0, 40]);
  });

  test('the last day with a group and how the largest group ended', () => {
    const arrived = counted();
    const raided = counted({ events: [{ kind: 'raid', date: dateOf(1), detainedShare: 1 }] });
    const endOf = (counts: EnsembleCounts): unknown[] => {
      const at = counts.endKindPlace.indexOf(1, 1 * endKinds.length * 3) - endKinds.length * 3;
      return [endKinds[Math.floor(at / 3)], at % 3];
    };

    // The day of the arrival is still a day on the road, the day of the raid is not.
    expect(dayIn(arrived.lastGroupDay, 1, 6)).toBe(1);
    expect(dayIn(raided.lastGroupDay, 1, 6)).toBe(0);
    expect(endOf(arrived)).toEqual(['border', 2]);
    expect(endOf(raided)).toEqual(['raid', 1]);
  });

  test('a caravan that arrives on the day on which it sets out', () => {
    expect(dayIn(counted({}, road([0, 10])).lastGroupDay, 1, 6)).toBe(0);
  });

  test('the way of the main body through the towns its people passed as another part', () => {
    // Half is carried ahead on day 0; the rest turns back on day 1, so the part ahead is the main body.
    const rates = {
      ...everywhere('rideDayProbability', 1),
      rideCarriedShare: 0.4,
      ...everywhere('rideKm', 200),
      exitPerDayMexico: 0,
    };
    const counts = counted(
      { caravans: [caravanFrom('mx-0', { size: 1000 })], rates, horizonDays: 9 },
      road([0, 30, 60, 90, 900]),
    );

    for (let place = 0; place < 4; place++) {
      const main = dayIn(counts.mainDay, 1 * 5 + place, 10);
      const group = dayIn(counts.groupDay, 1 * 5 + place, 10);
      // A town is reached by a group first, and by the main body then or later.
      expect(group).toBeGreaterThanOrEqual(0);
      expect(main).toBeGreaterThanOrEqual(group);
    }
  });

  test('one more of everything with every replicate', () => {
    const counts = counted({}, road([0, 60, 120]), 4);

    expect(counts.replicates).toBe(4);
    expect(counts.mainDay[(1 * 3 + 1) * 6 + 0]).toBe(4);
    expect(counts.nights.positive(1 * 6 + 0)).toBe(4);
  });
});

/** 100 people as the histogram reports them: bins of two from 64 to 127, by their middle. */
function countOfHundred(): number {
  return 101;
}
