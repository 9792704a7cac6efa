import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import {
  dayOrNever,
  finite,
  innerProbability,
  isList,
  lengthFaults,
  listFaults,
  numberFaults,
} from './check-numbers.js';
import { pinball } from './quantile-score.js';
import { risingFaults } from './rising-faults.js';

/**
 * CRPS read off published quantiles: twice the mean quantile score over equally spaced levels.
 *
 * @param levels - one or more probabilities, rising in equal steps
 * @param values - the quantile of each level; null or Infinity where it lies beyond the horizon
 * @param observed - what happened, Infinity for "never"
 * @param horizon - where every value is cut, as in `censoredCrps`; without it all values must be finite
 * @throws CaravanError `invalid_input` if levels are not equally spaced, quantiles fall, or a value is
 *   missing without a horizon
 * @remarks The CRPS is the integral over all levels of twice the quantile score (Laio & Tamea 2007, Hydrol. Earth
 *   Syst. Sci. 11, 1267-1277). Levels (k - 1/2)/K make the mean its midpoint rule; levels 0.1 to 0.9 leave the
 *   tails out.
 */
export function crpsOfQuantiles(
  levels: ArrayLike<number>,
  values: ArrayLike<number | null>,
  observed: number,
  horizon?: number,
): number {
  const where = 'crpsOfQuantiles';
  const cut = (value: number): number => (horizon === undefined ? value : Math.min(value, horizon));
  const quantiles: ArrayLike<number> = isList(values)
    ? Array.from(values, (value) =>
        value === null ? cut(Infinity) : typeof value === 'number' ? cut(value) : value,
      )
    : values;
  const seen = typeof observed === 'number' ? cut(observed) : observed;
  refuseFaults(where, [
    ...listFaults('levels', levels, innerProbability),
    ...stepFaults(levels),
    ...lengthFaults('values', values, levels),
    ...risingFaults('values', quantiles),
    ...(horizon === undefined
      ? [...listFaults('values', quantiles, finite), ...numberFaults('observed', observed, finite)]
      : [
          ...listFaults('values', quantiles, dayOrNever),
          ...numberFaults('observed', observed, dayOrNever),
          ...numberFaults('horizon', horizon, finite),
        ]),
  ]);
  let sum = 0;
  for (let i = 0; i < levels.length; i++) sum += pinball(levels[i]!, quantiles[i]!, seen);
  return (2 * sum) / levels.length;
}

function stepFaults(levels: ArrayLike<number>): Issue[] {
  if (!isList(levels)) return [];
  const step = (levels[levels.length - 1]! - levels[0]!) / (levels.length - 1);
  for (let i = 1; i < levels.length; i++) {
    const own = levels[i]! - levels[i - 1]!;
    if (own > 0 && Math.abs(own - step) < 1e-9) continue;
    return [makeIssue(['levels', i], `is ${own} above the level before, expected equal steps of ${step}`)];
  }
  return [];
}
