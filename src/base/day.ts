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

/** ISO date `YYYY-MM-DD` of a day number. */
export function isoFromDay(day: DayNumber): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
