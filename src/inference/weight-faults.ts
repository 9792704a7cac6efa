import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { listFaults, notNegative } from '../scores/check-numbers.js';

/** Faults of weights: one below 0 or not finite, or none above 0. */
export function weightFaults(name: string, weights: ArrayLike<number>): Issue[] {
  const faults = listFaults(name, weights, notNegative);
  if (faults.length > 0) return faults;
  const total = sumOf(weights);
  return total > 0 && total < Infinity
    ? []
    : [makeIssue([name], `sum to ${total}, expected a finite sum above 0`)];
}

export function sumOf(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
