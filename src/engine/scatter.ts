import { group, independent } from './accounts.js';
import type { World } from './world.js';

/**
 * Lets people of a group go on independently. Each chooses a border city of their own, and does so later, on the way.
 *
 * @param purpose - of the random numbers, today, for this group: of those who choose the city that they are in
 */
export function scatter(world: World, row: number, people: number, purpose: number): void {
  if (people === 0) return;
  const { groups, independents } = world;
  const caravan = groups.caravan[row]!;
  const place = groups.place[row]!;
  groups.people[row]! -= people;
  world.ledger.transfer(caravan, group, independent, place, people);
  world.forGroup(row, purpose);
  world.letGo(caravan, independents.sets.all, place, people);
}
