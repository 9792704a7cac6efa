import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, lengthFaults, listFaults, numberFaults } from './check-numbers.js';

/**
 * Arrival day at constant pace: the mean one since departure goes on.
 *
 * @param days - days of the sightings since departure, rising; the last above 0
 * @param km - km from the origin at each
 * @param distanceKm - of the place, from the origin
 * @returns day since departure; Infinity if there was no progress
 * @throws CaravanError `invalid_input` if lengths differ, days do not rise or a number is not finite
 */
export function constantSpeedEta(days: ArrayLike<number>, km: ArrayLike<number>, distanceKm: number): number {
  refuseFaults('constantSpeedEta', faultsOf(days, km, distanceKm, 1));
  const day = days[days.length - 1]!;
  const reached = km[km.length - 1]!;
  return etaFrom(day, reached, reached / day, distanceKm);
}

/**
 * Arrival day at the pace of the last leg, between the last two sightings.
 *
 * @param days - days of two or more sightings since departure, rising
 * @param km - km from the origin at each
 * @param distanceKm - of the place, from the origin
 * @returns day since departure; Infinity if the last leg made no progress
 * @throws CaravanError `invalid_input` as `constantSpeedEta`, and for fewer than two sightings
 */
export function lastLegEta(days: ArrayLike<number>, km: ArrayLike<number>, distanceKm: number): number {
  refuseFaults('lastLegEta', faultsOf(days, km, distanceKm, 2));
  const last = days.length - 1;
  const kmPerDay = (km[last]! - km[last - 1]!) / (days[last]! - days[last - 1]!);
  return etaFrom(days[last]!, km[last]!, kmPerDay, distanceKm);
}

/**
 * Arrival day on the least-squares line through all sightings.
 *
 * @param days - days of two or more sightings since departure, rising
 * @param km - km from the origin at each
 * @param distanceKm - of the place, from the origin
 * @returns day since departure; Infinity if the line does not rise
 * @throws CaravanError `invalid_input` as `constantSpeedEta`, and for fewer than two sightings
 */
export function olsEta(days: ArrayLike<number>, km: ArrayLike<number>, distanceKm: number): number {
  refuseFaults('olsEta', faultsOf(days, km, distanceKm, 2));
  const meanDay = mean(days);
  const meanKm = mean(km);
  let together = 0;
  let alone = 0;
  for (let i = 0; i < days.length; i++) {
    together += (days[i]! - meanDay) * (km[i]! - meanKm);
    alone += (days[i]! - meanDay) ** 2;
  }
  return etaFrom(meanDay, meanKm, together / alone, distanceKm);
}

function etaFrom(day: number, km: number, kmPerDay: number, distanceKm: number): number {
  return kmPerDay > 0 ? day + (distanceKm - km) / kmPerDay : Infinity;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function faultsOf(
  days: ArrayLike<number>,
  km: ArrayLike<number>,
  distanceKm: number,
  leastSightings: number,
): Issue[] {
  const faults = [
    ...listFaults('days', days, finite, leastSightings),
    ...listFaults('km', km, finite, leastSightings),
    ...lengthFaults('km', km, days),
    ...numberFaults('distanceKm', distanceKm, finite),
  ];
  if (faults.length > 0) return faults;
  for (let i = 1; i < days.length; i++) {
    if (days[i]! > days[i - 1]!) continue;
    faults.push(makeIssue(['days', i], `is ${days[i]}, expected more than ${days[i - 1]} as before it`));
  }
  const last = days[days.length - 1];
  if (leastSightings === 1 && last !== undefined && !(last > 0)) {
    faults.push(makeIssue(['days', days.length - 1], `is ${last}, expected more than 0`));
  }
  return faults;
}
