import { describeValue, listValues } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults, notNegative } from './check-numbers.js';

/** How the watch over a group ended: `censored` if it was lost from sight, or watched to the horizon. */
export type WatchEnd = 'arrived' | 'dissolved' | 'censored';

const watchEnds: readonly WatchEnd[] = ['arrived', 'dissolved', 'censored'];

/** Probabilities at a time; they sum to 1. */
export interface Incidence {
  readonly day: number;
  readonly arrived: number;
  readonly dissolved: number;
  readonly stillGoing: number;
}

/**
 * Observed probability of arrival and of dissolution by a time, where either rules the other out and some groups
 * were lost from sight.
 *
 * @param days - day of the end for each group, at least 0
 * @param ends - how it ended
 * @param at - days to say it for; what happens on the day itself has happened
 * @returns one for each of `at`, in its order
 * @throws CaravanError `invalid_input` if lengths differ or a value is out of its range
 * @remarks Aalen & Johansen (1978), Scand. J. Statist. 5, 141-150: sum over event times of the probability to be
 *   still going just before, times the share of the groups watched that end so; events before censorings on
 *   the same day. 1 less Kaplan-Meier counts the dissolved as if they could still arrive, and is too large.
 */
export function aalenJohansen(
  days: ArrayLike<number>,
  ends: readonly WatchEnd[],
  at: ArrayLike<number>,
): Incidence[] {
  refuseFaults('aalenJohansen', [
    ...listFaults('days', days, notNegative),
    ...lengthFaults('ends', ends, days),
    ...endFaults(ends),
    ...listFaults('at', at, finite, 0),
  ]);
  const groups = Array.from(days, (day, i) => ({ day, end: ends[i]! }));
  const eventDays = [...new Set(groups.filter(({ end }) => end !== 'censored').map(({ day }) => day))].sort(
    (a, b) => a - b,
  );
  const curve: Incidence[] = [{ day: -Infinity, arrived: 0, dissolved: 0, stillGoing: 1 }];
  for (const day of eventDays) {
    const before = curve.at(-1)!;
    const watched = groups.filter((group) => group.day >= day).length;
    const share = (end: WatchEnd): number =>
      groups.filter((group) => group.day === day && group.end === end).length / watched;
    curve.push({
      day,
      arrived: before.arrived + before.stillGoing * share('arrived'),
      dissolved: before.dissolved + before.stillGoing * share('dissolved'),
      stillGoing: before.stillGoing * (1 - share('arrived') - share('dissolved')),
    });
  }
  return Array.from(at, (day) => ({ ...curve.filter((point) => point.day <= day).at(-1)!, day }));
}

/** Ends that are none, or no list of them. */
export function endFaults(ends: readonly WatchEnd[]): Issue[] {
  if (!Array.isArray(ends))
    return [makeIssue(['ends'], `is ${describeValue(ends)}, expected a list of ${listValues(watchEnds)}`)];
  const wrong = ends.findIndex((end) => !watchEnds.includes(end));
  if (wrong === -1) return [];
  return [makeIssue(['ends', wrong], `is ${describeValue(ends[wrong])}, expected ${listValues(watchEnds)}`)];
}
