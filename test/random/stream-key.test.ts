import { describe, expect, test } from 'vitest';
import { streamKey } from '../../src/random/stream-key.js';

describe('streamKey', () => {
  // Two 32-bit words of seedrandom's ARC4, reproduced by an independent Python implementation.
  test.each([
    ['', 2153832570, 2337281315],
    ['caravana', 3643510449, 426686639],
    ['x'.repeat(300), 3868126283, 3026578448],
    [7, 4267789813, 2285447901],
    [2018, 4015309096, 2832373125],
  ])('of %j is frozen', (seed, low, high) => {
    expect(streamKey(seed)).toEqual({ low, high });
  });

  test('does not tell a number from its text', () => {
    expect(streamKey(7)).toEqual(streamKey('7'));
  });

  // seedrandom alone gives 1, 11 and 111 one key: 982 different keys below 1,000.
  test('differs between the seeds 0 to 1,999, repeated digits or not', () => {
    const keys = Array.from({ length: 2000 }, (_, seed) => streamKey(seed));

    expect(new Set(keys.map((key) => `${key.low} ${key.high}`)).size).toBe(2000);
  });

  // Both characters are 0x11 modulo 256.
  test('tells apart characters that seedrandom reads as one', () => {
    expect(streamKey('ő')).not.toEqual(streamKey('Б'));
  });
});
