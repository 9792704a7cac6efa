import { refuseFaults } from '../base/refuse-faults.js';
import {
  finite,
  lengthFaults,
  listFaults,
  notNegative,
  numberFaults,
  positive,
} from '../scores/check-numbers.js';
import { normalDensity } from '../scores/normal-cdf.js';
import { sumOf, weightFaults } from './weight-faults.js';

/** The particles of the step before. */
export interface WeightedParticles {
  readonly values: ArrayLike<number>;
  /** At least 0; need not sum to 1. */
  readonly weights: ArrayLike<number>;
}

/**
 * Weight of a particle of ABC-SMC that was moved from the step before by a normal kernel.
 *
 * @param value - where it is now
 * @param priorDensity - of the prior at the value
 * @param previous - the particles that it was drawn from
 * @param kernelSd - standard deviation of the kernel, above 0, in the unit of the value
 * @throws CaravanError `invalid_input` for lengths that differ or a number out of its range
 * @remarks Prior density over the mixture of kernels, sum_j w_j K(value | value_j): Toni et al. (2009), J. R. Soc.
 *   Interface 6, 187-202; Beaumont et al. (2009), Biometrika 96, 983-990.
 */
export function abcSmcWeight(
  value: number,
  priorDensity: number,
  previous: WeightedParticles,
  kernelSd: number,
): number {
  refuseFaults('abcSmcWeight', [
    ...numberFaults('value', value, finite),
    ...numberFaults('priorDensity', priorDensity, notNegative),
    ...listFaults('values', previous.values, finite),
    ...weightFaults('weights', previous.weights),
    ...lengthFaults('weights', previous.weights, previous.values),
    ...numberFaults('kernelSd', kernelSd, positive),
  ]);
  const total = sumOf(previous.weights);
  let mixture = 0;
  for (let j = 0; j < previous.values.length; j++) {
    mixture += (previous.weights[j]! / total) * normalDensity((value - previous.values[j]!) / kernelSd);
  }
  return priorDensity / (mixture / kernelSd);
}
