import { binomial } from '../random/binomial.js';
import type { ChoiceSet } from './choice-sets.js';
import type { IndependentRow } from './independent-row.js';
import type { World } from './world.js';

/**
 * People of a row come to a place. Where it is a city that they may choose, they choose now, and those who choose it
 * have arrived. Goes on with the random numbers of the stream.
 *
 * @returns how many have arrived; the others are in the row {@link WaysOn.past} the place
 */
export function letArrive(world: World, row: IndependentRow, place: number, people: number): number {
  const city = row.ways.cityAt(place);
  if (city === -1) return 0;
  const { cities } = row.set;
  let arriving = people;
  if (cities.length > 1) {
    const { weights, total } = row.weightsToday(world);
    arriving = binomial(world.stream, people, Math.min(1, weights[cities.indexOf(city)]! / total));
  }
  world.arriveAlone(row.caravan, city, arriving);
  return arriving;
}

/** Puts people who are already booked as independent travellers at a place, from where they go on today. */
export function setOutAlone(
  world: World,
  caravan: number,
  set: ChoiceSet,
  place: number,
  people: number,
): void {
  const row = world.independents.rowOf(caravan, set);
  const onTheWay = people - letArrive(world, row, place, people);
  if (onTheWay === 0) return;
  row.ways.past(place).add(place, onTheWay);
  world.markMember(caravan, place);
}
