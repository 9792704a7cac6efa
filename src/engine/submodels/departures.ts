// ODD 7.1 Departures and joins
import { binomial } from '../../random/binomial.js';
import { gamma } from '../../random/gamma.js';
import { logNormal } from '../../random/log-normal.js';
import { poisson } from '../../random/poisson.js';
import { largestDeparture, smallestDeparture } from '../../scenario/scenario-schema.js';
import { accountCount, group, outside, pool } from '../accounts.js';
import { preferredCity } from '../city-choice.js';
import { moving, scattered } from '../groups.js';
import { centralAmerica, type PlannedDeparture } from '../model.js';
import { purposes } from '../purposes.js';
import { resumeJourney } from '../resume-journey.js';
import type { World } from '../world.js';

/** Standard normal quantile of 0.95: an interval of a size is read as its 5 % and 95 % quantiles. */
const z95 = 1.6448536269514722;

/** Groups that set out today, people who join on the way, and people who join from pools in towns. */
export function departures(world: World): void {
  refillPools(world);
  setOut(world);
  if (!world.possible.joining && world.model.poolPlaces.length === 0) return;
  for (let caravan = 1; caravan < world.model.caravanCount; caravan++) {
    world.inGroups[caravan] = world.ledger.stock[caravan * accountCount + group]!;
  }
  for (let row = 0; row < world.groups.count; row++) {
    if (world.groups.state[row] === scattered) continue;
    joinOnTheWay(world, row);
    joinFromPool(world, row);
  }
}

function setOut(world: World): void {
  const before = world.groups.count;
  for (const departure of world.model.departures) if (departure.day === world.day) depart(world, departure);
  // Claims on a pool are settled in order of id, whatever the order of departures in the file.
  if (world.groups.count > before) world.groups.compact();
}

function depart(world: World, { caravan, place, low, high, id, past }: PlannedDeparture): void {
  const { groups, stream, ledger, day } = world;
  const drawn =
    low === high
      ? low
      : logNormal(
          stream.at(id, day, purposes.departureSize),
          Math.sqrt(low * high),
          Math.log(high / low) / (2 * z95),
        );
  const people = Math.min(largestDeparture, Math.max(smallestDeparture, Math.round(drawn)));
  const row = groups.add();
  groups.id[row] = id;
  groups.caravan[row] = caravan;
  groups.people[row] = people;
  groups.state[row] = moving;
  groups.place[row] = place;
  groups.countryDay[row] = day;
  groups.trail[row] = -1;
  groups.destination[row] = preferredCity(world, caravan, past?.cityChances);
  ledger.transfer(caravan, outside, group, place, people);
  world.reach(row, place);
  if (past !== undefined) resumeJourney(world, row, past);
}

/** People along the road join a caravan that comes by; one that stands still has nobody new to meet. */
function joinOnTheWay(world: World, row: number): void {
  const { groups, model } = world;
  const place = groups.place[row]!;
  const rates = world.ratesOf(row);
  if (model.placeZone[place] !== centralAmerica || rates.joinPerDayCentralAmerica === 0) return;
  if (groups.travelled[row] === 0 && !world.departedToday(row)) return;
  const people = groups.people[row]!;
  const stream = world.forGroup(row, purposes.growth);
  const frailty = gamma(stream, rates.exitFrailtyShape) / rates.exitFrailtyShape;
  // What saturates is the caravan, in however many groups it walks.
  const visibility = people / (1 + world.inGroups[groups.caravan[row]!]! / rates.joinSaturationPeople);
  const joined = poisson(stream, rates.joinPerDayCentralAmerica * visibility * frailty);
  groups.people[row]! += joined;
  world.ledger.transfer(groups.caravan[row]!, outside, group, place, joined);
}

function joinFromPool(world: World, row: number): void {
  const { groups } = world;
  const place = groups.place[row]!;
  const waiting = world.pool[place]!;
  if (waiting === 0 || groups.arc[row] !== -1) return;
  const rates = world.ratesOf(row);
  const people = groups.people[row]!;
  const hazard = (rates.poolJoinPerDay * people) / (people + rates.poolHalfPeople);
  const joined = binomial(world.forGroup(row, purposes.poolJoin), waiting, -Math.expm1(-hazard));
  world.pool[place]! -= joined;
  groups.people[row]! += joined;
  world.ledger.hand(0, pool, groups.caravan[row]!, group, place, joined);
}

function refillPools(world: World): void {
  const { model, policy, stream, day } = world;
  for (const place of model.poolPlaces) {
    const coming =
      day === 0
        ? model.poolPeople[place]!
        : poisson(
            stream.at(model.placeEntity[place]!, day, purposes.poolRefill),
            policy.poolRefill.get(place) ?? model.poolRefill[place]!,
          );
    world.pool[place]! += coming;
    world.ledger.transfer(0, outside, pool, place, coming);
  }
}
