import { refuseFaults } from '../base/refuse-faults.js';
import { lengthFaults, listFaults, probability, yesOrNo } from './check-numbers.js';

/**
 * Brier score of yes/no forecasts: mean squared difference of probability and outcome; lower is better.
 *
 * @param probabilities - one or more, from 0 to 1
 * @param outcomes - 1 if it happened, 0 if not
 * @throws CaravanError `invalid_input` if lengths differ, or a number is no probability or no outcome
 * @remarks Brier (1950), Mon. Weather Rev. 78, 1-3, in the form for two classes.
 */
export function brierScore(probabilities: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  return brierOf('brierScore', probabilities, outcomes);
}

/** @param where - the public function that asks, for the message of an error @internal */
export function brierOf(
  where: string,
  probabilities: ArrayLike<number>,
  outcomes: ArrayLike<number>,
): number {
  refuseFaults(where, [
    ...listFaults('probabilities', probabilities, probability),
    ...listFaults('outcomes', outcomes, yesOrNo),
    ...lengthFaults('outcomes', outcomes, probabilities),
  ]);
  let sum = 0;
  for (let i = 0; i < outcomes.length; i++) sum += (probabilities[i]! - outcomes[i]!) ** 2;
  return sum / outcomes.length;
}
