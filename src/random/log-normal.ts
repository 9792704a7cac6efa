import { invariant } from '../base/invariant.js';
import { normal } from './normal.js';
import type { RandomStream } from './stream.js';

/**
 * Log-normal deviate, from one uniform: rises with the median for the same stream.
 *
 * @param median - above 0, in the unit of the answer
 * @param logSd - standard deviation of the natural logarithm, >= 0; 0 gives the median
 */
export function logNormal(stream: RandomStream, median: number, logSd: number): number {
  if (!(median > 0 && median < Infinity && logSd >= 0 && logSd < Infinity)) {
    invariant(false, 'logNormal wants a median > 0 and logSd >= 0', `median ${median}, logSd ${logSd}`);
  }
  return median * Math.exp(logSd * normal(stream));
}
