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
 * The border city that a caravan as a whole prefers today: its place on the scale of pulls is drawn once per
 * replicate, so the answer moves only when a policy moves the pulls.
 */
export function preferredCity(world: World, caravan: number): number {
  const { cityCount, caravanEntity } = world.model;
  const weights = pullToday(world);
  let total = 0;
  for (let city = 0; city < cityCount; city++) total += weights[city]!;
  let left = world.stream.at(caravanEntity[caravan]!, 0, purposes.destination).uniform() * total;
  for (let city = 0; city < cityCount; city++) {
    left -= weights[city]!;
    if (left < 0) return city;
  }
  // Rounding has carried the draw past the last city.
  return cityCount - 1;
}
