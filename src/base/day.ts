import { wholeNumber } from './checks.js';
import { refuseFaults } from './refuse-faults.js';

/** Whole UTC days since 1970-01-01. The only file that knows calendars. */
export type DayNumber = number;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** Day number of an ISO date `YYYY-MM-DD`; `undefined` if it is not a date of the calendar (2019-02-30). */
export function dayFromIso(text: string): DayNumber | undefined {
  const match = isoDate.exec(text);
  if (match === null) return undefined;
  const milliseconds = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const day = Math.floor(milliseconds / millisecondsPerDay);
  return isoFromDay(day) === text ? day : undefined;
}

/** Days of years of four digits: 0000-01-01 to 9999-12-31. */
const firstDay = -719_528;
export const lastDay = 2_932_896;
const aDay = wholeNumber(firstDay, lastDay);

/**
 * ISO date `YYYY-MM-DD` of a day number.
 *
 * @throws CaravanError `invalid_input` for a day outside the years 0000 to 9999, and for what is none
 */
export function isoFromDay(day: DayNumber): string {
  refuseFaults('isoFromDay', aDay(day, ['day']));
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
