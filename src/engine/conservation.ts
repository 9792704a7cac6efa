import { invariant } from '../base/invariant.js';
import { accountCount, accounts, attempting, group, independent, list, pool, staying } from './accounts.js';
import type { World } from './world.js';

/**
 * Counts everybody where they are and compares with the ledger, account by account and caravan by caravan.
 * Runs at the end of every day of every replicate: nobody is lost, nobody is made, nobody is half. On the way it fills
 * `world.alone`, which observers read.
 */
export function checkConservation(world: World): void {
  const { counted, model, ledger } = world;
  countGroups(world);
  world.alone.fill(0);
  for (let caravan = 0; caravan < model.caravanCount; caravan++) {
    const row = caravan * accountCount;
    compare(world, row + pool, caravan === 0 ? sumOf(world.pool) : 0);
    compare(world, row + group, counted[caravan]!);
    compare(world, row + independent, countAlone(world, caravan));
    compareAtBorder(world, caravan);
    let sum = 0;
    for (let cell = row; cell < row + accountCount; cell++) sum += ledger.stock[cell]!;
    if (sum !== 0) invariant(false, 'the ledger does not balance', context(world));
  }
}

function countGroups(world: World): void {
  const { groups, counted } = world;
  const { count, people, caravan } = groups;
  counted.fill(0);
  for (let row = 0; row < count; row++) {
    // The context is a text: it is made only where there is a fault.
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

function compareAtBorder(world: World, caravan: number): void {
  const { cityCount } = world.model;
  const { list: listed, attempting: trying, staying: remaining, arriving, moving } = world.border;
  let inList = 0;
  let inAttempts = 0;
  let inCities = 0;
  for (let cell = caravan * cityCount; cell < (caravan + 1) * cityCount; cell++) {
    inList += listed[cell]!;
    inAttempts += trying[cell]!;
    // Arrivals are booked as staying until they make up their minds, and so is who goes from city to city.
    inCities += remaining[cell]! + arriving[cell]! + moving[cell]!;
  }
  const row = caravan * accountCount;
  compare(world, row + list, inList);
  compare(world, row + attempting, inAttempts);
  compare(world, row + staying, inCities);
}

function compare(world: World, cell: number, there: number): void {
  const booked = world.ledger.stock[cell]!;
  if (booked === there) return;
  invariant(false, `${accounts[cell % accountCount]}: ${booked} booked, ${there} there`, context(world));
}

function sumOf(people: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < people.length; i++) sum += people[i]!;
  return sum;
}

function context(world: World): string {
  return `scenario ${world.model.scenario.name}, replicate ${world.replicate}, day ${world.day}`;
}
