import { describeValue, listValues } from './describe-value.js';
import type { Issue } from './errors.js';
import { didYouMean, makeIssue } from './make-issue.js';

/** The faults of a value that a program without types may have got wrong, each with its path. */
export type Check = (value: unknown, path: Issue['path']) => readonly Issue[];

/** A value that is right or wrong as a whole. */
export function must(
  expected: string,
  holds: (value: unknown) => boolean,
  hint?: (value: unknown) => string | undefined,
): Check {
  return (value, path) => {
    if (holds(value)) return [];
    const found = value === undefined ? 'missing' : describeValue(value);
    return [makeIssue(path, `is ${found}, expected ${expected}`, hint?.(value))];
  };
}

/** A number; a text that looks like one is none. */
export function number(expected: string, holds: (value: number) => boolean): Check {
  return must(
    expected,
    (value) => typeof value === 'number' && holds(value),
    (value) =>
      /^\s*[+-]?\d+(\.\d+)?\s*$/.test(String(value)) && typeof value === 'string'
        ? 'write the number without quotes'
        : undefined,
  );
}

export function wholeNumber(from: number, to: number): Check {
  const isWithin = (n: number): boolean => Number.isInteger(n) && n >= from && n <= to;
  return number(`a whole number from ${from} to ${to}`, isWithin);
}

export const finite: Check = number('a finite number', Number.isFinite);
export const innerProbability: Check = number('a number above 0 and below 1', (p) => p > 0 && p < 1);
export const text: Check = must('a text', (value) => typeof value === 'string');
export const textOrNumber: Check = must(
  'a text or a number',
  (value) => typeof value === 'string' || Number.isFinite(value),
);
export const trueOrFalse: Check = must('true or false', (value) => typeof value === 'boolean');
export const callback: Check = must('a function', (value) => typeof value === 'function');
export const abortSignal: Check = objectWith('an AbortSignal', ['aborted', 'addEventListener']);

/** One of some names; a mistyped one gets the nearest as hint. */
export function oneOf(...names: readonly string[]): Check {
  return must(
    listValues(names),
    (value) => names.includes(value as string),
    (value) => (typeof value === 'string' ? didYouMean(value, names) : undefined),
  );
}

/** An object that some function has made, told by a few of its keys. */
export function objectWith(expected: string, keys: readonly string[], hint?: string): Check {
  const has = (value: unknown, key: string): boolean => Object(value)[key] != null;
  return must(
    expected,
    (value) => keys.every((key) => has(value, key)),
    () => hint,
  );
}

export function listOf(each: Check, least = 0): Check {
  return (value, path) => {
    if (Array.isArray(value) && value.length >= least)
      return value.flatMap((entry, i) => each(entry, [...path, i]));
    return must(`a list${least === 0 ? '' : ` of ${least} or more`}`, () => false)(value, path);
  };
}
