import type { Issue } from '../base/errors.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { dayOrNever, finite, listFaults, numberFaults } from './check-numbers.js';
import { fairOf } from './crps.js';
import { partsInRange } from './threshold-weighted-crps.js';

/**
 * CRPS of days that may lie beyond a horizon or never come: all of these count as the horizon.
 *
 * @param sample - days, one or more in any order, Infinity for "never"
 * @param observed - the day it happened, Infinity if it never did; a group still on its way scores the same
 * @param horizon - last day of the observation, in the unit of the sample; an event happened if before it
 * @throws CaravanError `invalid_input` for a number that is neither a day nor Infinity
 * @remarks Threshold-weighted CRPS with weight 1 before the horizon (Gneiting & Ranjan 2011, J. Bus. Econ. Stat.
 *   29, 411-422): the integral up to the horizon of the Brier score of "has happened by then". Proper where
 *   observation ends at the horizon.
 */
export function censoredCrps(sample: ArrayLike<number>, observed: number, horizon: number): number {
  refuseFaults('censoredCrps', faultsOf(sample, observed, horizon));
  const { error, spread } = partsInRange('censoredCrps', sample, observed, { to: horizon });
  return error - spread;
}

/**
 * The same for a sample that was drawn from the forecast, with the spread of `fairCrps`.
 *
 * @param sample - days, two or more in any order, Infinity for "never"
 * @param observed - the day it happened, Infinity if it never did
 * @param horizon - last day of the observation, in the unit of the sample
 * @throws CaravanError `invalid_input` for fewer than two members, or a number neither a day nor Infinity
 */
export function fairCensoredCrps(sample: ArrayLike<number>, observed: number, horizon: number): number {
  refuseFaults('fairCensoredCrps', faultsOf(sample, observed, horizon));
  return fairOf('fairCensoredCrps', partsInRange('fairCensoredCrps', sample, observed, { to: horizon }));
}

function faultsOf(sample: ArrayLike<number>, observed: number, horizon: number): Issue[] {
  return [
    ...listFaults('sample', sample, dayOrNever),
    ...numberFaults('observed', observed, dayOrNever),
    ...numberFaults('horizon', horizon, finite),
  ];
}
