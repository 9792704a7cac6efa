import { describeValue } from '../base/describe-value.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';

/** What a number must be, in words and as a test. */
export interface NumberKind {
  readonly expected: string;
  readonly holds: (value: number) => boolean;
}

export const finite: NumberKind = { expected: 'a finite number', holds: (x) => Number.isFinite(x) };
/** Infinity stands for "never". */
export const dayOrNever: NumberKind = {
  expected: 'a number, or Infinity for never',
  holds: (x) => x > -Infinity,
};
export const notNegative: NumberKind = {
  expected: 'a finite number of at least 0',
  holds: (x) => x >= 0 && x < Infinity,
};
export const positive: NumberKind = {
  expected: 'a finite number above 0',
  holds: (x) => x > 0 && x < Infinity,
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
  return kind.holds(value)
    ? []
    : [makeIssue([name], `is ${describeValue(value)}, expected ${kind.expected}`)];
}

/** Faults of a list: too short, or a number in it that is not of the kind. Of many bad numbers the first stands. */
export function listFaults(
  name: string,
  values: ArrayLike<number>,
  kind: NumberKind,
  leastLength = 1,
): Issue[] {
  if (!(values.length >= leastLength)) {
    return [makeIssue([name], `has length ${values.length}, expected at least ${leastLength}`)];
  }
  for (let i = 0; i < values.length; i++) {
    if (kind.holds(values[i]!)) continue;
    return [makeIssue([name, i], `is ${describeValue(values[i])}, expected ${kind.expected}`)];
  }
  return [];
}

/** The fault of a list that is not as long as the one it belongs to. */
export function lengthFaults(name: string, values: ArrayLike<unknown>, length: number): Issue[] {
  return values.length === length
    ? []
    : [makeIssue([name], `has length ${values.length}, expected ${length}`)];
}

/** @throws CaravanError `invalid_input` with all faults, if there is one */
export function refuseFaults(where: string, faults: readonly Issue[]): void {
  if (faults.length > 0) throw new CaravanError('invalid_input', where, faults);
}
