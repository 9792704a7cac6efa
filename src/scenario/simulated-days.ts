import { dayFromIso, isoFromDay } from '../base/day.js';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Scenario } from './scenario.js';

/** The fault of a date on which a scenario simulates nothing; none of any other. */
export function notSimulated(
  { startDay, horizonDays }: Pick<Scenario, 'startDay' | 'horizonDays'>,
  date: string,
  path: Issue['path'],
): Issue[] {
  const last = startDay + horizonDays;
  const day = dayFromIso(date);
  if (day !== undefined && day >= startDay && day <= last) return [];
  const days = `a day from ${isoFromDay(startDay)} to ${isoFromDay(last)}, the days simulated`;
  return [makeIssue(path, `is ${describeValue(date)}, expected ${days}`)];
}
