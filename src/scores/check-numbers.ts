import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';

/** What a number must be, in words and as a test. */
export interface NumberKind {
  readonly expected: string;
  readonly holds: (value: number) => boolean;
}

/** Beyond it, sums of squares would not be finite any more. */
const largest = 1e100;

export const finite: NumberKind = {
  expected: 'a number from -1e100 to 1e100',
  holds: (x) => Math.abs(x) <= largest,
};
/** Infinity stands for "never". */
export const dayOrNever: NumberKind = {
  expected: 'a number, or Infinity for never',
  holds: (x) => x > -Infinity,
};
export const notNegative: NumberKind = {
  expected: 'a number from 0 to 1e100',
  holds: (x) => x >= 0 && x <= largest,
};
export const positive: NumberKind = {
  expected: 'a number above 0, up to 1e100',
  holds: (x) => x > 0 && x <= largest,
};
export const probability: NumberKind = {
  expected: 'a probability from 0 to 1',
  holds: (x) => x >= 0 && x <= 1,
};
export const innerProbability: NumberKind = {
  expected: 'a probability between 0 and 1',
  holds: (x) => x > 0 && x < 1,
};
export const yesOrNo: NumberKind = { expected: '0 or 1', holds: (x) => x === 0 || x === 1 };
export const wholeCount: NumberKind = {
  expected: 'a whole number of at least 0',
  holds: (x) => Number.isSafeInteger(x) && x >= 0,
};

/** The fault of one number, or none. */
export function numberFaults(name: string, value: number, kind: NumberKind): Issue[] {
  return isOf(value, kind) ? [] : [makeIssue([name], fault(value, kind.expected))];
}

/**
 * Faults of a list: none at all, too short, or a number in it that is not of the kind. Of many bad numbers the first
 * stands.
 */
export function listFaults(
  name: string,
  values: ArrayLike<number>,
  kind: NumberKind,
  leastLength = 1,
): Issue[] {
  if (!isList(values)) return [makeIssue([name], fault(values, 'a list of numbers'))];
  if (!(values.length >= leastLength)) {
    return [makeIssue([name], `has length ${values.length}, expected at least ${leastLength}`)];
  }
  for (let i = 0; i < values.length; i++) {
    if (!isOf(values[i], kind)) return [makeIssue([name, i], fault(values[i], kind.expected))];
  }
  return [];
}

/** The fault of a list that is not as long as the one it belongs to; none where one of them is no list. */
export function lengthFaults(name: string, values: ArrayLike<unknown>, other: ArrayLike<unknown>): Issue[] {
  if (!isList(values) || !isList(other) || values.length === other.length) return [];
  return [makeIssue([name], `has length ${values.length}, expected ${other.length}`)];
}

/** An array or what is like one; not a text, which is one of letters. */
export function isList(values: unknown): values is ArrayLike<unknown> {
  return typeof values === 'object' && Number.isInteger(Object(values).length);
}

function isOf(value: unknown, kind: NumberKind): boolean {
  return typeof value === 'number' && kind.holds(value);
}

function fault(value: unknown, expected: string): string {
  return `is ${value === undefined ? 'missing' : describeValue(value)}, expected ${expected}`;
}
