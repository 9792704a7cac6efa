// ODD 7.5 Rides, and the buses of governments
import { childId } from '../../base/hash32.js';
import { betaBinomial } from '../../random/beta-binomial.js';
import { binomial } from '../../random/binomial.js';
import { gamma } from '../../random/gamma.js';
import { moving, resting, scattered, smallestGroup } from '../groups.js';
import { type Convoy, centralAmerica, southernMexico } from '../model.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/** On a day of rides part of a group is carried ahead and becomes a group of its own; convoys carry theirs. */
export function rides(world: World): void {
  const { groups, model } = world;
  const convoys = model.convoys[world.day]!;
  if (convoys.length > 0) convoy(world, convoys);
  if (!world.possible.rides) return;
  const before = groups.count;
  for (let row = 0; row < before; row++) {
    if (groups.state[row] === moving && groups.people[row]! > 0 && groups.reachKm[row] === 0)
      hitch(world, row);
  }
}

function hitch(world: World, row: number): void {
  const { groups, model, day } = world;
  const rates = world.ratesOf(row);
  const zone = model.placeZone[groups.place[row]!];
  const probability =
    zone === centralAmerica
      ? rates.rideDayProbabilityCentralAmerica
      : zone === southernMexico
        ? rates.rideDayProbabilitySouthernMexico
        : rates.rideDayProbabilityNorthernMexico;
  if (probability === 0 || world.forGroup(row, purposes.rideDay).uniform() >= probability) return;
  const people = groups.people[row]!;
  const { rideCarriedShare: mean, rideCarriedConcentration: spread } = rates;
  // A share of next to nothing would give a shape too small for a beta deviate.
  const carried =
    mean === 1
      ? people
      : mean < 1e-9
        ? 0
        : betaBinomial(world.forGroup(row, purposes.ridePart), people, mean * spread, (1 - mean) * spread);
  const meanKm =
    zone === centralAmerica
      ? rates.rideKmCentralAmerica
      : zone === southernMexico
        ? rates.rideKmSouthernMexico
        : rates.rideKmNorthernMexico;
  const distance = world.forGroup(row, purposes.rideDistance);
  const reachKm = (gamma(distance, rates.rideKmShape) * meanKm) / rates.rideKmShape;
  if (carried < smallestGroup) return;
  if (people - carried < smallestGroup) {
    groups.reachKm[row] = reachKm;
    return;
  }
  const ahead = groups.split(row, childId(groups.id[row]!, day, purposes.ridePart), carried);
  groups.reachKm[ahead] = reachKm;
}

/**
 * Buses take their share of each group at the origin, in order of id while there are seats. Nobody is carried
 * twice on a day.
 */
function convoy(world: World, convoys: readonly Convoy[]): void {
  const { groups, model } = world;
  const before = groups.count;
  const carriedWhole = new Set<number>();
  for (const { origin, destination, share, seatsPerDay } of convoys) {
    let seats = seatsPerDay;
    for (let row = 0; row < before; row++) {
      if (groups.place[row] !== origin || groups.arc[row] !== -1 || groups.state[row] === scattered) continue;
      if (groups.people[row] === 0 || carriedWhole.has(row)) continue;
      const stream = world.forGroupAt(row, destination, purposes.convoy);
      const carried = Math.min(binomial(stream, groups.people[row]!, share), seats);
      if (carried < smallestGroup) continue;
      seats -= carried;
      const id = childId(groups.id[row]!, world.day, model.placeEntity[destination]!);
      const rider = world.splitAhead(row, id, carried);
      if (rider === row) carriedWhole.add(row);
      // That is their travel of the day; they may go on tomorrow.
      groups.state[rider] = resting;
      groups.freeDay[rider] = world.day + 1;
      world.reach(rider, destination);
      world.arriveIfAtBorder(rider);
    }
  }
}
