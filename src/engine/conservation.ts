import { invariant } from '../base/invariant.js';
import { accountCount, accounts, attempting, group, independent, list, pool, staying } from './accounts.js';
import type { World } from './world.js';

/**
 * Counts everybody where they are and compares with the ledger, account by account and caravan by caravan.
 * Runs at the end of every day of every replicate: nobody is lost, nobody is made, nobody is half. On the way it fills
 * `world.alone`, which observers read.
 */
export function checkConservation(world: World): void {
  const { model, groups, counted, independents, alone } = world;
  const { caravanCount, cityCount, placeCount } = model;
  const { list: listed, attempting: trying, staying: remaining, arriving, moving } = world.border;
  const { stock } = world.ledger;
  counted.fill(0);
  alone.fill(0);
  for (let row = 0; row < groups.count; row++) {
    // The context is a text: it is made only where there is a fault.
    if (groups.people[row]! < 0) invariant(false, 'a group with a negative number of people', context(world));
    counted[groups.caravan[row]! * accountCount + group]! += groups.people[row]!;
  }
  let inPools = 0;
  for (let place = 0; place < placeCount; place++) inPools += world.pool[place]!;
  counted[pool]! += inPools;
  for (let caravan = 0; caravan < caravanCount; caravan++) {
    const row = caravan * accountCount;
    let [inList, inAttempts, inCities] = [0, 0, 0];
    for (let cell = caravan * cityCount; cell < (caravan + 1) * cityCount; cell++) {
      inList += listed[cell]!;
      inAttempts += trying[cell]!;
      // Arrivals are booked as staying until they make up their minds, and so is who goes from city to city.
      inCities += remaining[cell]! + arriving[cell]! + moving[cell]!;
    }
    for (const independentRow of independents.rows[caravan]!)
      counted[row + independent]! += independentRow.addTo(alone);
    counted[row + list] = inList;
    counted[row + attempting] = inAttempts;
    counted[row + staying] = inCities;
    let sum = 0;
    for (let account = 0; account < accountCount; account++) {
      const booked = stock[row + account]!;
      sum += booked;
      if (account < pool || account > staying) continue;
      if (booked === counted[row + account]) continue;
      invariant(
        false,
        `${accounts[account]}: ${booked} booked, ${counted[row + account]} there`,
        context(world),
      );
    }
    if (sum !== 0) invariant(false, 'the ledger does not balance', context(world));
  }
}

function context(world: World): string {
  return `scenario ${world.model.scenario.name}, replicate ${world.replicate}, day ${world.day}`;
}
