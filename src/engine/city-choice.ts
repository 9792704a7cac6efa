import { purposes } from './purposes.js';
import type { World } from './world.js';

/**
 * Weight of each border city today: its pull in this replicate under the policy in force. Where that leaves no
 * city with a pull, because all of them are closed and a closed one has none, closures make no difference.
 */
export function pullToday(world: World): Float64Array {
  const { pull, policy, weights } = world;
  let total = 0;
  for (let city = 0; city < world.model.cityCount; city++) {
    weights[city] = pull[city]! * policy.pullFactor[city]!;
    total += weights[city]!;
  }
  if (total === 0) for (let city = 0; city < world.model.cityCount; city++) weights[city] = pull[city]!;
  return weights;
}

/**
 * The border city that a caravan as a whole prefers today. Each city has one number of the caravan and the
 * replicate, exponential with its pull as rate, and the least of them is preferred: a city is preferred in
 * proportion to its pull, and a pull that changes moves caravans to or from that city and between no others.
 */
export function preferredCity(world: World, caravan: number): number {
  const { cityCount, caravanEntity, cityPlace, placeEntity } = world.model;
  const weights = pullToday(world);
  let preferred = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let city = 0; city < cityCount; city++) {
    if (weights[city] === 0) continue;
    const entity = (caravanEntity[caravan]! ^ placeEntity[cityPlace[city]!]!) >>> 0;
    const wait = -Math.log(world.stream.at(entity, 0, purposes.destination).uniform()) / weights[city]!;
    if (wait >= least && preferred !== -1) continue;
    least = wait;
    preferred = city;
  }
  return preferred;
}
