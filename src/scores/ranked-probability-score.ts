import { refuseFaults } from '../base/refuse-faults.js';
import { listFaults, numberFaults, probability } from './check-numbers.js';

/**
 * Ranked probability score of a forecast over ordered categories; lower is better.
 *
 * @param probabilities - of two or more categories in their order, summing to 1
 * @param observed - number of the category that happened, from 0
 * @throws CaravanError `invalid_input` if probabilities do not sum to 1 or there is no such category
 * @remarks Sum over the inner edges of the squared difference of cumulative forecast and outcome: Epstein (1969),
 *   J. Appl. Meteorol. 8, 985-987. Not divided by the number of edges.
 */
export function rankedProbabilityScore(probabilities: ArrayLike<number>, observed: number): number {
  const ofList = listFaults('probabilities', probabilities, probability, 2);
  const last = ofList.length > 0 ? Infinity : probabilities.length - 1;
  const category = {
    expected: `a whole number from 0 to ${last}`,
    holds: (x: number) => Number.isInteger(x) && x >= 0 && x <= last,
  };
  let total = 0;
  for (let i = 0; ofList.length === 0 && i <= last; i++) total += probabilities[i]!;
  refuseFaults('rankedProbabilityScore', [
    ...ofList,
    ...(ofList.length > 0 || Math.abs(total - 1) < 1e-6
      ? []
      : [{ path: ['probabilities'], message: `sum to ${total}, expected 1` }]),
    ...numberFaults('observed', observed, category),
  ]);
  let cumulative = 0;
  let score = 0;
  for (let i = 0; i < last; i++) {
    cumulative += probabilities[i]!;
    score += (cumulative - (observed <= i ? 1 : 0)) ** 2;
  }
  return score;
}
