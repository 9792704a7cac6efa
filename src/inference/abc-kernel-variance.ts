import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults } from '../scores/check-numbers.js';
import { sumOf, weightFaults } from './weight-faults.js';

/** What {@link abcKernelVariance} says. */
export interface KernelVariance {
  readonly mean: number;
  readonly variance: number;
  /** Of the kernel that moves the particles: twice the variance. */
  readonly kernelVariance: number;
}

/**
 * Variance of the kernel that moves the particles of ABC-SMC in its next step.
 *
 * @param values - of one rate, one for each particle
 * @param weights - at least 0; need not sum to 1
 * @throws CaravanError `invalid_input` for lengths that differ or a number out of its range
 * @remarks Twice the weighted variance, without correction for the mean: Beaumont et al. (2009), Biometrika 96,
 *   983-990.
 */
export function abcKernelVariance(values: ArrayLike<number>, weights: ArrayLike<number>): KernelVariance {
  refuseFaults('abcKernelVariance', [
    ...listFaults('values', values, finite),
    ...weightFaults('weights', weights),
    ...lengthFaults('weights', weights, values),
  ]);
  const total = sumOf(weights);
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (weights[i]! / total) * values[i]!;
  let variance = 0;
  for (let i = 0; i < values.length; i++) variance += (weights[i]! / total) * (values[i]! - mean) ** 2;
  return { mean, variance, kernelVariance: 2 * variance };
}
