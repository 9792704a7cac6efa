import { accounts } from '../../src/engine/accounts.js';
import { branchesAt } from '../../src/engine/branches.js';
import type { ChoiceSet } from '../../src/engine/choice-sets.js';
import { weighCities } from '../../src/engine/city-choice.js';
import type { World } from '../../src/engine/world.js';
import { SplitUniform } from '../../src/random/split-uniform.js';

/** One person on their own this morning: between which cities they have not chosen, where, and the number of their day. */
export interface Traveller {
  readonly caravan: number;
  readonly set: ChoiceSet;
  readonly place: number;
  readonly uniform: number;
  /** Whether the number decides, too, whether they set out or leave the journey. */
  readonly isUndecided: boolean;
}

/**
 * The day of one person by the branches, the policy and the rates themselves, step by step: what `travelAlone` does
 * from tables for many.
 *
 * @returns `asleep 17 3,4` (place, cities), `arrived 3` (city), or an account and a place
 */
export function dayOfOne(world: World, traveller: Traveller): string {
  const { model, policy, independents, independentRates } = world;
  const { arcHead, arcKm } = model.network;
  const { sets } = independents;
  const { caravan } = traveller;
  const chance = new SplitUniform();
  chance.start(traveller.uniform);
  let { set, place } = traveller;

  if (traveller.isUndecided) {
    const first = (caravan * model.placeCount + place) * 4;
    const choice = chance.choose(independentRates.shares, first, 4, 1);
    const account = ['independent', 'returned', 'asylum', 'detained'][choice]!;
    if (account !== 'independent') return `${account} ${place}`;
  }
  const chooseCity = (): number => {
    if (set.cities.length === 1) return 0;
    const weights = new Float64Array(set.cities.length);
    const total = weighCities(world, set.cities, weights);
    return chance.choose(weights, 0, set.cities.length, total);
  };
  for (;;) {
    const branches = branchesAt(sets, set, model.fields[world.day]!, place);
    const at = branches.length === 1 ? 0 : chooseCity();
    const branch = branches.find(({ members }) => members.includes(at))!;
    set = branch.set;
    const { arcs, alike, shared, own } = branch;
    if (arcs.length === 0) break;
    let arc = arcs[0]!;
    if (alike === 1 || chance.happens(alike)) {
      if (arcs.length > 1) arc = arcs[chance.choose(shared, 0, arcs.length, 1)]!;
    } else {
      const city = chooseCity();
      arc = arcs[chance.choose(own, city * arcs.length, arcs.length, 1)]!;
      set = sets.single(set.cities[city]!);
    }
    if (!chance.happens(policy.passProbability[arc]!)) break;
    place = arcHead[arc]!;
    if (chance.happens(policy.detainProbability[place]!)) return `detained ${place}`;
    const city = model.cityOfPlace[place]!;
    if (set.cities.includes(city)) {
      if (set.cities[chooseCity()] === city) return `arrived ${city}`;
      set = sets.without(set, city);
    }
    if (!chance.happens(Math.exp(-arcKm[arc]! / world.rates[caravan]!.independentRideKm))) break;
  }
  return `asleep ${place} ${set.cities.join()}`;
}

/** The same by the engine, read from what it has changed in the world. */
export function dayByEngine(world: World, traveller: Traveller, travelAlone: (world: World) => void): string {
  const { lone, independents, ledger, model, arrivedAlone, chance } = world;
  const { caravan, set, place, uniform, isUndecided } = traveller;
  independents.clear();
  ledger.clear();
  arrivedAlone.fill(0);
  chance.start(uniform);
  lone.add(independents.rowOf(caravan, set).index, place, isUndecided ? 1 : 0, chance);
  travelAlone(world);

  for (let exit = 0; exit < accounts.length - 7; exit++) {
    for (let at = 0; at < model.placeCount; at++) {
      const people = ledger.exits[(caravan * (accounts.length - 7) + exit) * model.placeCount + at];
      if (people === 1) return `${accounts[7 + exit]} ${at}`;
    }
  }
  const city = arrivedAlone.indexOf(1);
  if (city !== -1) return `arrived ${city % model.cityCount}`;
  for (const row of independents.all) if (row.isUsed) row.endDay(world);
  for (const row of independents.all) {
    for (let at = 0; at < model.placeCount; at++)
      if (row.peopleAt(at) === 1) return `asleep ${at} ${row.set.cities.join()}`;
  }
  return 'nowhere';
}
