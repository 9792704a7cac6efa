import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';

/**
 * Uniform number in (0, 1) that belongs to a case, for `randomisedPit` and `randomisedRank`: the same for ever, so
 * that a score depends neither on the order of the cases nor on their number.
 *
 * @param key - what names the case, as caravan, target and time of issue
 */
export function caseUniform(key: string): number {
  return new RandomStream(streamKey(`score of ${key}`), 0).at(0, 0, 0).uniform();
}
