import type { RandomStream } from './stream.js';

/** A mean as a whole number with that mean: rounded up or down at random. Takes a draw where it is not whole. */
export function roundAtRandom(stream: RandomStream, mean: number): number {
  const whole = Math.floor(mean);
  return mean === whole ? whole : whole + (stream.uniform() < mean - whole ? 1 : 0);
}
