import { trueOrFalse } from '../base/checks.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, innerProbability, isList, lengthFaults, listFaults, numberFaults } from './check-numbers.js';
import { risingFaults } from './rising-faults.js';

/** What {@link weightedIntervalScore} says; the last three sum to the first. */
export interface WeightedIntervalScore {
  readonly wis: number;
  /** Part for the width of the intervals. */
  readonly dispersion: number;
  /** Part for observations above the median and above intervals. */
  readonly underprediction: number;
  /** Part for observations below the median and below intervals. */
  readonly overprediction: number;
}

/** Options of {@link weightedIntervalScore}. */
export interface WeightedIntervalScoreOptions {
  /** Weight 1 instead of 1/2 for the median (`count_median_twice` of scoringutils). Default false. */
  readonly medianTwice?: boolean;
}

/**
 * Weighted interval score of published quantiles; lower is better, in the unit of the quantiles.
 *
 * @param levels - probabilities in rising order: 0.5, and the two ends of each central interval, as 0.1 and 0.9
 * @param quantiles - the value of each level
 * @param observed - what happened, in the unit of the quantiles
 * @throws CaravanError `invalid_input` if levels are not in pairs around 0.5, quantiles fall, or a number
 *   is not finite
 * @remarks (1/(K + 1/2)) (|y - median|/2 + sum over K intervals of alpha/2 times the interval score): Bracher, Ray,
 *   Gneiting & Reich (2021), PLoS Comput. Biol. 17, e1008618. It is the mean over the levels of twice the
 *   quantile score.
 */
export function weightedIntervalScore(
  levels: ArrayLike<number>,
  quantiles: ArrayLike<number>,
  observed: number,
  options: WeightedIntervalScoreOptions = {},
): WeightedIntervalScore {
  refuseFaults('weightedIntervalScore', [
    ...listFaults('levels', levels, innerProbability),
    ...pairFaults(levels),
    ...listFaults('quantiles', quantiles, finite),
    ...lengthFaults('quantiles', quantiles, levels),
    ...risingFaults('quantiles', quantiles),
    ...numberFaults('observed', observed, finite),
    ...optionFaults(options, { medianTwice: trueOrFalse }),
  ]);
  const { medianTwice = false } = options;
  const intervals = (levels.length - 1) / 2;
  const medianWeight = medianTwice ? 1 : 0.5;
  const weights = intervals + medianWeight;
  const median = quantiles[intervals]!;
  let dispersion = 0;
  let underprediction = medianWeight * Math.max(observed - median, 0);
  let overprediction = medianWeight * Math.max(median - observed, 0);
  for (let i = 0; i < intervals; i++) {
    const lower = quantiles[i]!;
    const upper = quantiles[levels.length - 1 - i]!;
    // alpha/2 is the level of the lower end; alpha/2 times the penalty 2/alpha is 1.
    dispersion += levels[i]! * (upper - lower);
    underprediction += Math.max(observed - upper, 0);
    overprediction += Math.max(lower - observed, 0);
  }
  return {
    wis: (dispersion + underprediction + overprediction) / weights,
    dispersion: dispersion / weights,
    underprediction: underprediction / weights,
    overprediction: overprediction / weights,
  };
}

function pairFaults(levels: ArrayLike<number>): Issue[] {
  if (!isList(levels)) return [];
  for (let i = 0; i < levels.length; i++) {
    const mirror = levels[levels.length - 1 - i]!;
    if (Math.abs(levels[i]! + mirror - 1) > 1e-9) {
      return [makeIssue(['levels', i], `is ${levels[i]} and faces ${mirror}, expected a sum of 1`)];
    }
    if (i > 0 && !(levels[i]! > levels[i - 1]!)) {
      return [makeIssue(['levels', i], `is ${levels[i]}, expected more than ${levels[i - 1]} as before it`)];
    }
  }
  return levels.length % 2 === 1
    ? []
    : [makeIssue(['levels'], `has length ${levels.length}, expected an odd one, with 0.5 in the middle`)];
}
