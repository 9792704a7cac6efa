import { refuseFaults } from '../base/refuse-faults.js';
import { numberFaults } from '../scores/check-numbers.js';
import { sumOf, weightFaults } from './weight-faults.js';

const fraction = { expected: 'a number from 0 up to, but not, 1', holds: (x: number) => x >= 0 && x < 1 };
const least = {
  expected: 'a whole number of at least 1',
  holds: (x: number) => Number.isSafeInteger(x) && x >= 1,
};

/**
 * Resamples particles in proportion to their weights, with one uniform number for all.
 *
 * @param weights - of the particles, at least 0; need not sum to 1
 * @param u - uniform number in [0, 1)
 * @param count - number of particles wanted; by default as many as there are
 * @returns index of the ancestor of each new particle, rising
 * @throws CaravanError `invalid_input` if no weight is above 0, one is below, or `u` or `count` is out of
 *   range
 * @remarks Systematic resampling: the points (u + i)/n are read off the cumulative weights, so a particle of weight
 *   w gets n w children, give or take less than one (Kitagawa 1996, J. Comput. Graph. Stat. 5, 1-25). A
 *   particle of weight 0 gets none.
 */
export function systematicResample(
  weights: ArrayLike<number>,
  u: number,
  count: number = weights.length,
): Uint32Array {
  refuseFaults('systematicResample', [
    ...weightFaults('weights', weights),
    ...numberFaults('u', u, fraction),
    ...numberFaults('count', count, least),
  ]);
  const total = sumOf(weights);
  const ancestors = new Uint32Array(count);
  let particle = -1;
  let next = 0;
  let cumulative = 0;
  for (let i = 0; i < count; i++) {
    const point = ((u + i) / count) * total;
    // The last particle with weight also gets what rounding leaves above the sum.
    while (particle < 0 || cumulative < point) {
      while (next < weights.length && weights[next] === 0) next++;
      if (next === weights.length) break;
      particle = next;
      cumulative += weights[next++]!;
    }
    ancestors[i] = particle;
  }
  return ancestors;
}
