import { refuseFaults } from '../base/refuse-faults.js';
import { endFaults, type WatchEnd } from './aalen-johansen.js';
import { lengthFaults, listFaults, notNegative, numberFaults, probability } from './check-numbers.js';

/** What {@link brierIpcw} says. */
export interface WeightedBrierScore {
  readonly score: number;
  /** Weight of each case: 0 if it was lost from sight before the time. */
  readonly weights: readonly number[];
}

/**
 * Brier score of arriving by a time where some groups were lost from sight before it: the others stand for them.
 *
 * @param days - day of the end for each group, at least 0
 * @param ends - how it ended; a group that dissolved has not arrived
 * @param probabilities - forecast probability of arrival by the time
 * @param byDay - the time
 * @throws CaravanError `invalid_input` if lengths differ or a value is out of its range
 * @remarks Inverse probability of censoring weights: 1/G(t-) for an end at t up to the time, 1/G(time-) for those
 *   watched to the time or longer, with G the Kaplan-Meier estimate of not being censored (Graf et al. 1999, Stat.
 *   Med. 18, 2529-2545; Schoop et al. 2011, Biom. J. 53, 88-112). Being watched exactly to the time is enough.
 */
export function brierIpcw(
  days: ArrayLike<number>,
  ends: readonly WatchEnd[],
  probabilities: ArrayLike<number>,
  byDay: number,
): WeightedBrierScore {
  refuseFaults('brierIpcw', [
    ...listFaults('days', days, notNegative),
    ...lengthFaults('ends', ends, days),
    ...endFaults(ends),
    ...listFaults('probabilities', probabilities, probability),
    ...lengthFaults('probabilities', probabilities, days),
    ...numberFaults('byDay', byDay, notNegative),
  ]);
  const weights = Array.from(days, (day, i) => {
    if (day <= byDay && ends[i] !== 'censored') return 1 / uncensoredBefore(days, ends, day);
    return day < byDay ? 0 : 1 / uncensoredBefore(days, ends, byDay);
  });
  const sum = weights.reduce((total, weight, i) => {
    const arrived = ends[i] === 'arrived' && days[i]! <= byDay ? 1 : 0;
    return total + weight * (probabilities[i]! - arrived) ** 2;
  }, 0);
  return { score: sum / weights.length, weights };
}

/** Kaplan-Meier estimate that a group is not lost from sight before a day; events before censorings. */
function uncensoredBefore(days: ArrayLike<number>, ends: readonly WatchEnd[], before: number): number {
  const groups = Array.from(days, (day, i) => ({ day, lost: ends[i] === 'censored' }));
  const lossDays = new Set(groups.filter(({ day, lost }) => lost && day < before).map(({ day }) => day));
  return [...lossDays].reduce((product, lossDay) => {
    const lost = groups.filter(({ day, lost }) => lost && day === lossDay).length;
    const watched = lost + groups.filter(({ day }) => day > lossDay).length;
    return product * (1 - lost / watched);
  }, 1);
}
