import { refuseFaults } from '../base/refuse-faults.js';
import { finite, innerProbability, numberFaults } from './check-numbers.js';

/**
 * Score of one quantile (pinball loss); lower is better, in the unit of the quantile.
 *
 * @param level - probability of the quantile, between 0 and 1
 * @param quantile - the published value
 * @param observed - what happened, in the unit of the quantile
 * @throws CaravanError `invalid_input` for a level outside 0 to 1 or a number that is not finite
 * @remarks level (y - q) if y >= q, else (1 - level) (q - y): Koenker & Bassett (1978), Econometrica 46, 33-50.
 */
export function quantileScore(level: number, quantile: number, observed: number): number {
  refuseFaults('quantileScore', [
    ...numberFaults('level', level, innerProbability),
    ...numberFaults('quantile', quantile, finite),
    ...numberFaults('observed', observed, finite),
  ]);
  return pinball(level, quantile, observed);
}

/** {@link quantileScore} without checks. @internal */
export function pinball(level: number, quantile: number, observed: number): number {
  return observed >= quantile ? level * (observed - quantile) : (1 - level) * (quantile - observed);
}
