import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { type CrpsParts, crpsParts, equalWeights } from './crps-parts.js';

/**
 * Continuous ranked probability score of a sample, taken as the forecast itself; lower is better, in the unit of
 * the sample.
 *
 * @param sample - members of the forecast, one or more finite numbers in any order
 * @param observed - what happened, in the unit of the sample
 * @throws CaravanError `invalid_input` if a number is not finite; days that may be "never" go to
 *   `censoredCrps`
 * @remarks Mean |x - y| less half the mean |x - x'| over all m^2 pairs (Gneiting & Raftery 2007, JASA 102,
 *   359-378). One member scores its absolute error. O(m log m).
 */
export function crps(sample: ArrayLike<number>, observed: number): number {
  const { error, spread } = crpsParts('crps', sample, equalWeights, observed);
  return error - spread;
}

/**
 * The same for a sample that was drawn from the forecast: on average what infinitely many members would score, so
 * that ensembles of different sizes compare. Can be below 0 for few members.
 *
 * @param sample - two or more finite numbers in any order
 * @param observed - what happened, in the unit of the sample
 * @throws CaravanError `invalid_input` for fewer than two members or a number that is not finite
 * @remarks Sorted form (2/m) sum_i (1{y <= x_(i)} - (i - 1)/(m - 1)) (x_(i) - y): Ferro (2014), Q. J. R.
 *   Meteorol. Soc. 140, 1917-1923. O(m log m).
 */
export function fairCrps(sample: ArrayLike<number>, observed: number): number {
  return fairOf('fairCrps', crpsParts('fairCrps', sample, equalWeights, observed));
}

/**
 * Continuous ranked probability score of a weighted sample.
 *
 * @param sample - members, one or more finite numbers in any order
 * @param weights - one for each member, at least 0; need not sum to 1
 * @param observed - what happened, in the unit of the sample
 * @throws CaravanError `invalid_input` if lengths differ, a number is not finite or no weight is above 0
 */
export function weightedCrps(
  sample: ArrayLike<number>,
  weights: ArrayLike<number>,
  observed: number,
): number {
  const { error, spread } = crpsParts('weightedCrps', sample, weights, observed);
  return error - spread;
}

/**
 * Fair form for a weighted sample: the spread is divided by 1 - sum w^2. With equal weights it is `fairCrps`.
 *
 * @param sample - members, finite numbers in any order
 * @param weights - one for each member, at least 0, two or more above 0; need not sum to 1
 * @param observed - what happened, in the unit of the sample
 * @throws CaravanError `invalid_input` as `weightedCrps`, and if only one weight is above 0
 * @remarks Unbiased for independent members with fixed weights; an approximation for importance weights.
 */
export function fairWeightedCrps(
  sample: ArrayLike<number>,
  weights: ArrayLike<number>,
  observed: number,
): number {
  return fairOf('fairWeightedCrps', crpsParts('fairWeightedCrps', sample, weights, observed));
}

/** @internal */
export function fairOf(where: string, { error, spread, different }: CrpsParts): number {
  // Rounding may leave a grain of 1 - sum w^2 where one member has all the weight.
  if (!(different > 1e-12)) {
    refuseFaults(where, [makeIssue(['sample'], 'has one member with weight, expected at least 2')]);
  }
  return error - spread / different;
}
