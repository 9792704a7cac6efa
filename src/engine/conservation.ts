import { invariant } from '../base/invariant.js';
import {
  accountCount,
  accounts,
  admitted,
  asylum,
  attempting,
  detained,
  entered,
  group,
  independent,
  list,
  outside,
  pool,
  processed,
  returned,
  staying,
} from './accounts.js';
import type { World } from './world.js';

/**
 * Counts everybody where they are and compares with the ledger, account by account and caravan by caravan.
 * Runs at the end of every day of every replicate: nobody is lost, nobody is made, nobody is half. On the way it fills
 * `world.alone`, which observers read, where everybody is followed.
 */
export function checkConservation(world: World): void {
  const { stock } = world.ledger;
  countUnfollowed(world);
  countGroups(world);
  countPools(world);
  if (world.followed === 'everybody') {
    countAlone(world);
    countAtBorder(world);
  }
  for (let row = 0; row < stock.length; row += accountCount) {
    if (!isThere(world, row)) reportFault(world, row);
    if (balance(stock, row) !== 0) invariant(false, 'the ledger does not balance', context(world));
  }
}

// Accounts are written out, here and below: a loop over six of them takes twice the time.
function isThere({ counted, ledger: { stock } }: World, row: number): boolean {
  return (
    stock[row + pool] === counted[row + pool] &&
    stock[row + group] === counted[row + group] &&
    stock[row + independent] === counted[row + independent] &&
    stock[row + list] === counted[row + list] &&
    stock[row + attempting] === counted[row + attempting] &&
    stock[row + staying] === counted[row + staying]
  );
}

function balance(stock: Int32Array, row: number): number {
  return (
    stock[row + outside]! +
    stock[row + pool]! +
    stock[row + group]! +
    stock[row + independent]! +
    stock[row + list]! +
    stock[row + attempting]! +
    stock[row + staying]! +
    stock[row + returned]! +
    stock[row + asylum]! +
    stock[row + detained]! +
    stock[row + admitted]! +
    stock[row + processed]! +
    stock[row + entered]!
  );
}

/** Begins the count: where only groups are followed, with those who are in none. */
function countUnfollowed({ model, followed, counted, unfollowedAlone, unfollowedAtBorder }: World): void {
  const onlyGroups = followed === 'groups';
  for (let caravan = 0; caravan < model.caravanCount; caravan++) {
    const row = caravan * accountCount;
    counted[row + group] = 0;
    counted[row + independent] = onlyGroups ? unfollowedAlone[caravan]! : 0;
    counted[row + list] = 0;
    counted[row + attempting] = 0;
    counted[row + staying] = onlyGroups ? unfollowedAtBorder[caravan]! : 0;
  }
}

function countGroups(world: World): void {
  const { counted } = world;
  const { count, people, caravan } = world.groups;
  for (let row = 0; row < count; row++) {
    // The context is a text: it is made only where there is a fault.
    if (people[row]! < 0) invariant(false, 'a group with a negative number of people', context(world));
    counted[caravan[row]! * accountCount + group]! += people[row]!;
  }
}

function countPools({ model, pool: waiting, counted }: World): void {
  const { poolPlaces } = model;
  let people = 0;
  for (let i = 0; i < poolPlaces.length; i++) people += waiting[poolPlaces[i]!]!;
  counted[pool] = people;
}

function countAlone({ model, independents, counted, alone }: World): void {
  alone.fill(0);
  for (let caravan = 0; caravan < model.caravanCount; caravan++) {
    const rows = independents.rows[caravan]!;
    let people = 0;
    for (let i = 0; i < rows.length; i++) people += rows[i]!.addTo(alone);
    counted[caravan * accountCount + independent]! += people;
  }
}

function countAtBorder({ model, border, counted }: World): void {
  const { list: listed, attempting: trying, staying: remaining, arriving, moving } = border;
  let cell = 0;
  for (let caravan = 0; caravan < model.caravanCount; caravan++) {
    let inList = 0;
    let inAttempts = 0;
    let inCities = 0;
    for (let city = 0; city < model.cityCount; city++, cell++) {
      inList += listed[cell]!;
      inAttempts += trying[cell]!;
      // Arrivals are booked as staying until they make up their minds, and so is who goes from city to city.
      inCities += remaining[cell]! + arriving[cell]! + moving[cell]!;
    }
    const row = caravan * accountCount;
    counted[row + list]! += inList;
    counted[row + attempting]! += inAttempts;
    counted[row + staying]! += inCities;
  }
}

function reportFault(world: World, row: number): never {
  const { counted, ledger } = world;
  for (let account = pool; account <= staying; account++) {
    const booked = ledger.stock[row + account];
    const there = counted[row + account];
    if (booked !== there)
      invariant(false, `${accounts[account]}: ${booked} booked, ${there} there`, context(world));
  }
  invariant(false, 'the ledger does not balance', context(world));
}

function context(world: World): string {
  return `scenario ${world.model.scenario.name}, replicate ${world.replicate}, day ${world.day}`;
}
