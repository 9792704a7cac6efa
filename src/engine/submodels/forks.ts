// ODD 7.8 Destinations and forks
import { childId } from '../../base/hash32.js';
import type { Ways } from '../../network/choice-field.js';
import { multinomialInPlace } from '../../random/multinomial.js';
import type { RandomStream } from '../../random/stream.js';
import { preferredCity, pullToday } from '../city-choice.js';
import { moving, smallestGroup } from '../groups.js';
import { purposes } from '../purposes.js';
import type { World } from '../world.js';

/**
 * Groups that leave a place of decision choose their border city anew: as a whole, or each person for
 * themselves. Those that go whole follow the preference of their caravan, which is one number per replicate:
 * the choice changes where a policy has changed the pull of the cities, and not from one part to the next.
 */
export function decisions(world: World): void {
  const { groups } = world;
  const before = groups.count;
  for (let row = 0; row < before; row++) {
    if (groups.arc[row] !== -1 || groups.state[row] !== moving || groups.people[row] === 0) continue;
    decide(world, row);
  }
}

/** The same for a group that is at a place, or passes through it today; nothing where nobody decides. */
export function decide(world: World, row: number): void {
  const { groups, model, parts } = world;
  const place = groups.place[row]!;
  if (model.isDecision[place] === 0) return;
  const stream = world.forGroupAt(row, place, purposes.redraw);
  if (stream.uniform() < world.ratesOf(row).cohesion) {
    groups.destination[row] = preferredCity(world, groups.caravan[row]!);
    return;
  }
  multinomialInPlace(stream, groups.people[row]!, pullToday(world), model.cityCount, parts);
  const send = (child: number, city: number): void => {
    groups.destination[child] = city;
  };
  const part = divide(world, row, parts, model.cityCount, purposes.redraw, send, (city) => city);
  if (part !== -1) groups.destination[row] = part;
}

/**
 * The arc that a group at a place takes next, -1 if there is none. Where it does not go whole, the other
 * parts are set on their own arcs with the same distance still to go today.
 */
export function nextArc(world: World, row: number): number {
  const { groups } = world;
  const place = groups.place[row]!;
  const { start, arcs, probabilities } = waysOf(world, row);
  const first = start[place]!;
  const options = start[place + 1]! - first;
  if (options === 0) return -1;
  if (options === 1) return arcs[first]!;
  const stream = world.forGroupAt(row, place, purposes.fork);
  if (groups.byRail[row] === 1 || stream.uniform() < world.ratesOf(row).cohesion)
    return arcs[first + one(probabilities, first, options, stream)]!;

  const { parts, weights } = world;
  for (let option = 0; option < options; option++) weights[option] = probabilities[first + option]!;
  multinomialInPlace(stream, groups.people[row]!, weights, options, parts);
  const city = groups.destination[row]!;
  const send = (child: number, option: number): void => {
    groups.arc[child] = arcs[first + option]!;
  };
  const kept = divide(world, row, parts, options, purposes.fork, send, () => city);
  return kept === -1 ? -1 : arcs[first + kept]!;
}

/** Length of the longest of the ways that a group at a place may take next, 0 if there is none. */
export function longestWayKm(world: World, row: number): number {
  const { groups, model } = world;
  const { arcKm } = model.network;
  const { start, arcs } = waysOf(world, row);
  const place = groups.place[row]!;
  let longest = 0;
  for (let a = start[place]!; a < start[place + 1]!; a++) longest = Math.max(longest, arcKm[arcs[a]!]!);
  return longest;
}

/** How places lead to the city that a group makes for, by road or, for one on a train, by rail. */
function waysOf({ model, groups, day }: World, row: number): Ways {
  const { road, rail } = model.fields[day]![groups.destination[row]!]!;
  return groups.byRail[row] === 1 ? rail : road;
}

function one(probabilities: Float64Array, first: number, options: number, stream: RandomStream): number {
  let left = stream.uniform();
  for (let option = 0; option < options - 1; option++) {
    left -= probabilities[first + option]!;
    if (left < 0) return option;
  }
  return options - 1;
}

/**
 * Divides a group: its largest part stays in `row`, the others become groups, those below the smallest size
 * travel independently.
 *
 * @param purpose - of the division: a group may divide for two reasons at one place on one day
 * @param send - gives a new group its option
 * @param cityOf - border city of those who took an option and travel independently
 * @returns the option of the part that stays, -1 if nobody does
 */
function divide(
  world: World,
  row: number,
  parts: Int32Array,
  options: number,
  purpose: number,
  send: (child: number, option: number) => void,
  cityOf: (option: number) => number,
): number {
  const { groups, model, day } = world;
  const parent = (groups.id[row]! ^ model.placeEntity[groups.place[row]!]!) >>> 0;
  let largest = 0;
  for (let option = 1; option < options; option++) if (parts[option]! > parts[largest]!) largest = option;
  for (let option = 0; option < options; option++) {
    const people = parts[option]!;
    if (option === largest || people === 0) continue;
    if (people < smallestGroup) world.release(row, people, cityOf(option));
    else send(groups.split(row, childId(parent, day, (purpose << 16) | option), people), option);
  }
  if (groups.people[row]! >= smallestGroup) return largest;
  world.releaseIfSmall(row, cityOf(largest));
  return -1;
}
