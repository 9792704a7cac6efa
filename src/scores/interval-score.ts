import { refuseFaults } from '../base/refuse-faults.js';
import { finite, innerProbability, numberFaults } from './check-numbers.js';
import { risingFaults } from './rising-faults.js';

/**
 * Score of one central interval: its width, and a penalty for a miss; lower is better.
 *
 * @param lower - lower end of the interval
 * @param upper - upper end, at least the lower
 * @param alpha - probability outside the interval: 0.2 for one of 80 %
 * @param observed - what happened, in the unit of the ends
 * @throws CaravanError `invalid_input` for a number that is not finite, ends in the wrong order or an
 *   alpha outside 0 to 1
 * @remarks Width plus 2/alpha times the distance by which it misses: Gneiting & Raftery (2007), JASA 102, 359-378.
 */
export function intervalScore(lower: number, upper: number, alpha: number, observed: number): number {
  refuseFaults('intervalScore', [
    ...numberFaults('lower', lower, finite),
    ...numberFaults('upper', upper, finite),
    ...risingFaults('interval', [lower, upper]),
    ...numberFaults('alpha', alpha, innerProbability),
    ...numberFaults('observed', observed, finite),
  ]);
  const miss = Math.max(lower - observed, 0) + Math.max(observed - upper, 0);
  return upper - lower + (2 / alpha) * miss;
}
