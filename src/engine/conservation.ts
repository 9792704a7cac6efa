import { invariant } from '../base/invariant.js';
import {
  accountCount,
  accounts,
  attempting,
  firstExit,
  group,
  independent,
  list,
  outside,
  pool,
  staying,
} from './accounts.js';
import type { World } from './world.js';

/**
 * Counts everybody where they are and compares with the ledger, account by account and caravan by caravan.
 * Runs at the end of every day of every replicate: nobody is lost, nobody is made, nobody is half. On the way it fills
 * `world.alone`, which observers read.
 */
export function checkConservation(world: World): void {
  const { counted, model, ledger } = world;
  const { stock } = ledger;
  countGroups(world);
  world.alone.fill(0);
  for (let caravan = 0; caravan < model.caravanCount; caravan++) {
    const row = caravan * accountCount;
    const inPools = caravan === 0 ? sumOf(world.pool) : 0;
    let sum =
      stock[row + outside]! +
      confirmed(world, row + pool, inPools) +
      confirmed(world, row + group, counted[caravan]!) +
      confirmed(world, row + independent, countAlone(world, caravan)) +
      confirmedAtBorder(world, caravan);
    for (let cell = row + firstExit; cell < row + accountCount; cell++) sum += stock[cell]!;
    if (sum !== 0) invariant(false, 'the ledger does not balance', context(world));
  }
}

/** What is booked, which has to be what has been counted. */
function confirmed(world: World, cell: number, there: number): number {
  const booked = world.ledger.stock[cell]!;
  // The context is a text: it is made only where there is a fault.
  if (booked !== there)
    invariant(false, `${accounts[cell % accountCount]}: ${booked} booked, ${there} there`, context(world));
  return booked;
}

function countGroups(world: World): void {
  const { counted } = world;
  const { count, people, caravan } = world.groups;
  counted.fill(0);
  for (let row = 0; row < count; row++) {
    if (people[row]! < 0) invariant(false, 'a group with a negative number of people', context(world));
    counted[caravan[row]!]! += people[row]!;
  }
}

function countAlone(world: World, caravan: number): number {
  let people = world.unfollowed[caravan]!;
  const rows = world.independents.rows[caravan]!;
  for (let i = 0; i < rows.length; i++) people += rows[i]!.addTo(world.alone);
  return people;
}

function confirmedAtBorder(world: World, caravan: number): number {
  const { border, followed, model } = world;
  const first = caravan * model.cityCount;
  const last = first + model.cityCount;
  let inList = 0;
  let inAttempts = 0;
  let inCities = 0;
  // Arrivals are booked as staying until they make up their minds, and so is who goes from city to city.
  for (let cell = first; cell < last; cell++) inCities += border.arriving[cell]!;
  // Where only groups are followed nobody makes up their mind.
  if (followed === 'everybody')
    for (let cell = first; cell < last; cell++) {
      inList += border.list[cell]!;
      inAttempts += border.attempting[cell]!;
      inCities += border.staying[cell]! + border.moving[cell]!;
    }
  const row = caravan * accountCount;
  return (
    confirmed(world, row + list, inList) +
    confirmed(world, row + attempting, inAttempts) +
    confirmed(world, row + staying, inCities)
  );
}

function sumOf(people: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < people.length; i++) sum += people[i]!;
  return sum;
}

function context(world: World): string {
  return `scenario ${world.model.scenario.name}, replicate ${world.replicate}, day ${world.day}`;
}
