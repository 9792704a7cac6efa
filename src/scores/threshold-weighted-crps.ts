import { fairOf } from './crps.js';
import { crpsParts } from './crps-parts.js';

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
  { from = -Infinity, to = Infinity }: ScoredRange,
): ReturnType<typeof crpsParts> {
  const inRange = (value: number): number => Math.min(Math.max(value, from), to);
  return crpsParts(where, Array.from(sample, inRange), undefined, inRange(observed));
}
