// ODD 7.4 Rest or move
import { moving, resting, scattered } from '../groups.js';
import { centralAmerica, southernMexico } from '../model.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/**
 * Decides which groups move today: a two-state chain of moving and resting days, long stops at hubs, and
 * checkpoints that hold a group where it is. On the day it sets out a group moves.
 */
export function rest(world: World): void {
  const { day } = world;
  // No group is added here, so that columns stay.
  const { count, people, state, reachKm, travelled, byRail, onFoot } = world.groups;
  for (let row = 0; row < count; row++) {
    reachKm[row] = 0;
    travelled[row] = 0;
    byRail[row] = 0;
    onFoot[row] = 0;
    if (state[row] === scattered || people[row] === 0) continue;
    state[row] = movesToday(world, row, day) ? moving : resting;
  }
}

function movesToday(world: World, row: number, day: number): boolean {
  const { groups, policy, model } = world;
  if (groups.freeDay[row]! > day) return false;
  if (groups.arc[row] === -1) {
    const hold = policy.holdProbability[groups.place[row]!]!;
    if (hold > 0 && world.forGroup(row, purposes.hold).uniform() < hold) return false;
  }
  if (groups.freeDay[row] === day || world.departedToday(row)) return true;
  const rates = world.ratesOf(row);
  const zone = model.placeZone[groups.place[row]!];
  const isMoving = groups.state[row] === moving;
  const probability = !isMoving
    ? rates.resumePerDay
    : zone === centralAmerica
      ? rates.restPerDayCentralAmerica
      : zone === southernMexico
        ? rates.restPerDaySouthernMexico
        : rates.restPerDayNorthernMexico;
  // Nothing else is drawn at this address: where the answer is known the draw is spared.
  if (probability === 0) return isMoving;
  return world.forGroup(row, purposes.restOrMove).uniform() < probability !== isMoving;
}
