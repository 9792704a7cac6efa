import { refuseFaults } from '../base/refuse-faults.js';
import { sumOf, weightFaults } from './weight-faults.js';

/**
 * How many equally weighted particles are worth as much as these: from 1 to their number.
 *
 * @param weights - at least 0; need not sum to 1
 * @throws CaravanError `invalid_input` if no weight is above 0 or one is below
 * @remarks (sum w)^2 / sum w^2: Kong, Liu & Wong (1994), JASA 89, 278-288.
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number {
  refuseFaults('effectiveSampleSize', weightFaults('weights', weights));
  const total = sumOf(weights);
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += (weights[i]! / total) ** 2;
  return 1 / squares;
}
