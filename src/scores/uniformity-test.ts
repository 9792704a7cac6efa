import { refuseFaults } from '../base/refuse-faults.js';
import { listFaults, wholeCount } from './check-numbers.js';
import { upperIncompleteGamma } from './incomplete-gamma.js';

/** What {@link uniformityTest} says. */
export interface UniformityTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Probability of a statistic so large or larger if all bins are equally likely. */
  readonly p: number;
}

/**
 * Chi-square test that all bins of a histogram are equally likely: of ranks, or of a PIT.
 *
 * @param counts - of two or more bins, not all 0
 * @throws CaravanError `invalid_input` for fewer than two bins, a count that is not whole, or no case
 * @remarks Pearson's statistic. The law is an approximation that wants about five cases to a bin.
 */
export function uniformityTest(counts: ArrayLike<number>): UniformityTest {
  refuseFaults('uniformityTest', listFaults('counts', counts, wholeCount, 2));
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  if (total === 0) {
    refuseFaults('uniformityTest', [{ path: ['counts'], message: 'sum to 0, expected at least one case' }]);
  }
  const expected = total / counts.length;
  let chiSquare = 0;
  for (let i = 0; i < counts.length; i++) chiSquare += (counts[i]! - expected) ** 2 / expected;
  const degreesOfFreedom = counts.length - 1;
  return { chiSquare, degreesOfFreedom, p: upperIncompleteGamma(degreesOfFreedom / 2, chiSquare / 2) };
}
