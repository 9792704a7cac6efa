import { asylum, detained, independent, returned } from './accounts.js';
import { goesOn, independentChoices, isStopped, leadsTo, passes } from './independent-rates.js';
import type { IndependentRow } from './independent-row.js';
import { forkAddress, noWay } from './ways-on.js';
import type { World } from './world.js';

/** Accounts that the choices of {@link independentChoices} lead to. */
const accountOf = [independent, returned, asylum, detained] as const;

/**
 * One person who does not stay: sets out, turns back, asks for asylum or is detained. `world.chance` decides this and
 * all that follows today.
 */
export function leaveAlone(world: World, row: IndependentRow, place: number): void {
  const first = (row.caravan * world.model.placeCount + place) * independentChoices;
  const choice = world.chance.choose(world.independentRates.shares, first, independentChoices, 1);
  if (choice === 0) journey(world, row, place);
  else world.ledger.transfer(row.caravan, independent, accountOf[choice]!, place, 1);
}

/** The day's journey of one person, to where the night is, or the end of the way. */
export function journey(world: World, from: IndependentRow, start: number): void {
  const { independents, chance } = world;
  const { all, forks } = independents;
  const { independentRates } = world;
  const { links } = independentRates;
  const { cityOfPlace } = world.model;
  const { caravan } = from;
  let row = from;
  let place = start;
  for (;;) {
    let arc = row.ways.wayFrom(place);
    if (arc < noWay) {
      const fork = forkAddress(arc);
      const { whole, part } = forks;
      const count = whole[fork]!;
      const branch = whole[fork + 1 + (count === 1 ? 0 : whole[fork + 1 + count + choose(world, row)]!)]!;
      row = all[whole[branch]!]!;
      const ways = whole[branch + 1]!;
      const first = branch + 2;
      const alike = part[branch]!;
      if (alike === 1 || chance.happens(alike)) {
        arc = ways === 0 ? noWay : whole[first + (ways === 1 ? 0 : chance.choose(part, first, ways, 1))]!;
      } else {
        const at = choose(world, row);
        arc = whole[first + chance.choose(part, first + (at + 1) * ways, ways, 1)]!;
        row = independents.single(caravan, row.set.cities[at]!);
      }
    }
    // Where no way leads on, whoever sets out comes back.
    if (arc === noWay) break;
    const link = independentRates.linkOf(caravan, arc);
    const pass = links[link + passes]!;
    if (pass < 1 && !chance.happens(pass)) break;
    place = links[link + leadsTo]!;
    const stopped = links[link + isStopped]!;
    if (stopped > 0 && chance.happens(stopped)) {
      world.ledger.transfer(caravan, independent, detained, place, 1);
      return;
    }
    const city = cityOfPlace[place]!;
    if (city !== -1 && row.ways.cityAt(place) === city) {
      if (row.set.cities[choose(world, row)] === city) {
        world.arriveAlone(caravan, city, 1);
        return;
      }
      row = row.ways.past(place);
    }
    if (!chance.happens(links[link + goesOn]!)) break;
  }
  row.settle(place, 1);
}

/** The city that a person chooses between those of a row: where it is in their choice set. */
function choose(world: World, row: IndependentRow): number {
  const cityCount = row.set.cities.length;
  if (cityCount === 1) return 0;
  const { weights, total } = row.weightsToday(world);
  return world.chance.choose(weights, 0, cityCount, total);
}
