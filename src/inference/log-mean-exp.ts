import { refuseFaults } from '../base/refuse-faults.js';
import { listFaults } from '../scores/check-numbers.js';

const logWeight = { expected: 'a finite number or -Infinity', holds: (x: number) => x < Infinity };

/**
 * Log of the mean of numbers given by their logs: what a particle filter adds to the log likelihood at an
 * observation.
 *
 * @param logs - one or more, -Infinity for 0
 * @returns -Infinity if all of them are
 * @throws CaravanError `invalid_input` for an empty list, a NaN or Infinity
 * @remarks The largest is taken out first: exp(-1000) alone would be 0.
 */
export function logMeanExp(logs: ArrayLike<number>): number {
  refuseFaults('logMeanExp', listFaults('logs', logs, logWeight));
  let largest = -Infinity;
  for (let i = 0; i < logs.length; i++) largest = Math.max(largest, logs[i]!);
  if (largest === -Infinity) return -Infinity;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += Math.exp(logs[i]! - largest);
  return largest + Math.log(sum / logs.length);
}
