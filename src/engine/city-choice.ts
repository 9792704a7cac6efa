import { purposes } from './purposes.js';
import type { World } from './world.js';

/**
 * Puts the weights of some cities today into `weights`, in the order in which they are given. Where all of these are
 * closed, and a closed one has no pull, closures make no difference.
 *
 * @returns their sum, above 0
 */
export function weighCities({ pull, policy }: World, cities: Int32Array, weights: Float64Array): number {
  let total = 0;
  for (let i = 0; i < cities.length; i++) {
    weights[i] = pull[cities[i]!]! * policy.pullFactor[cities[i]!]!;
    total += weights[i]!;
  }
  if (total > 0) return total;
  for (let i = 0; i < cities.length; i++) {
    weights[i] = pull[cities[i]!]!;
    total += weights[i]!;
  }
  return total;
}

/** The same of all border cities, `[city]`. */
export function pullToday(world: World): Float64Array {
  weighCities(world, world.independents.sets.all.cities, world.weights);
  return world.weights;
}

/**
 * The border city that a caravan as a whole prefers today. Each city has one number of the caravan and the
 * replicate, exponential with its pull as rate, and the least of them is preferred: a city is preferred in
 * proportion to its pull, and a pull that changes moves caravans to or from that city and between no others.
 *
 * @param chances - `[city]`: factors on the pulls, of a caravan of which something is known
 */
export function preferredCity(world: World, caravan: number, chances?: Float64Array): number {
  const { cityCount, caravanEntity, cityPlace, placeEntity } = world.model;
  const weights = pullToday(world);
  let preferred = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let city = 0; city < cityCount; city++) {
    const weight = weights[city]! * (chances?.[city] ?? 1);
    if (weight === 0) continue;
    const entity = (caravanEntity[caravan]! ^ placeEntity[cityPlace[city]!]!) >>> 0;
    const wait = -Math.log(world.stream.at(entity, 0, purposes.destination).uniform()) / weight;
    if (wait >= least && preferred !== -1) continue;
    least = wait;
    preferred = city;
  }
  return preferred;
}
