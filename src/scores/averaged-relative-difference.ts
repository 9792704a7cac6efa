import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { isList, lengthFaults, listFaults, notNegative } from './check-numbers.js';

/**
 * Difference of simulated and counted people over all places of one day, as a share of the people counted: the
 * measure of the model Flee, for comparison with it.
 *
 * @param simulated - people at each place, at least 0
 * @param counted - people counted at each place, not all 0
 * @throws CaravanError `invalid_input` if lengths differ, a number is below 0 or nobody was counted
 * @remarks Suleimenova, Bell & Groen (2017), Sci. Rep. 7, 13377. No proper score: it rewards the median.
 */
export function averagedRelativeDifference(simulated: ArrayLike<number>, counted: ArrayLike<number>): number {
  refuseFaults('averagedRelativeDifference', faultsOf(simulated, counted));
  return difference(simulated, counted, 1);
}

/**
 * The same after the simulated people were scaled to the total counted. It hides errors of the total: no measure of
 * arrivals.
 *
 * @param simulated - people at each place, at least 0, not all 0
 * @param counted - people counted at each place, not all 0
 * @throws CaravanError `invalid_input` as `averagedRelativeDifference`, and if nobody was simulated
 */
export function averagedRelativeDifferenceRescaled(
  simulated: ArrayLike<number>,
  counted: ArrayLike<number>,
): number {
  const where = 'averagedRelativeDifferenceRescaled';
  refuseFaults(where, [...faultsOf(simulated, counted), ...emptyFaults('simulated', simulated)]);
  return difference(simulated, counted, sum(counted) / sum(simulated));
}

function difference(simulated: ArrayLike<number>, counted: ArrayLike<number>, factor: number): number {
  let distance = 0;
  for (let i = 0; i < counted.length; i++) distance += Math.abs(factor * simulated[i]! - counted[i]!);
  return distance / sum(counted);
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

function faultsOf(simulated: ArrayLike<number>, counted: ArrayLike<number>): Issue[] {
  return [
    ...listFaults('simulated', simulated, notNegative),
    ...listFaults('counted', counted, notNegative),
    ...lengthFaults('counted', counted, simulated),
    ...emptyFaults('counted', counted),
  ];
}

function emptyFaults(name: string, values: ArrayLike<number>): Issue[] {
  return isList(values) && sum(values) === 0 ? [makeIssue([name], 'sum to 0, expected more than 0')] : [];
}
