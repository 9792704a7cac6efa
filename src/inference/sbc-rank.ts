import { refuseFaults } from '../base/refuse-faults.js';
import { finite, listFaults, numberFaults } from '../scores/check-numbers.js';

/**
 * Rank of the true value among the draws of a posterior, for simulation-based calibration: uniform on 0 to L over
 * many simulated cases if the inference is right.
 *
 * @param truth - what the data were simulated with, drawn from the prior
 * @param posterior - L draws, one or more, thinned until they are nearly independent
 * @returns how many draws are below the truth: a whole number from 0 to L
 * @throws CaravanError `invalid_input` for an empty list or a number that is not finite
 * @remarks Talts et al. (2018), arXiv:1804.06788. Draws equal to the truth do not count, so values should be
 *   continuous.
 */
export function sbcRank(truth: number, posterior: ArrayLike<number>): number {
  refuseFaults('sbcRank', [
    ...numberFaults('truth', truth, finite),
    ...listFaults('posterior', posterior, finite),
  ]);
  let rank = 0;
  for (let i = 0; i < posterior.length; i++) if (posterior[i]! < truth) rank++;
  return rank;
}
