import { describe, expect, test } from 'vitest';
import { preferredCity, pullToday } from '../../src/engine/city-choice.js';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import type { World } from '../../src/engine/world.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { star } from '../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { peopleByAccount, runDays, seenDay, worldOf } from '../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../helpers/standard-errors.js';

const border = [
  { place: 'mx-one', pull: 3, ports: ['us-one'] },
  { place: 'mx-three', pull: 2, ports: ['us-three'] },
  { place: 'mx-two', pull: 1, ports: ['us-two'] },
];

/** A world on its last day. */
function worldUnder(fields: Partial<ScenarioFile>, replicate = 0): World {
  const world = worldOf(
    new Model(
      quietScenario(star(), { horizonDays: 1, caravans: [caravanFrom('mx-start')], border, ...fields }),
    ),
  );
  simulateReplicate(world, replicate, { afterDay() {}, afterReplicate() {} });
  world.day = 1;
  return world;
}

const closed = (...names: string[]): NonNullable<ScenarioFile['events']> =>
  names.map((name) => ({ kind: 'port-closed', port: `us-${name}`, from: dateOf(1) }) as const);

describe('pullToday', () => {
  test('is the pull of each city, less where its ports are closed', () => {
    expect([...pullToday(worldUnder({})).subarray(0, 3)]).toEqual([3, 2, 1]);
    expect([...pullToday(worldUnder({ events: closed('one') })).subarray(0, 3)]).toEqual([1.5, 2, 1]);
    expect([
      ...pullToday(worldUnder({ events: closed('one'), closedPortPullFactor: 0 })).subarray(0, 3),
    ]).toEqual([0, 2, 1]);
  });

  test('is as without closures where they would leave no city with a pull', () => {
    const all = { events: closed('one', 'two', 'three'), closedPortPullFactor: 0 };

    expect([...pullToday(worldUnder(all)).subarray(0, 3)]).toEqual([3, 2, 1]);
  });

  test('varies from replicate to replicate, log-normal around the pull of the scenario', () => {
    const logs: number[] = [];
    for (let replicate = 0; replicate < 300; replicate++) {
      logs.push(Math.log(pullToday(worldUnder({ rates: { destinationPullLogSd: 0.5 } }, replicate))[0]! / 3));
    }

    expect(Math.abs(errorsOfMean(logs, 0))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(logs, 0, 0.25))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(logs, 0, 0.6))).toBeGreaterThan(fiveErrors);
  });
});

describe('preferredCity', () => {
  test('moves only when a policy moves the pulls, and then only away from what has lost', () => {
    for (let replicate = 0; replicate < 100; replicate++) {
      const before = preferredCity(worldUnder({}, replicate), 1);
      const after = preferredCity(
        worldUnder({ events: closed('one'), closedPortPullFactor: 0 }, replicate),
        1,
      );

      expect(after).not.toBe(0);
      expect(
        preferredCity(worldUnder({ events: closed('one'), closedPortPullFactor: 1 }, replicate), 1),
      ).toBe(before);
    }
  });

  test('moves no caravan between two cities when the pull of a third changes', () => {
    const halved = border.map((city) => (city.place === 'mx-three' ? { ...city, pull: 1 } : city));
    let moved = 0;
    for (let replicate = 0; replicate < 300; replicate++) {
      const before = preferredCity(worldUnder({}, replicate), 1);
      const after = preferredCity(worldUnder({ border: halved }, replicate), 1);
      if (before === after) continue;
      moved++;
      // Cities are sorted by place: one, three, two.
      expect(before).toBe(1);
    }

    expect(moved).toBeGreaterThan(10);
  });

  test('never is a city without a pull', () => {
    const cities = border.map((city, c) => ({ ...city, pull: c === 1 ? 1 : 0 }));
    for (let replicate = 0; replicate < 50; replicate++)
      expect(preferredCity(worldUnder({ border: cities }, replicate), 1)).toBe(1);
  });
});

describe('a scenario in which every port is closed to everybody', () => {
  test('runs, and its people still have a city to make for', () => {
    const scenario = quietScenario(star(), {
      horizonDays: 20,
      border,
      events: [...closed('one', 'two', 'three'), { kind: 'raid', detainedShare: 0, date: dateOf(2) }],
      closedPortPullFactor: 0,
      rates: { setOutPerDayNorth: 1 },
    });
    let last = 0;

    runDays(scenario, (world) => {
      last = peopleByAccount(seenDay(world), 'caravan').staying;
    });

    expect(last).toBe(1000);
  });
});
