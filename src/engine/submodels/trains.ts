// ODD 7.6 Freight trains
import { childId } from '../../base/hash32.js';
import { moving, smallestGroup } from '../groups.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/** From a rail yard part of a group boards freight trains, as far as there is room, unless they are stopped
 * altogether or toward their border city. */
export function trains(world: World): void {
  const { groups, model, day, seatsTaken } = world;
  if (model.trainsRun[day] === 0) return;
  const { trainsRun } = world.policy;
  const before = groups.count;
  let isFirst = true;
  for (let row = 0; row < before; row++) {
    if (groups.state[row] !== moving || groups.people[row] === 0 || groups.reachKm[row]! > 0) continue;
    const place = groups.place[row]!;
    if (groups.arc[row] !== -1 || model.isRailYard[place] === 0) continue;
    if (trainsRun[groups.destination[row]!] === 0) continue;
    const field = model.fields[day]![groups.destination[row]!]!;
    if (field.rail.start[place] === field.rail.start[place + 1]) continue;
    const rates = world.ratesOf(row);
    if (world.forGroup(row, purposes.trainBoarding).uniform() >= rates.trainBoardingProbability) continue;
    // Rows are in order of id: whoever comes first in it has the first claim on the seats of the yard.
    if (isFirst) seatsTaken.fill(0);
    isFirst = false;
    const people = groups.people[row]!;
    const boarding = Math.min(people, Math.floor(rates.trainSeatsPerDay) - seatsTaken[place]!);
    if (boarding < smallestGroup) continue;
    seatsTaken[place]! += boarding;
    const rider = world.splitAhead(row, childId(groups.id[row]!, day, purposes.trainBoarding), boarding);
    groups.reachKm[rider] = rates.trainKmPerDay;
    groups.byRail[rider] = 1;
  }
}
