/**
 * Four random 32-bit words for a 128-bit counter and a 64-bit key, written to `out[0]` to `out[3]`.
 *
 * @param out - at least four elements; counters and keys are read modulo 2^32, signed or unsigned
 * @remarks Philox4x32 with 10 rounds: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as
 *   1, 2, 3, SC11. A bijection of the counter for every key, so different counters never give the same block.
 */
export function philox4x32(
  out: Uint32Array,
  counter0: number,
  counter1: number,
  counter2: number,
  counter3: number,
  key0: number,
  key1: number,
): void {
  let c0 = counter0 | 0;
  let c1 = counter1 | 0;
  let c2 = counter2 | 0;
  let c3 = counter3 | 0;
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  for (let round = 0; round < 10; round++) {
    // The high word of a product of two 32-bit words, from four products of 16-bit halves: the plain version
    // is Number((BigInt(c0) * 0xd2511f53n) >> 32n). Written out twice, and kept in int32 by `| 0`, because a
    // helper or a product in floating point costs half as much again.
    const c0Low = c0 & 0xffff;
    const c0High = c0 >>> 16;
    const carry0 = (Math.imul(c0High, 0x1f53) + (Math.imul(c0Low, 0x1f53) >>> 16)) | 0;
    const middle0 = (Math.imul(c0Low, 0xd251) + (carry0 & 0xffff)) | 0;
    const high0 = (((Math.imul(c0High, 0xd251) + (carry0 >>> 16)) | 0) + (middle0 >>> 16)) | 0;

    const c2Low = c2 & 0xffff;
    const c2High = c2 >>> 16;
    const carry2 = (Math.imul(c2High, 0x8d57) + (Math.imul(c2Low, 0x8d57) >>> 16)) | 0;
    const middle2 = (Math.imul(c2Low, 0xcd9e) + (carry2 & 0xffff)) | 0;
    const high2 = (((Math.imul(c2High, 0xcd9e) + (carry2 >>> 16)) | 0) + (middle2 >>> 16)) | 0;

    const low0 = Math.imul(c0, 0xd2511f53);
    const low2 = Math.imul(c2, 0xcd9e8d57);
    c0 = high2 ^ (c1 ^ k0);
    c1 = low2;
    c2 = high0 ^ (c3 ^ k1);
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
