import seedrandom from 'seedrandom';
import { hash32 } from '../base/hash32.js';

/** What a seed becomes: the two 32-bit key words of the Philox generator. */
export interface StreamKey {
  /** Whole number in [0, 2^32). */
  readonly low: number;
  /** Whole number in [0, 2^32). */
  readonly high: number;
}

/**
 * Key of all streams that belong to a seed. Texts and numbers that print alike (`'7'` and `7`) give one key.
 *
 * @remarks The seed is scrambled by the ARC4 generator of the package `seedrandom`, so that neighbouring seeds
 *   (1, 2, 3) give unrelated keys. This is the only use of that package; every draw comes from Philox.
 * @example
 * ```ts
 * const stream = new RandomStream(streamKey('xela-2027'), 0);
 * ```
 */
export function streamKey(seed: string | number): StreamKey {
  const text = String(seed);
  // ARC4 repeats its key, so that seedrandom gives '1', '11' and '111' the same numbers: the length in front
  // tells them apart. It also reads characters modulo 256: the hash tells apart what that would merge.
  const generator = seedrandom(`${text.length}:${hash32(text)}:${text}`);
  const low = generator.int32() >>> 0;
  const high = generator.int32() >>> 0;
  return { low, high };
}
