import * as z from 'zod';
import { dayFromIso } from '../base/day.js';
import { didYouMean } from '../base/make-issue.js';
import { sourceTable } from './sources.js';

// Functions, not constants: a schema is built when a file is checked, and importing the pack does no work.

/** A day of the calendar, `YYYY-MM-DD`. */
export function isoDate(): z.ZodString {
  return z.string().refine((day) => dayFromIso(day) !== undefined, {
    error: 'expected a date YYYY-MM-DD of the calendar',
    params: { format: 'date' },
  });
}

/** A month of the calendar, `YYYY-MM`. */
export function isoMonth(): z.ZodString {
  return z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month YYYY-MM of the calendar' });
}

/** A key of the source table; an unknown one gets the nearest as hint. */
export function sourceKey(): z.ZodString {
  return knownName(() => sourceTable().keys(), 'a key of the source table');
}

/** A number of people, or of what is counted like them. */
export function people(): z.ZodInt {
  return z.int().min(0);
}

/** A fraction of people, between 0 and 1. */
export function share(): z.ZodNumber {
  return z.number().min(0).max(1);
}

/** A quantity above zero. */
export function positive(): z.ZodNumber {
  return z.number().positive();
}

export function text(): z.ZodString {
  return z.string().min(1);
}

/** One of a list of names that is read when a value is checked; an unknown one gets the nearest as hint. */
export function knownName(names: () => Iterable<string>, what: string): z.ZodString {
  return z.string().superRefine((name, context) => {
    const valid = [...names()];
    if (valid.includes(name)) return;
    const hint = didYouMean(name, valid);
    context.addIssue({
      code: 'custom',
      message: `expected ${what}`,
      ...(hint === undefined ? {} : { params: { hint } }),
    });
  });
}
