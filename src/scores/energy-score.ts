import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, isList, lengthFaults, listFaults } from './check-numbers.js';

/**
 * Energy score of a joint forecast of several numbers, as arrival day and log size; lower is better.
 *
 * @param sample - one or more members, each with all coordinates; bring these to like scales first
 * @param observed - what happened, one number for each coordinate
 * @throws CaravanError `invalid_input` if a member has other coordinates or a number is not finite
 * @remarks CRPS with Euclidean distance (Gneiting & Raftery 2007, JASA 102, 359-378). O(m^2): there is no sorted
 *   form in more than one dimension.
 */
export function energyScore(sample: ArrayLike<ArrayLike<number>>, observed: ArrayLike<number>): number {
  refuseFaults('energyScore', faultsOf(sample, observed, 1));
  return meanError(sample, observed) - pairSum(sample) / sample.length ** 2;
}

/**
 * The same for members drawn from the forecast: on average what infinitely many would score.
 *
 * @param sample - two or more members, each with all coordinates
 * @param observed - what happened, one number for each coordinate
 * @throws CaravanError `invalid_input` as `energyScore`, and for fewer than two members
 */
export function fairEnergyScore(sample: ArrayLike<ArrayLike<number>>, observed: ArrayLike<number>): number {
  refuseFaults('fairEnergyScore', faultsOf(sample, observed, 2));
  return meanError(sample, observed) - pairSum(sample) / (sample.length * (sample.length - 1));
}

function meanError(sample: ArrayLike<ArrayLike<number>>, observed: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) sum += distance(sample[i]!, observed);
  return sum / sample.length;
}

/** Sum of the distances of all unordered pairs: half that of the ordered ones. */
function pairSum(sample: ArrayLike<ArrayLike<number>>): number {
  let sum = 0;
  for (let i = 0; i < sample.length; i++) {
    for (let j = 0; j < i; j++) sum += distance(sample[i]!, sample[j]!);
  }
  return sum;
}

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
  return Math.sqrt(sum);
}

function faultsOf(
  sample: ArrayLike<ArrayLike<number>>,
  observed: ArrayLike<number>,
  leastMembers: number,
): Issue[] {
  const faults = [...listFaults('observed', observed, finite)];
  if (!isList(sample)) {
    const message = `is ${sample === undefined ? 'missing' : describeValue(sample)}, expected a list of lists of numbers`;
    return [makeIssue(['sample'], message), ...faults];
  }
  if (sample.length < leastMembers) {
    faults.push({
      path: ['sample'],
      message: `has length ${sample.length}, expected at least ${leastMembers}`,
    });
  }
  for (let i = 0; i < sample.length; i++) {
    const own = [...listFaults('', sample[i]!, finite), ...lengthFaults('', sample[i]!, observed)];
    faults.push(...own.map(({ path, message }) => ({ path: ['sample', i, ...path.slice(1)], message })));
  }
  return faults;
}
