import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { star } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runDays, sum } from '../../helpers/simulation.js';
import { diamond, roadBetween, townAt, type World } from '../../helpers/worlds.js';
import { chiSquare, fits } from '../../random/chi-square.js';

/** Groups on the first evening, by the town they make for next. */
function firstEvening(
  fields: Partial<ScenarioFile>,
  world: World = diamond(),
  first = 0,
): [string, number][] {
  const [day] = diary(quietScenario(world, { horizonDays: 1, rates: { walkKmPerDay: 5 }, ...fields }), {
    first,
  });
  return day!.groups.map(({ toward, place, people }): [string, number] => [toward ?? place, people]).sort();
}

describe('a fork', () => {
  test('is passed by a group as a whole, now by one way and now by the other', () => {
    const ways = Array.from({ length: 40 }, (_, first) => firstEvening({}, diamond(), first));

    for (const groups of ways) expect(groups.map(([, people]) => people)).toEqual([1000]);
    expect(new Set(ways.map(([group]) => group![0]))).toEqual(new Set(['mx-west', 'mx-east']));
  });

  test('divides a group without cohesion, each person choosing', () => {
    const groups = firstEvening({ rates: { walkKmPerDay: 5, cohesion: 0 } });

    expect(groups.map(([way]) => way)).toEqual(['mx-east', 'mx-west']);
    expect(sum(groups.map(([, people]) => people))).toBe(1000);
    // 0.354 of 1,000 go east: standard deviation 15.1.
    expect(Math.abs(groups[0]![1] - 354)).toBeLessThan(5 * 15.1);
  });

  test('leaves to each part of a group the distance that the group has still to go', () => {
    // 60 km a day: 10 to the fork, 20 to the next town, and 30 are no half of the 70 after it.
    const world: World = {
      places: [
        townAt('mx-start', -94, 16.6, { kind: 'origin' }),
        townAt('mx-fork', -94, 16.65),
        townAt('mx-west', -94.1, 16.7),
        townAt('mx-east', -93.9, 16.7),
        townAt('mx-end', -94, 17.2, { kind: 'hub' }),
      ],
      links: [
        roadBetween('mx-start', 'mx-fork', 10),
        roadBetween('mx-fork', 'mx-west', 20),
        roadBetween('mx-fork', 'mx-east', 20),
        roadBetween('mx-west', 'mx-end', 70),
        roadBetween('mx-east', 'mx-end', 70),
      ],
    };

    const groups = firstEvening({ rates: { walkKmPerDay: 60, cohesion: 0 } }, world);

    expect(groups.map(([town]) => town)).toEqual(['mx-east', 'mx-west']);
  });

  test('keeps the largest part under the old id, so that the main body goes on', () => {
    const scenario = quietScenario(diamond(), { horizonDays: 1, rates: { walkKmPerDay: 5, cohesion: 0 } });
    const whole = diary(quietScenario(diamond(), { horizonDays: 1, rates: { walkKmPerDay: 5 } }))[0]!
      .groups[0]!.id;
    const parts = diary(scenario)[0]!.groups;
    const [largest, smaller] = [...parts].sort((a, b) => b.people - a.people);

    expect(largest!.id).toBe(whole);
    expect(smaller!.id).not.toBe(whole);
  });

  test('makes independent travellers of parts below twenty', () => {
    // At 1 per km of cost nearly everybody goes west: exp(-30) of them do not; at 0.13 about 2 % of 500 do not.
    const scenario = quietScenario(diamond(), {
      horizonDays: 1,
      caravans: [caravanFrom('mx-start', { size: 500 })],
      forkSensitivityPerKm: 0.13,
      rates: { walkKmPerDay: 5, cohesion: 0 },
    });
    const [day] = diary(scenario);
    const { group, independent } = peopleByAccount(day!, 'caravan');

    expect(day!.groups).toHaveLength(1);
    expect(independent).toBeGreaterThan(0);
    expect(independent).toBeLessThan(20);
    expect(group + independent).toBe(500);
  });

  test('dissolves a group into independent travellers if every part is too small', () => {
    const middles = Array.from({ length: 8 }, (_, i) => `mx-way-${i}`);
    const world: World = {
      places: [
        townAt('mx-a', -100, 20),
        ...middles.map((id, i) => townAt(id, -100 + (i - 3.5) / 50, 20.2)),
        townAt('mx-z', -100, 20.4),
      ],
      links: middles.flatMap((id) => [roadBetween('mx-a', id, 40), roadBetween(id, 'mx-z', 40)]),
    };
    const scenario = quietScenario(world, {
      horizonDays: 1,
      caravans: [caravanFrom('mx-a', { size: 80 })],
      rates: { walkKmPerDay: 5, cohesion: 0 },
    });
    const [day] = diary(scenario);

    expect(day!.groups).toEqual([]);
    expect(peopleByAccount(day!, 'caravan').independent).toBe(80);
  });

  test('of a hundred ways loses nobody', () => {
    const middles = Array.from({ length: 100 }, (_, i) => `mx-way-${i}`);
    const world: World = {
      places: [
        townAt('mx-a', -100, 20),
        ...middles.map((id, i) => townAt(id, -100 + (i - 50) / 1000, 20.2)),
        townAt('mx-z', -100, 20.4),
      ],
      links: middles.flatMap((id) => [roadBetween('mx-a', id, 40), roadBetween(id, 'mx-z', 40)]),
    };
    const rates = { walkKmPerDay: 5, cohesion: 0, setOutPerDaySouth: 1 };
    const scenario = quietScenario(world, {
      horizonDays: 1,
      caravans: [caravanFrom('mx-a', { size: 5000 })],
      rates,
    });

    const [day] = diary(scenario);

    expect(day!.groups.length).toBeGreaterThan(80);
    expect(sum(Object.values(peopleByAccount(day!, 'caravan')))).toBe(5000);
  });
});

describe('a decision hub', () => {
  const border = ['mx-one', 'mx-two', 'mx-three'].map((place) => ({
    place,
    pull: 1,
    ports: [`us-${place.slice(3)}`],
  }));
  const hubs = [{ place: 'mx-fork', stopProbability: 0, stopDays: 1, decision: true }];
  const closedToTwo = [
    { kind: 'port-closed', port: 'us-one', from: dateOf(1) },
    { kind: 'port-closed', port: 'us-three', from: dateOf(1) },
  ] as const;

  /** City of each group on an evening after the fork, over replicates. */
  function cities(fields: Partial<ScenarioFile>, replicates: number): Record<string, number> {
    const counts: Record<string, number> = {};
    const scenario = quietScenario(star(), { horizonDays: 2, border, hubs, ...fields });
    runDays(
      scenario,
      ({ day, groups, model }) => {
        if (day !== 1) return;
        for (let row = 0; row < groups.count; row++) {
          const city = model.network.places[model.cityPlace[groups.destination[row]!]!]!.id;
          counts[city] = (counts[city] ?? 0) + groups.people[row]!;
        }
      },
      { replicates },
    );
    return counts;
  }
  // Day 0 ends at the fork, day 1 begins there: 5 km a day, pushed on to a town 10 km away.
  const rates = { walkKmPerDay: 5 };

  test('lets a caravan choose anew where policy has moved the pulls', () => {
    const closed = cities({ events: [...closedToTwo], closedPortPullFactor: 0, rates }, 60);
    const withoutHub = cities({ events: [...closedToTwo], closedPortPullFactor: 0, rates, hubs: [] }, 60);

    expect(closed).toEqual({ 'mx-two': 60_000 });
    expect(Object.keys(withoutHub)).toHaveLength(3);
  });

  test('leaves a caravan with its choice where the pulls have not moved', () => {
    expect(cities({ rates }, 60)).toEqual(cities({ rates, hubs: [] }, 60));
  });

  test('lets each person choose where a group does not hold together', () => {
    const counts = cities({ rates: { ...rates, cohesion: 0 } }, 20);
    const people = ['mx-one', 'mx-two', 'mx-three'].map((city) => counts[city] ?? 0);

    expect(sum(people)).toBe(20_000);
    expect(fits(chiSquare(people, [20_000 / 3, 20_000 / 3, 20_000 / 3]))).toBe(true);
    expect(fits(chiSquare(people, [6000, 7000, 7000]))).toBe(false);
  });

  test('sends parts too small for a group to the city they chose', () => {
    const unequal = border.map((city) => ({ ...city, pull: city.place === 'mx-two' ? 98 : 1 }));
    const scenario = quietScenario(star(), {
      horizonDays: 1,
      caravans: [caravanFrom('mx-start', { size: 600 })],
      border: unequal,
      hubs,
      rates: { ...rates, cohesion: 0 },
    });
    const independents = diary(scenario)[1]!.independents;

    expect(diary(scenario)[1]!.groups).toHaveLength(1);
    expect(independents.map(({ city }) => city).sort()).toEqual(['mx-one', 'mx-three']);
  });

  test('that is itself the city of choice lets people arrive there', () => {
    const here = [
      { place: 'mx-fork', pull: 1, ports: [] },
      ...border.map((city) => ({ ...city, pull: 1e-3 })),
    ];
    const scenario = quietScenario(star(), {
      horizonDays: 2,
      border: here,
      hubs,
      rates: { ...rates, cohesion: 0 },
    });
    const last = diary(scenario).at(-1)!;

    expect(last.groups.filter(({ city, place }) => city === place)).toEqual([]);
    expect(peopleByAccount(last, 'caravan').staying).toBeGreaterThan(950);
  });

  test('lets a group decide that passes through it within a day', () => {
    // Held at the start on day 0; on day 1 10 km to the fork and 31 of the 60 from there: it is the day of arrival.
    const held = {
      kind: 'checkpoint',
      place: 'mx-start',
      holdProbabilityPerDay: 1,
      from: dateOf(0),
      to: dateOf(0),
    } as const;
    const scenario = quietScenario(star(), {
      horizonDays: 1,
      border,
      hubs,
      events: [held, ...closedToTwo],
      closedPortPullFactor: 0,
      rates: { walkKmPerDay: 41 },
    });

    for (let first = 0; first < 30; first++) {
      const [arrived] = diary(scenario, { first })[1]!.waiting;
      expect([arrived!.city, arrived!.people]).toEqual(['mx-two', 1000]);
    }
  });

  test('is no place of decision for a group that rests there', () => {
    const resting = { ...rates, ...everywhere('restPerDay', 1), resumePerDay: 0 };
    const counts = cities({ events: [...closedToTwo], closedPortPullFactor: 0, rates: resting }, 30);

    expect(Object.keys(counts)).toHaveLength(3);
  });
});

describe('the parts of a group', () => {
  test('have ids of their own, whatever they part for on one day', () => {
    // At the start people choose one of two cities, and then one of two ways.
    const { places, links } = diamond();
    const world = {
      places: [...places, townAt('mx-top', -94, 17.8)],
      links: [...links, roadBetween('mx-end', 'mx-top', 80)],
    };
    const scenario = quietScenario(world, {
      caravans: [caravanFrom('mx-start', { size: 4000 })],
      hubs: [{ place: 'mx-start', stopProbability: 0, stopDays: 1, decision: true }],
      border: ['mx-end', 'mx-top'].map((place) => ({ place, pull: 1 })),
      rates: { cohesion: 0, walkKmPerDay: 5 },
    });
    let parts = 0;

    runDays(
      scenario,
      ({ groups }) => {
        const ids = groups.id.subarray(0, groups.count);
        parts = Math.max(parts, groups.count);
        expect(new Set(ids).size).toBe(groups.count);
      },
      { replicates: 50 },
    );

    expect(parts).toBe(4);
  });
});
