import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { binomialBand } from './binomial-band.js';
import {
  dayOrNever,
  finite,
  innerProbability,
  lengthFaults,
  listFaults,
  numberFaults,
} from './check-numbers.js';

/**
 * Share of observations inside their intervals, ends included.
 *
 * @param lower - lower end for each observation, Infinity if even that is "never"
 * @param upper - upper end for each; Infinity where the interval is open
 * @param observed - what happened, one or more; Infinity for "never"
 * @returns a share from 0 to 1, to be read beside {@link coverageBand}
 * @throws CaravanError `invalid_input` if lengths differ, ends are in the wrong order or a value is NaN
 */
export function intervalCoverage(
  lower: ArrayLike<number>,
  upper: ArrayLike<number>,
  observed: ArrayLike<number>,
): number {
  refuseFaults('intervalCoverage', [
    ...endFaults(lower, upper),
    ...listFaults('observed', observed, dayOrNever),
    ...lengthFaults('observed', observed, lower),
  ]);
  let inside = 0;
  for (let i = 0; i < observed.length; i++) {
    if (observed[i]! >= lower[i]! && observed[i]! <= upper[i]!) inside++;
  }
  return inside / observed.length;
}

/**
 * Mean width of intervals: of two forecasts with equal coverage the narrower one says more.
 *
 * @param lower - lower ends, one or more finite numbers
 * @param upper - upper ends, finite
 * @throws CaravanError `invalid_input` if lengths differ, ends are in the wrong order or one is not finite
 */
export function meanWidth(lower: ArrayLike<number>, upper: ArrayLike<number>): number {
  refuseFaults('meanWidth', [...endFaults(lower, upper), ...listFaults('upper', upper, finite)]);
  let sum = 0;
  for (let i = 0; i < lower.length; i++) sum += upper[i]! - lower[i]!;
  return sum / lower.length;
}

/**
 * How many of `n` observations intervals of the nominal level cover if they are right.
 *
 * @param n - number of independent observations, from 1 to 1000000
 * @param nominal - level of the intervals: 0.8 for intervals of 80 %
 * @param level - probability that the count lies in the band, or more: 0.95
 * @returns least and largest count, both included
 * @throws CaravanError `invalid_input` for an `n` out of range or a level outside 0 to 1
 * @remarks Binomial quantiles at (1 - level)/2 on each side. For 20 observations of 80 % the band is 12 to 19:
 *   coverage of few cases is a weak test.
 */
export function coverageBand(
  n: number,
  nominal: number,
  level: number,
): readonly [least: number, largest: number] {
  const whole = {
    expected: 'a whole number from 1 to 1000000',
    holds: (x: number) => Number.isInteger(x) && x >= 1 && x <= 1_000_000,
  };
  refuseFaults('coverageBand', [
    ...numberFaults('n', n, whole),
    ...numberFaults('nominal', nominal, innerProbability),
    ...numberFaults('level', level, innerProbability),
  ]);
  return binomialBand(n, nominal, (1 - level) / 2);
}

function endFaults(lower: ArrayLike<number>, upper: ArrayLike<number>): Issue[] {
  const faults = [
    ...listFaults('lower', lower, dayOrNever),
    ...listFaults('upper', upper, dayOrNever),
    ...lengthFaults('upper', upper, lower),
  ];
  if (faults.length > 0) return faults;
  for (let i = 0; i < lower.length; i++) {
    if (upper[i]! >= lower[i]!) continue;
    return [makeIssue(['upper', i], `is ${upper[i]}, expected at least the lower end ${lower[i]}`)];
  }
  return [];
}
