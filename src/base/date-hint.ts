import { dayFromIso } from './day.js';
import { withDigits } from './look-alikes.js';

/** What somebody may have meant who wrote a text for a date `YYYY-MM-DD` that is none. */
export function dateHint(text: string): string {
  const digits = withDigits(text);
  const dayFirst = /^\D*(\d{1,2})\D(\d{1,2})\D(\d{4})\D*$/.exec(digits);
  if (dayFirst !== null) return dateHint(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`);
  const parts = /^\D*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D*$/.exec(digits);
  if (parts === null) return 'write year, month and day with digits, such as 2024-06-01';
  const [year, month, day] = [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')];
  const meant = `${year}-${month}-${day}`;
  if (dayFromIso(meant) !== undefined) return `did you mean ${meant}?`;
  if (dayFromIso(`${year}-${day}-${month}`) !== undefined) {
    return `the month comes before the day: did you mean ${year}-${day}-${month}?`;
  }
  if (Number(month) < 1 || Number(month) > 12) return 'months go from 01 to 12';
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `the days of ${year}-${month} go from 01 to ${last}`;
}
