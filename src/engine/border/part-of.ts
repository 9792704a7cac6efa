import { binomial } from '../../random/binomial.js';
import type { RandomStream } from '../../random/stream.js';

/**
 * How many people of a caravan at the border do something that each does with a probability: binomial. Of other
 * people, caravan 0, the expected number, rounded up or down at random: beside the chance of how many come, their
 * own is small, and nothing depends on it.
 */
export function partOf(stream: RandomStream, caravan: number, people: number, probability: number): number {
  if (caravan !== 0) return binomial(stream, people, probability);
  const mean = people * probability;
  const whole = Math.floor(mean);
  return mean === whole ? whole : whole + (stream.uniform() < mean - whole ? 1 : 0);
}
