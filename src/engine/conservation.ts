import { invariant } from '../base/invariant.js';
import { accountCount, accounts, attempting, group, independent, list, pool, staying } from './accounts.js';
import type { World } from './world.js';

/**
 * Counts everybody where they are and compares with the ledger, account by account and caravan by caravan.
 * Runs at the end of every day of every replicate: nobody is lost, nobody is made, nobody is half.
 */
export function checkConservation(world: World): void {
  const { model, groups, ledger, counted, border, independents } = world;
  counted.fill(0);
  for (let row = 0; row < groups.count; row++) {
    // The context is a text: it is made only where there is a fault.
    if (groups.people[row]! < 0) invariant(false, 'a group with a negative number of people', context(world));
    counted[groups.caravan[row]! * accountCount + group]! += groups.people[row]!;
  }
  for (let place = 0; place < model.placeCount; place++) counted[pool]! += world.pool[place]!;
  for (let caravan = 0; caravan < model.caravanCount; caravan++) {
    for (let city = 0; city < model.cityCount; city++) {
      const cell = caravan * model.cityCount + city;
      counted[caravan * accountCount + list]! += border.list[cell]!;
      counted[caravan * accountCount + attempting]! += border.attempting[cell]!;
      // Arrivals are booked as staying until they make up their minds, and so is who goes from city to city.
      counted[caravan * accountCount + staying]! +=
        border.staying[cell]! + border.arriving[cell]! + border.moving[cell]!;
      if (independents.totals[cell] === 0) continue;
      const people = independents.sumOf(cell);
      if (people !== independents.totals[cell])
        invariant(false, 'independent travellers do not add up', context(world));
      counted[caravan * accountCount + independent]! += people;
    }
    let sum = 0;
    for (let account = 0; account < accountCount; account++) {
      const booked = ledger.stock[caravan * accountCount + account]!;
      sum += booked;
      if (account < pool || account > staying) continue;
      if (booked === counted[caravan * accountCount + account]) continue;
      invariant(
        false,
        `${accounts[account]}: ${booked} booked, ${counted[caravan * accountCount + account]} there`,
        context(world),
      );
    }
    if (sum !== 0) invariant(false, 'the ledger does not balance', context(world));
  }
}

function context(world: World): string {
  return `scenario ${world.model.scenario.name}, replicate ${world.replicate}, day ${world.day}`;
}
