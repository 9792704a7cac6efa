import { binomial } from '../../random/binomial.js';
import { roundAtRandom } from '../../random/round-at-random.js';
import type { RandomStream } from '../../random/stream.js';

/**
 * How many people of a caravan at the border do something that each does with a probability: binomial. Of other
 * people, caravan 0, the expected number, rounded up or down at random: beside the chance of how many come, their
 * own is small, and nothing depends on it.
 */
export function partOf(stream: RandomStream, caravan: number, people: number, probability: number): number {
  return caravan === 0 ? roundAtRandom(stream, people * probability) : binomial(stream, people, probability);
}
