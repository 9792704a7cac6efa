// ODD 7.4 Rest or move
import { moving, resting, scattered } from '../groups.js';
import { centralAmerica, southernMexico } from '../model.js';
import { purposes } from '../purposes.js';
import type { Rates } from '../rates.js';
import type { World } from '../world.js';

/**
 * Decides which groups move today: spells of moving and resting days, long stops at hubs, and checkpoints that hold a
 * group where it is. On the day it sets out a group moves.
 *
 * @remarks A moving group goes through stages of fatigue, each day to the next one with that many times the
 *   probability of rest, and rests after the last: so spells of moving days keep their mean and become more even.
 */
export function rest(world: World): void {
  const { day } = world;
  // No group is added here, so that columns stay.
  const { count, people, state, fatigue, reachKm, travelled, byRail, onFoot } = world.groups;
  for (let row = 0; row < count; row++) {
    reachKm[row] = 0;
    travelled[row] = 0;
    byRail[row] = 0;
    onFoot[row] = 0;
    if (state[row] === scattered || people[row] === 0) continue;
    const moves = movesToday(world, row, day);
    state[row] = moves ? moving : resting;
    if (!moves) fatigue[row] = 0;
  }
}

function movesToday(world: World, row: number, day: number): boolean {
  const { groups, policy } = world;
  if (groups.freeDay[row]! > day) return false;
  if (groups.arc[row] === -1) {
    const hold = policy.holdProbability[groups.place[row]!]!;
    if (hold > 0 && world.forGroup(row, purposes.hold).uniform() < hold) return false;
  }
  if (groups.freeDay[row] === day || world.departedToday(row)) return true;
  const rates = world.ratesOf(row);
  const isMoving = groups.state[row] === moving;
  const rests = restPerDay(world, row);
  const stages = fatigueStages(rates, rests);
  const changes = isMoving ? rests * stages : rates.resumePerDay;
  // Nothing else is drawn at this address: where the answer is known the draw is spared.
  if (changes === 0) return isMoving;
  if (world.forGroup(row, purposes.restOrMove).uniform() >= changes) return isMoving;
  return isMoving ? ++groups.fatigue[row]! < stages : true;
}

/** Stages of fatigue: `restStages`, but no more than a spell of moving days is long in the mean. */
export function fatigueStages({ restStages }: Rates, rests: number): number {
  return Math.max(1, Math.floor(Math.min(restStages, 1 / rests)));
}

/** Share of its moving days after which a group rests, where it is. */
export function restPerDay({ groups, model, rates }: World, row: number): number {
  const own = rates[groups.caravan[row]!]!;
  const zone = model.placeZone[groups.place[row]!];
  if (zone === centralAmerica) return own.restPerDayCentralAmerica;
  return zone === southernMexico ? own.restPerDaySouthernMexico : own.restPerDayNorthernMexico;
}
