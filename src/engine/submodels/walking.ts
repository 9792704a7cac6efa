// ODD 7.7 Walking and night stops
import { logNormal } from '../../random/log-normal.js';
import { poisson } from '../../random/poisson.js';
import { moving } from '../groups.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';
import { decide, longestWayKm, nextArc } from './forks.js';

/**
 * Moves every group that travels today, and ends its day in a town: it pushes on to the next one if the
 * distance left to it today covers at least half of the way there, else it stays at the last one reached;
 * where none was reached it sleeps on the way. What a day on foot gains or loses by that is made up for on the
 * next one, so that over the days a group walks as far as its pace says. Parts that split off at a fork are
 * appended to the groups and travel in their turn.
 *
 * The design stopped at the last place within reach. That throws away the rest of each day, a third of it where
 * towns are far apart, and made caravans in northern Mexico nearly half as slow again as their rates said.
 */
export function walking(world: World): void {
  const { groups } = world;
  for (let row = 0; row < groups.count; row++) {
    if (groups.state[row] !== moving || groups.people[row] === 0) continue;
    if (groups.reachKm[row] === 0) {
      groups.onFoot[row] = 1;
      const reach = paceKm(world, row) + groups.balanceKm[row]!;
      groups.balanceKm[row] = Math.min(0, reach);
      groups.reachKm[row] = Math.max(0, reach);
    }
    travel(world, row);
  }
}

function paceKm(world: World, row: number): number {
  const rates = world.ratesOf(row);
  const { walkSizeExponent } = rates;
  const size = walkSizeExponent === 0 ? 1 : (world.groups.people[row]! / 1000) ** -walkSizeExponent;
  const stream = world.forGroup(row, purposes.walkPace);
  return logNormal(stream, rates.walkKmPerDay * size, rates.walkDayLogSd);
}

function travel(world: World, row: number): void {
  const { groups, model, policy } = world;
  const { arcKm, arcHead } = model.network;
  const isOnFoot = groups.onFoot[row] === 1;
  let reachedToday = false;
  // Who sets out in the city they make for, or has just chosen the one they are in, is there.
  if (world.arriveIfAtBorder(row)) return;
  for (let reach = groups.reachKm[row]!; reach > 0; ) {
    if (groups.arc[row] === -1 && reachedToday) {
      // Where only some of the ways lead to a town within reach, the choice waits for tomorrow: made today and kept
      // only if the way is short, it would favour the short ones.
      if (reach < longestWayKm(world, row) / 2) {
        if (isOnFoot) groups.balanceKm[row] = reach;
        break;
      }
      decide(world, row);
      if (world.arriveIfAtBorder(row)) break;
    }
    let arc = groups.arc[row]!;
    if (arc === -1) arc = nextArc(world, row);
    if (arc === -1 || groups.people[row] === 0) break;
    if (groups.arcKm[row] === 0 && policy.passProbability[arc]! < 1 && !passes(world, row, arc)) {
      groups.arc[row] = -1;
      break;
    }
    groups.travelled[row] = 1;
    const ahead = arcKm[arc]! - groups.arcKm[row]!;
    if (reach < ahead / 2) {
      groups.arc[row] = arc;
      groups.arcKm[row]! += reach;
      break;
    }
    const left = reach - ahead;
    if (isOnFoot) groups.balanceKm[row] = Math.min(0, left);
    reach = Math.max(0, left);
    // Parts that split off have as far to go.
    groups.reachKm[row] = reach;
    const place = arcHead[arc]!;
    world.reach(row, place);
    reachedToday = true;
    if (world.arriveIfAtBorder(row)) break;
    if (staysHere(world, row, place)) {
      groups.balanceKm[row] = 0;
      break;
    }
  }
  groups.reachKm[row] = 0;
}

function passes(world: World, row: number, arc: number): boolean {
  const stream = world.forGroupAt(row, world.model.network.arcHead[arc]!, purposes.gate);
  return stream.uniform() < world.policy.passProbability[arc]!;
}

/** A long stop at a hub, or a checkpoint that lets nobody pass unseen, ends the day's travel. */
function staysHere(world: World, row: number, place: number): boolean {
  const { groups, model, policy } = world;
  if (policy.holdProbability[place]! > 0 || policy.raidPerDay[place]! > 0) return true;
  const hub = model.hubOfPlace[place];
  if (hub === undefined) return false;
  const stream = world.forGroupAt(row, place, purposes.longStop);
  if (stream.uniform() >= hub.stopProbability) return false;
  const nights = hub.stopDays * world.ratesOf(row).longStopFactor;
  groups.freeDay[row] = world.day + 1 + poisson(stream, Math.max(0, nights - 1));
  return true;
}
