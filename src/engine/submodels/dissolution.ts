// ODD 7.2 Dissolution
import { childId } from '../../base/hash32.js';
import { binomial } from '../../random/binomial.js';
import { poisson } from '../../random/poisson.js';
import { asylum, detained, group, returned } from '../accounts.js';
import { moving, scattered, smallestGroup } from '../groups.js';
import { centralAmerica, type ForcedEnd, southernMexico } from '../model.js';
import { purposes } from '../purposes.js';
import type { Rates } from '../rates.js';
import { scatter } from '../scatter.js';
import type { World } from '../world.js';

/** How a group stopped being one. From `faded` on they are set by other submodels. */
export const endKinds = ['permit_offer', 'raid', 'surrender', 'faded', 'border', 'merged'] as const;
/** One of `endKinds`. */
export type EndKind = (typeof endKinds)[number];
const permitOffer = 0;
const raid = 1;
const surrender = 2;

/** Ends groups by offers, raids and surrenders, and lets dissolved caravans form again. */
export function dissolution(world: World): void {
  const { groups, model, day } = world;
  if (!world.possible.dissolution && !world.hasScattered && model.groupsMayBeEnded[day] === 0) return;
  const before = groups.count;
  for (let row = 0; row < before; row++) {
    if (groups.state[row] === scattered) gatherAgain(world, row);
    else if (!world.departedToday(row) && !forced(world, row)) byHazard(world, row);
  }
}

function forced(world: World, row: number): boolean {
  const { groups, model } = world;
  for (const event of model.forcedEnds[world.day]!) {
    if (!concerns(event, world, row)) continue;
    const entity = childId(groups.id[row]!, world.day, event.entity);
    if (world.stream.at(entity, world.day, purposes.dissolution).uniform() >= event.probability) continue;
    const rates = world.ratesOf(row);
    if (event.kind === 'raid') end(world, row, raid, event.leavingShare ?? rates.raidDetainedShare);
    else end(world, row, permitOffer, event.leavingShare ?? rates.offerAcceptedShare);
    return true;
  }
  return false;
}

function concerns(event: ForcedEnd, world: World, row: number): boolean {
  const { groups } = world;
  if (event.caravan !== -1 && groups.caravan[row] !== event.caravan) return false;
  return event.place === -1 || (groups.arc[row] === -1 && groups.place[row] === event.place);
}

function byHazard(world: World, row: number): void {
  const { groups, policy, model } = world;
  const place = groups.place[row]!;
  const rates = world.ratesOf(row);
  const ofThousand =
    policy.freePassage[place] === 1
      ? 0
      : hazardOfThousand(rates, model.placeZone[place]!, world.daysInCountry(row));
  const atPlace = groups.arc[row] === -1;
  const offersHere = atPlace ? policy.offerPerDay[place]! : 0;
  const raidsHere = atPlace ? policy.raidPerDay[place]! : 0;
  if (ofThousand === 0 && offersHere === 0 && raidsHere === 0) return;
  // One draw of the day for all parts of a caravan: it is offered papers, raided or given up as a whole, and its
  // hazard is that of a caravan. With a draw for each part the more it is strung out the longer something of it lasts.
  const stream = world.stream.at(
    world.model.caravanEntity[world.groups.caravan[row]!]!,
    world.day,
    purposes.dissolution,
  );
  const general =
    ofThousand === 0 ? 0 : ofThousand * (groups.people[row]! / 1000) ** rates.dissolutionSizeExponent;
  // Drawn apart, the two shares may add up to more than one: then there is no third kind.
  const sum = Math.max(1, rates.dissolutionOfferShare + rates.dissolutionRaidShare);
  const offerShare = rates.dissolutionOfferShare / sum;
  const raidShare = rates.dissolutionRaidShare / sum;
  const offers = general * offerShare + offersHere;
  const raids = general * raidShare + raidsHere;
  const surrenders = general * (1 - offerShare - raidShare);
  const total = offers + raids + surrenders;
  if (total === 0) return;
  if (stream.uniform() >= -Math.expm1(-total)) return;
  const which = stream.uniform() * total;
  if (which < offers) end(world, row, permitOffer, rates.offerAcceptedShare);
  else if (which < offers + raids) end(world, row, raid, rates.raidDetainedShare);
  else end(world, row, surrender, rates.surrenderAcceptedShare);
}

/**
 * What ends a group of a thousand people in a day, wherever it is; that of others goes with a power of their size.
 *
 * @param days - since it came into the country
 */
export function hazardOfThousand(rates: Rates, zone: number, days: number): number {
  if (zone === centralAmerica) return rates.dissolutionPerDayCentralAmerica;
  // Further north there is no such peak: what ended caravans there were the long halts of the capital.
  if (zone !== southernMexico) return rates.dissolutionPerDayNorthernMexico;
  const age =
    days < rates.dissolutionPeakFirstDay
      ? rates.dissolutionEarlyFactor
      : days > rates.dissolutionPeakLastDay
        ? rates.dissolutionLateFactor
        : 1;
  return rates.dissolutionPerDaySouthernMexico * age;
}

function end(world: World, row: number, kind: number, leavingShare: number): void {
  const { groups, ledger, day } = world;
  const caravan = groups.caravan[row]!;
  const place = groups.place[row]!;
  const rates = world.ratesOf(row);
  world.noteEnd(row, kind);
  const stream = world.forGroup(row, purposes.dissolutionOutcome);
  const leaving = binomial(stream, groups.people[row]!, leavingShare);
  const exit = kind === permitOffer ? asylum : kind === raid ? detained : returned;
  groups.people[row]! -= leaving;
  ledger.transfer(caravan, group, exit, place, leaving);

  const remainder = groups.people[row]!;
  const again = world.forGroup(row, purposes.regroup);
  const regroups = again.uniform() < rates.regroupProbability;
  const pauseDays = 1 + poisson(again, Math.max(0, rates.regroupPauseDays - 1));
  const together = regroups ? binomial(again, remainder, rates.regroupShare) : 0;
  if (together >= smallestGroup) {
    const part = groups.split(row, childId(groups.id[row]!, day, purposes.regroup), together);
    groups.state[part] = scattered;
    world.hasScattered = true;
    groups.freeDay[part] = day + pauseDays;
  }
  scatter(world, row, groups.people[row]!, purposes.scatter);
}

/**
 * People of a dissolved caravan go ahead by whatever means during the pause and meet at the next hub or rail
 * yard on their way, as those of Mapastepec did at Arriaga in January 2024.
 */
function gatherAgain(world: World, row: number): void {
  const { groups, model } = world;
  if (world.day < groups.freeDay[row]!) return;
  groups.state[row] = moving;
  const { road, destination } = model.fields[world.day]![groups.destination[row]!]!;
  const rates = world.ratesOf(row);
  // As far as people come on their own in the pause; where the next hub is farther, they meet on the way.
  let leftKm = rates.regroupPauseDays * rates.independentRideKm;
  const way: number[] = [];
  let place = groups.place[row]!;
  for (;;) {
    const first = road.start[place]!;
    const last = road.start[place + 1]!;
    if (first === last) return;
    let likeliest = first;
    for (let a = first + 1; a < last; a++) {
      if (road.probabilities[a]! > road.probabilities[likeliest]!) likeliest = a;
    }
    const arc = road.arcs[likeliest]!;
    leftKm -= model.network.arcKm[arc]!;
    if (leftKm < 0) break;
    // Nobody gathers across a crossing that is not open, nor at the end of the journey: then it is here.
    place = model.network.arcHead[arc]!;
    if (world.policy.passProbability[arc]! < 1 || place === destination) return;
    way.push(place);
    const kind = model.network.places[place]!.kind;
    if (kind === 'hub' || kind === 'rail_yard') break;
  }
  for (const passed of way) world.reach(row, passed);
}
