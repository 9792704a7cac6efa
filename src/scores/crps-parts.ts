import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults, notNegative, numberFaults } from './check-numbers.js';

/** What every form of the CRPS of a sample is made of. */
export interface CrpsParts {
  /** Mean distance of the members from the observation. */
  readonly error: number;
  /** Half the mean distance of two members drawn with replacement. */
  readonly spread: number;
  /** Probability that two members drawn with replacement are not the same one: 1 - 1/m for equal weights. */
  readonly different: number;
}

/** In the place of weights. */
export const equalWeights: unique symbol = Symbol('equal weights');

/**
 * Error and spread of a sample, in one pass over the sorted members.
 *
 * @param where - the public function that asks, for the message of an error
 * @param weights - need not sum to 1
 * @remarks Half the mean of |x_i - x_j| over all pairs is sum_i w_i x_(i) (2 W_i + w_i - 1), with W_i the weight of
 *   the members sorted before i. The observation is taken off first, so that large numbers that differ by
 *   little lose no digits. O(m log m).
 * @internal
 */
export function crpsParts(
  where: string,
  sample: ArrayLike<number>,
  weights: ArrayLike<number> | typeof equalWeights,
  observed: number,
): CrpsParts {
  refuseFaults(where, [
    ...listFaults('sample', sample, finite),
    ...(weights === equalWeights ? [] : listFaults('weights', weights, notNegative)),
    ...(weights === equalWeights ? [] : lengthFaults('weights', weights, sample)),
    ...numberFaults('observed', observed, finite),
  ]);
  const members = sample.length;
  if (weights === equalWeights) return equalParts(Float64Array.from(sample).sort(), observed);

  let total = 0;
  for (let i = 0; i < members; i++) total += weights[i]!;
  if (!(total > 0 && total < Infinity)) {
    refuseFaults(where, [{ path: ['weights'], message: `sum to ${total}, expected a finite sum above 0` }]);
  }
  const order = Uint32Array.from({ length: members }, (_, i) => i).sort((a, b) => sample[a]! - sample[b]!);
  let error = 0;
  let spread = 0;
  let before = 0;
  let same = 0;
  for (const member of order) {
    const weight = weights[member]! / total;
    const distance = sample[member]! - observed;
    error += weight * Math.abs(distance);
    spread += weight * distance * (2 * before + weight - 1);
    before += weight;
    same += weight * weight;
  }
  return { error, spread, different: 1 - same };
}

function equalParts(sorted: Float64Array, observed: number): CrpsParts {
  const members = sorted.length;
  let error = 0;
  let spread = 0;
  for (let i = 0; i < members; i++) {
    const distance = sorted[i]! - observed;
    error += Math.abs(distance);
    spread += distance * (2 * i + 1 - members);
  }
  return { error: error / members, spread: spread / members ** 2, different: 1 - 1 / members };
}
