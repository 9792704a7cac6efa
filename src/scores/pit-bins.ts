import { refuseFaults } from '../base/refuse-faults.js';
import { listFaults, numberFaults, probability } from './check-numbers.js';
import { risingFaults } from './rising-faults.js';

/**
 * Share of one case in each bin of a PIT histogram, without chance: the uniform law between the two values of the
 * distribution function at the observation.
 *
 * @param below - probability that the forecast gives to less than the observation
 * @param upTo - probability that it gives to the observation or less
 * @param edges - of the bins, two or more, rising from 0 to 1
 * @returns one share for each bin; they sum to 1
 * @throws CaravanError `invalid_input` for a number that is no probability, or in the wrong order
 * @remarks Czado, Gneiting & Held (2009), Biometrics 65, 1254-1261. If the two are equal the case is in one bin,
 *   the upper one at an edge.
 */
export function pitBins(below: number, upTo: number, edges: ArrayLike<number>): number[] {
  refuseFaults('pitBins', [
    ...numberFaults('below', below, probability),
    ...numberFaults('upTo', upTo, probability),
    ...risingFaults('range', [below, upTo]),
    ...listFaults('edges', edges, probability, 2),
    ...risingFaults('edges', edges),
  ]);
  const last = edges.length - 2;
  return Array.from({ length: last + 1 }, (_, bin) => {
    const low = edges[bin]!;
    const high = edges[bin + 1]!;
    if (upTo > below) return Math.max(0, Math.min(upTo, high) - Math.max(below, low)) / (upTo - below);
    return below >= low && (below < high || (bin === last && below === high)) ? 1 : 0;
  });
}
