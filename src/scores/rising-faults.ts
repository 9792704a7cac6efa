import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { isList } from './check-numbers.js';

/** The fault of a list in which a number is below the one before it. */
export function risingFaults(name: string, values: ArrayLike<number>): Issue[] {
  if (!isList(values)) return [];
  for (let i = 1; i < values.length; i++) {
    if (!(values[i]! < values[i - 1]!)) continue;
    return [makeIssue([name, i], `is ${values[i]}, expected at least ${values[i - 1]} as before it`)];
  }
  return [];
}
