import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';

/** Seed of every statistical test of this folder. */
export const testSeed = 'samplers';

export function testStream(): RandomStream {
  return new RandomStream(streamKey(testSeed), 0);
}

/** One draw at each of `count` addresses, the way the engine draws: entities and days vary, the purpose stays. */
export function drawMany<Draw>(count: number, sample: (stream: RandomStream) => Draw): Draw[] {
  const stream = testStream();
  const draws: Draw[] = [];
  for (let i = 0; i < count; i++) draws.push(sample(stream.at(i % 1000, Math.floor(i / 1000), 7)));
  return draws;
}

/** Mean of the draws minus what it should be, in standard errors of the law. */
export function zOfMean(draws: readonly number[], mean: number, variance: number): number {
  const sum = draws.reduce((total, draw) => total + (draw - mean), 0);
  return sum / Math.sqrt(variance * draws.length);
}

/**
 * Mean squared deviation from the law's mean minus its variance, in standard errors, which follow from the
 * law's excess kurtosis.
 */
export function zOfVariance(
  draws: readonly number[],
  mean: number,
  variance: number,
  excess: number,
): number {
  const sum = draws.reduce((total, draw) => total + ((draw - mean) ** 2 / variance - 1), 0);
  return sum / Math.sqrt((excess + 2) * draws.length);
}
