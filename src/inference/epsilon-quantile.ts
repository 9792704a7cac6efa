import { refuseFaults } from '../base/refuse-faults.js';
import { listFaults, numberFaults, probability } from '../scores/check-numbers.js';

const distance = { expected: 'a number of at least 0', holds: (x: number) => x >= 0 };

/**
 * Next tolerance of ABC-SMC: a quantile of the distances of its last step.
 *
 * @param distances - one or more, at least 0; Infinity for a run that failed
 * @param alpha - share of the particles to keep, 0 to 1
 * @throws CaravanError `invalid_input` for an empty list or a number out of its range
 * @remarks Type 7 of Hyndman & Fan (1996), Am. Stat. 50, 361-365: linear between the sorted values.
 */
export function epsilonQuantile(distances: ArrayLike<number>, alpha: number): number {
  refuseFaults('epsilonQuantile', [
    ...listFaults('distances', distances, distance),
    ...numberFaults('alpha', alpha, probability),
  ]);
  const sorted = Float64Array.from(distances).sort();
  const at = alpha * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  // Infinity less Infinity is no number.
  return at === below || low === Infinity ? low : low + (at - below) * (sorted[below + 1]! - low);
}
