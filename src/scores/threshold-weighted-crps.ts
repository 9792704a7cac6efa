import { number } from '../base/checks.js';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { listFaults, numberFaults } from './check-numbers.js';
import { fairOf } from './crps.js';
import { crpsParts, equalWeights } from './crps-parts.js';

/** Part of the scale that a score looks at; by default all of it. */
export interface ScoredRange {
  readonly from?: number;
  readonly to?: number;
}

/**
 * CRPS that looks only at a part of the scale: how well it is told on which side of each value in it the
 * observation falls.
 *
 * @param sample - one or more numbers in any order, Infinity for "never" if the range has an end
 * @param observed - what happened, in the unit of the sample
 * @param range - in the unit of the sample
 * @throws CaravanError `invalid_input` if a number is not finite within the range
 * @remarks CRPS after every value is moved to the nearest of the range, with weight 1 inside and 0 outside:
 *   Gneiting & Ranjan (2011), J. Bus. Econ. Stat. 29, 411-422.
 */
export function thresholdWeightedCrps(
  sample: ArrayLike<number>,
  observed: number,
  range: ScoredRange,
): number {
  const { error, spread } = partsInRange('thresholdWeightedCrps', sample, observed, range);
  return error - spread;
}

/**
 * The same for a sample that was drawn from the forecast, with the spread of `fairCrps`.
 *
 * @param sample - two or more numbers in any order, Infinity for "never" if the range has an end
 * @param observed - what happened, in the unit of the sample
 * @param range - in the unit of the sample
 * @throws CaravanError `invalid_input` for fewer than two members, or a number not finite within the range
 */
export function fairThresholdWeightedCrps(
  sample: ArrayLike<number>,
  observed: number,
  range: ScoredRange,
): number {
  const where = 'fairThresholdWeightedCrps';
  return fairOf(where, partsInRange(where, sample, observed, range));
}

/** @internal */
export function partsInRange(
  where: string,
  sample: ArrayLike<number>,
  observed: number,
  range: ScoredRange,
): ReturnType<typeof crpsParts> {
  refuseFaults(where, [
    ...listFaults('sample', sample, aDay),
    ...numberFaults('observed', observed, aDay),
    ...rangeFaults(range),
  ]);
  const { from = -Infinity, to = Infinity } = range;
  const inRange = (value: number): number => Math.min(Math.max(value, from), to);
  return crpsParts(where, Array.from(sample, inRange), equalWeights, inRange(observed));
}

/** What lies outside the range is moved to its end, however far it lies. */
const aDay = { expected: 'a number', holds: (x: number) => !Number.isNaN(x) };
const anEnd = number('a number', (x) => !Number.isNaN(x));

function rangeFaults(range: ScoredRange): Issue[] {
  if (Object(range) === range) return optionFaults(range, { from: anEnd, to: anEnd });
  return [
    makeIssue(['range'], `is ${describeValue(range)}, expected an object that may have "from" and "to"`),
  ];
}
