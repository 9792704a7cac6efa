// Two promises about numbers, kept by everything in this folder:
// (i)  A draw is a function of (seed, replicate, entity, day, purpose, index) and of nothing else, so results do
//      not depend on the number of workers, on the order of work or on how many replicates are asked for.
// (ii) Two scenarios with one seed share every draw that they have in common (common random numbers), so a
//      difference between them is what the scenario did, with less noise than between unrelated runs.

import { invariant } from '../base/invariant.js';
import { philoxGenerator } from './philox-generator.js';
import type { PhiloxGenerator } from './philox-wasm.js';
import type { StreamKey } from './stream-key.js';

/**
 * Uniform numbers addressed by what they are for: the same address always gives the same numbers.
 *
 * @remarks Counter-based, without generator state: the counter words of `philox4x32` are (block index,
 *   day x 256 + purpose, entity, replicate), each block gives two numbers of 53 bits. Moving to an address is
 *   free; a stream object holds only the address and the last block, and may be reused for ever.
 * @example
 * ```ts
 * const stream = new RandomStream(streamKey(2018), replicate);
 * const leaving = binomial(stream.at(group, day, purposes.exits), people, 0.02);
 * ```
 */
export class RandomStream {
  private readonly keyLow: number;
  private readonly keyHigh: number;
  private readonly generator: PhiloxGenerator = philoxGenerator();
  /** Second number of the last block: other streams use the generator too. */
  private readonly second: Float64Array = new Float64Array(1);
  // Address and block index are kept as int32: larger numbers in a field would be boxed by V8.
  private replicate = 0;
  private entity = 0;
  private dayAndPurpose = 0;
  private block = 0;
  private secondIsNext = false;

  /** @param replicate - whole number in [0, 2^32) */
  constructor(key: StreamKey, replicate: number) {
    this.keyLow = key.low | 0;
    this.keyHigh = key.high | 0;
    this.setReplicate(replicate);
  }

  /** Moves to another replicate, whole number in [0, 2^32), same entity, day and purpose, index 0. */
  setReplicate(replicate: number): this {
    if (replicate !== replicate >>> 0) invariant(false, 'replicate is no uint32', `replicate ${replicate}`);
    this.replicate = replicate | 0;
    this.block = 0;
    this.secondIsNext = false;
    return this;
  }

  /**
   * Moves to the first number of an address.
   *
   * @param entity - stable id of whom it is about, whole number in [0, 2^32)
   * @param day - whole number in [0, 2^24)
   * @param purpose - what the draw decides, whole number in [0, 256)
   */
  at(entity: number, day: number, purpose: number): this {
    if (entity !== entity >>> 0 || day !== (day & 0xffffff) || purpose !== (purpose & 0xff)) {
      invariant(false, 'stream address out of range', `entity ${entity}, day ${day}, purpose ${purpose}`);
    }
    this.entity = entity | 0;
    this.dayAndPurpose = (day << 8) | purpose;
    this.block = 0;
    this.secondIsNext = false;
    return this;
  }

  /** Next number of the address, uniform on the open interval (0, 1): multiples of 2^-53, and 2^-54 for zero. */
  uniform(): number {
    if (this.secondIsNext) {
      this.secondIsNext = false;
      return this.second[0]!;
    }
    this.secondIsNext = true;
    const { generator } = this;
    const first = generator.block(
      this.block,
      this.dayAndPurpose,
      this.entity,
      this.replicate,
      this.keyLow,
      this.keyHigh,
    );
    this.block = (this.block + 1) | 0;
    this.second[0] = generator.second[0]!;
    return first;
  }
}
