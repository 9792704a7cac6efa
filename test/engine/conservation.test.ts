import { describe, expect, test } from 'vitest';
import { accountCount, accounts, independent, outside } from '../../src/engine/accounts.js';
import { checkConservation } from '../../src/engine/conservation.js';
import { cellSize, here } from '../../src/engine/independent-cells.js';
import { Model } from '../../src/engine/model.js';
import type { Followed } from '../../src/engine/schedule.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import type { World } from '../../src/engine/world.js';
import { corridor } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { quietScenario } from '../helpers/scenarios.js';
import { worldOf } from '../helpers/simulation.js';

/** A world after twelve days, with people in every kind of account. */
function lively(followed: Followed = 'everybody'): World {
  const scenario = quietScenario(corridor(), {
    horizonDays: 12,
    pools: [{ place: 'mx-west', people: 30 }],
    border: [
      { place: 'mx-tee', pull: 1, waiting: 40, backgroundAttemptsPerDay: 5 },
      { place: 'mx-gee', pull: 1 },
    ],
    rates: { ...everywhere('exitPerDay', 0.05), walkKmPerDay: 10, borderAttemptPerDay: 0.1 },
  });
  const world = worldOf(new Model(scenario));
  simulateReplicate(world, 0, { afterDay() {}, afterReplicate() {} }, { followed });
  return world;
}

describe('checkConservation', () => {
  test('is content with a replicate as it is', () => {
    expect(() => checkConservation(lively())).not.toThrow();
  });

  test.each<[what: string, change: (world: World) => void, message: RegExp]>([
    ['a group that lost someone', (world) => world.groups.people[0]!--, /group: \d+ booked, \d+ there/],
    ['a group that found someone', (world) => world.groups.people[0]!++, /group: \d+ booked, \d+ there/],
    [
      'a group of fewer than nobody',
      (world) => (world.groups.people[0] = -3),
      /a group with a negative number of people/,
    ],
    [
      'a pool that leaks',
      (world) => world.pool[world.pool.findIndex((n) => n > 0)]!--,
      /pool: 30 booked, 29 there/,
    ],
    [
      'a traveller twice',
      ({ independents }) => {
        const { values } = independents.cells;
        values[values.findIndex((n, i) => i % cellSize === here && n > 0)]!++;
      },
      /independent: \d+ booked, \d+ there/,
    ],
    ['a list that grew by itself', (world) => world.border.list[0]!++, /list: \d+ booked, \d+ there/],
    ['an attempt of nobody', (world) => world.border.attempting[0]!++, /attempting: \d+ booked, \d+ there/],
    ['a guest too many', (world) => world.border.staying[0]!++, /staying: \d+ booked, \d+ there/],
    ['a ledger with one side only', (world) => world.ledger.stock[13 + 9]!++, /the ledger does not balance/],
  ])('stops at %s, and says where', (_what, change, message) => {
    const world = lively();
    change(world);

    expect(() => checkConservation(world)).toThrow(message);
    expect(() => checkConservation(world)).toThrow(/bug, please report.*scenario test, replicate 0, day \d+/);
  });

  test.each([...accounts.keys()])('looks at account %d of every caravan', (account) => {
    for (const caravan of [0, 1]) {
      const world = lively();
      world.ledger.stock[caravan * accountCount + account]!++;

      expect(() => checkConservation(world)).toThrow('bug, please report');
    }
  });

  test('stops at people who are nowhere, where everybody is followed', () => {
    const world = lively();
    world.ledger.transfer(1, outside, independent, 0, 3);
    world.unfollowedAlone[1] = 3;

    expect(() => checkConservation(world)).toThrow(/independent: \d+ booked, \d+ there/);
  });

  test.each<[what: string, change: (world: World) => void, message: RegExp]>([
    ['a group that lost someone', (world) => world.groups.people[0]!--, /group: \d+ booked, \d+ there/],
    [
      'somebody too many who left a group',
      (world) => world.unfollowedAlone[1]!++,
      /independent: \d+ booked, \d+ there/,
    ],
    [
      'an arrival that was not booked',
      (world) => world.unfollowedAtBorder[1]!++,
      /staying: \d+ booked, \d+ there/,
    ],
  ])('stops at %s, where only groups are followed', (_what, change, message) => {
    const world = lively('groups');
    expect(() => checkConservation(world)).not.toThrow();

    change(world);

    expect(() => checkConservation(world)).toThrow(message);
  });
});
