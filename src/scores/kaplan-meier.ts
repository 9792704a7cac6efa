import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults, notNegative, yesOrNo } from './check-numbers.js';

/**
 * Probability that an event has not happened by a time, where some were lost from sight before it.
 *
 * @param times - day of the event or of the last sight, one for each case
 * @param happened - 1 if the event happened then, 0 if the case was lost from sight (censored)
 * @param at - times to say it for; an event at the time itself has happened
 * @throws CaravanError `invalid_input` if lengths differ or a number is out of its range
 * @remarks Kaplan & Meier (1958), JASA 53, 457-481; events before censorings at the same time. Where something else
 *   can end the wait, as dissolution ends that for arrival, 1 less this is too large: use `aalenJohansen`.
 */
export function kaplanMeier(
  times: ArrayLike<number>,
  happened: ArrayLike<number>,
  at: ArrayLike<number>,
): number[] {
  refuseFaults('kaplanMeier', [
    ...listFaults('times', times, notNegative),
    ...listFaults('happened', happened, yesOrNo),
    ...lengthFaults('happened', happened, times),
    ...listFaults('at', at, finite, 0),
  ]);
  const cases = Array.from(times, (time, i) => ({ time, happened: happened[i] === 1 }));
  const eventTimes = [...new Set(cases.filter((one) => one.happened).map(({ time }) => time))];
  return Array.from(at, (end) =>
    eventTimes
      .filter((time) => time <= end)
      .map((time) => {
        const watched = cases.filter((one) => one.time >= time).length;
        const events = cases.filter((one) => one.time === time && one.happened).length;
        return 1 - events / watched;
      })
      .reduce((product, factor) => product * factor, 1),
  );
}
