import { type Check, must } from './checks.js';
import { dateHint } from './date-hint.js';
import { dayFromIso } from './day.js';

export const aDate: Check = must(
  'a date YYYY-MM-DD of the calendar',
  (value) => typeof value === 'string' && dayFromIso(value) !== undefined,
  (value) => (typeof value === 'string' ? dateHint(value) : undefined),
);
