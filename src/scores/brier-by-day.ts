import { refuseFaults } from '../base/refuse-faults.js';
import { dayOrNever, finite, listFaults, numberFaults } from './check-numbers.js';

/**
 * Brier score of having happened by day d for each of some days.
 *
 * @param sample - days of the members, one or more, Infinity for "never"
 * @param observed - the day it happened, Infinity if it never did
 * @param days - the days d; an event on day d has happened by day d
 * @throws CaravanError `invalid_input` for a number that is neither a day nor Infinity
 * @remarks For whole days the scores of days 0 to h - 1 sum to `censoredCrps` with horizon h.
 */
export function brierByDay(sample: ArrayLike<number>, observed: number, days: ArrayLike<number>): number[] {
  refuseFaults('brierByDay', [
    ...listFaults('sample', sample, dayOrNever),
    ...numberFaults('observed', observed, dayOrNever),
    ...listFaults('days', days, finite, 0),
  ]);
  const members = Array.from(sample);
  return Array.from(days, (day) => {
    const happened = members.filter((member) => member <= day).length / members.length;
    return (happened - (observed <= day ? 1 : 0)) ** 2;
  });
}
