import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults } from './check-numbers.js';

/**
 * Mean absolute scaled error: below 1 if a forecast errs less than "the same as last time" did in training.
 *
 * @param training - the series before the forecast, two or more values, not all equal
 * @param forecast - one or more values
 * @param observed - what happened, one for each forecast
 * @throws CaravanError `invalid_input` if lengths differ, a number is not finite or the series never changes
 * @remarks Mean absolute error over the mean absolute one-step change in training: Hyndman & Koehler (2006), Int. J.
 *   Forecast. 22, 679-688.
 */
export function mase(
  training: ArrayLike<number>,
  forecast: ArrayLike<number>,
  observed: ArrayLike<number>,
): number {
  refuseFaults('mase', [
    ...listFaults('training', training, finite, 2),
    ...listFaults('forecast', forecast, finite),
    ...listFaults('observed', observed, finite),
    ...lengthFaults('observed', observed, forecast),
  ]);
  let change = 0;
  for (let i = 1; i < training.length; i++) change += Math.abs(training[i]! - training[i - 1]!);
  if (change === 0) {
    refuseFaults('mase', [makeIssue(['training'], 'never changes, expected a series that does')]);
  }
  let error = 0;
  for (let i = 0; i < forecast.length; i++) error += Math.abs(forecast[i]! - observed[i]!);
  return error / forecast.length / (change / (training.length - 1));
}
