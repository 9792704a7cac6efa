import { multinomialInPlace } from '../random/multinomial.js';
import { group, independent } from './accounts.js';
import { pullToday } from './city-choice.js';
import type { World } from './world.js';

/**
 * Lets people of a group go on independently, each toward a border city of their own choice.
 *
 * @param purpose - of the random numbers, today, for this group
 */
export function scatter(world: World, row: number, people: number, purpose: number): void {
  if (people === 0) return;
  const { groups, model, parts } = world;
  const caravan = groups.caravan[row]!;
  const place = groups.place[row]!;
  groups.people[row]! -= people;
  world.ledger.transfer(caravan, group, independent, place, people);
  multinomialInPlace(world.forGroup(row, purpose), people, pullToday(world), model.cityCount, parts);
  for (let city = 0; city < model.cityCount; city++)
    world.addIndependents(caravan, city, place, parts[city]!);
}
