import { poissonQuantile } from '../random/poisson-quantile.js';
import { moving, resting } from './groups.js';
import type { Past } from './model.js';
import { purposes } from './purposes.js';
import { fatigueStages, restPerDay } from './submodels/rest.js';
import type { World } from './world.js';

/** Beyond it a long stop has no further quantiles; none is expected to last so many days. */
const longestMeanDays = 500;

/**
 * Puts a group that has been on its way before into the state it has on the morning of the first simulated day: how
 * long it has been in the country, where on a link it slept, whether it is in a halt.
 *
 * @remarks Whether a halt at a hub is a long stop (ODD 7.7) or days of rest (7.4) is not seen. The odds of the two
 *   are those of the model given the whole days that it has lasted, and so is what is left of a long stop.
 */
export function resumeJourney(world: World, row: number, past: Past): void {
  const { groups, day } = world;
  groups.countryDay[row] = day - past.daysInCountry;
  const isResting = past.daysHere > 0;
  groups.state[row] = isResting ? resting : moving;
  // Whoever came yesterday has been met on the way by those who join today.
  groups.travelled[row] = past.hasCome && !isResting ? 1 : 0;
  // How long it has been moving is not known: each stage lasts as long as any other.
  if (!isResting && past.hasCome) {
    const stages = fatigueStages(world.ratesOf(row), restPerDay(world, row));
    groups.fatigue[row] = Math.floor(world.forGroup(row, purposes.fatigue).uniform() * stages);
  }
  // On the last day of a long stop a group moves for sure: so does one that is seen to leave, and no other.
  groups.freeDay[row] = past.isLeaving ? day : day - 1;
  if (past.onLink !== undefined) {
    groups.arc[row] = past.onLink.arc;
    groups.arcKm[row] = past.onLink.arcKm;
  } else if (past.hasCome && !past.isLeaving) {
    const days = longStopDaysLeft(world, row, past.daysHere);
    if (days !== undefined) groups.freeDay[row] = day + days;
  }
}

/** Whole days left of a long stop that has lasted so many; `undefined` if the halt is none. */
function longStopDaysLeft(world: World, row: number, daysHere: number): number | undefined {
  const { groups, model } = world;
  const place = groups.place[row]!;
  const hub = model.hubOfPlace[place];
  if (hub === undefined) return undefined;
  const rates = world.ratesOf(row);
  const mean = Math.min(longestMeanDays, Math.max(0, hub.stopDays * rates.longStopFactor - 1));
  let shorter = 0;
  let mass = Math.exp(-mean);
  for (let days = 0; days < daysHere; days++) {
    shorter += mass;
    mass *= mean / (days + 1);
  }
  const long = hub.stopProbability * Math.max(0, 1 - shorter);
  const rest =
    (1 - hub.stopProbability) *
    (daysHere === 0 ? 1 : restPerDay(world, row) * (1 - rates.resumePerDay) ** (daysHere - 1));
  const stream = world.forGroupAt(row, place, purposes.longStop);
  if (stream.uniform() * (long + rest) >= long) return undefined;
  return (
    poissonQuantile(mean, Math.min(1 - Number.EPSILON, shorter + (1 - shorter) * stream.uniform())) - daysHere
  );
}
