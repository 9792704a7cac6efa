import { asylum, detained, independent, returned } from './accounts.js';
import { goesOn, independentChoices, isStopped, linkChances, passes } from './independent-rates.js';
import type { IndependentRow } from './independent-row.js';
import { fork, noWay } from './ways-on.js';
import type { World } from './world.js';

/** Accounts of the choices of {@link independentChoices}: where they lead. */
const leadsTo = [independent, returned, asylum, detained] as const;

/**
 * One person who does not stay: sets out, turns back, asks for asylum or is detained. `world.chance` decides this and
 * all that follows today.
 */
export function leaveAlone(world: World, row: IndependentRow, place: number): void {
  const first = (row.caravan * world.model.placeCount + place) * independentChoices;
  const choice = world.chance.choose(world.independentRates.shares, first, independentChoices, 1);
  if (choice === 0) journey(world, row, place);
  else world.ledger.transfer(row.caravan, independent, leadsTo[choice]!, place, 1);
}

/** The day's journey of one person, to where the night is, or the end of the way. */
export function journey(world: World, from: IndependentRow, start: number): void {
  const { independents, chance } = world;
  const { links } = world.independentRates;
  const { arcHead } = world.model.network;
  const { caravan } = from;
  let row = from;
  let place = start;
  for (;;) {
    let arc = row.ways.wayFrom(place);
    if (arc === fork) {
      const { branches, branchOf } = row.ways.forkAt(place);
      const { branch, row: on } = branches[branches.length === 1 ? 0 : branchOf[choose(world, row)]!]!;
      row = on;
      const ways = branch.arcs.length;
      if (branch.alike === 1 || chance.happens(branch.alike)) {
        arc = ways === 0 ? noWay : branch.arcs[ways === 1 ? 0 : chance.choose(branch.shared, 0, ways, 1)]!;
      } else {
        const at = choose(world, row);
        arc = branch.arcs[chance.choose(branch.own, at * ways, ways, 1)]!;
        row = independents.single(caravan, row.set.cities[at]!);
      }
    }
    // Where no way leads on, whoever sets out comes back.
    if (arc === noWay) break;
    const link = (caravan * arcHead.length + arc) * linkChances;
    const pass = links[link + passes]!;
    if (pass < 1 && !chance.happens(pass)) break;
    place = arcHead[arc]!;
    const stopped = links[link + isStopped]!;
    if (stopped > 0 && chance.happens(stopped)) {
      world.ledger.transfer(caravan, independent, detained, place, 1);
      return;
    }
    const city = row.ways.cityAt(place);
    if (city !== -1) {
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
