import { describe, expect, test, vi } from 'vitest';
import { philox4x32 } from '../../src/random/philox.js';
import { philoxGenerator, plainPhilox } from '../../src/random/philox-generator.js';
import { compilePhilox } from '../../src/random/philox-wasm.js';

// Known-answer vectors of the authors: DEShawResearch/random123, tests/kat_vectors, philox4x32 10.
const knownAnswers = [
  {
    counter: [0, 0, 0, 0],
    key: [0, 0],
    words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
];

type Six = [number, number, number, number, number, number];

describe('philox4x32', () => {
  test.each(knownAnswers)('gives the published words for counter $counter', ({ counter, key, words }) => {
    const out = new Uint32Array(4);

    philox4x32(out, ...([...counter, ...key] as Six));

    expect([...out]).toEqual(words);
  });

  test.each(knownAnswers)(
    'reads signed words as unsigned ones for counter $counter',
    ({ counter, key, words }) => {
      const out = new Uint32Array(4);

      philox4x32(out, ...([...counter, ...key].map((word) => word | 0) as Six));

      expect([...out]).toEqual(words);
    },
  );

  test('agrees with 64-bit products on 2,000 counters and keys', () => {
    const out = new Uint32Array(4);
    let word = 1;
    const next = () => (word = (Math.imul(word, 1664525) + 1013904223) >>> 0);
    for (let i = 0; i < 2000; i++) {
      const input = [next(), next(), next(), next(), next(), next()] as Six;

      philox4x32(out, ...input);

      expect([...out]).toEqual(bigPhilox(input));
    }
  });
});

describe('compilePhilox', () => {
  test.each(knownAnswers)('gives the published words for counter $counter', ({ counter, key, words }) => {
    const generator = compilePhilox()!;

    generator.block(...([...counter, ...key] as Six));

    expect([...generator.words]).toEqual(words);
  });

  test('gives the words and the numbers of the plain function on 2,000 counters and keys', () => {
    const compiled = compilePhilox()!;
    const plain = plainPhilox();
    let word = 7;
    const next = () => (word = (Math.imul(word, 1664525) + 1013904223) | 0);
    for (let i = 0; i < 2000; i++) {
      const input = [next(), next(), next(), next(), next(), next()] as Six;

      const first = compiled.block(...input);

      expect(first).toBe(plain.block(...input));
      expect(compiled.second[0]).toBe(plain.second[0]);
      expect([...compiled.words]).toEqual([...plain.words]);
    }
  });

  test('gives nothing where WebAssembly is forbidden', () => {
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new EvalError('refused by the content security policy');
        }
      },
    });

    expect(compilePhilox()).toBeUndefined();

    vi.unstubAllGlobals();
  });
});

describe('philoxGenerator', () => {
  test('is one generator for all streams', () => {
    expect(philoxGenerator()).toBe(philoxGenerator());
  });
});

function bigPhilox(input: Six): number[] {
  let [c0, c1, c2, c3, k0, k1] = input.map(BigInt) as [bigint, bigint, bigint, bigint, bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const product0 = c0 * 0xd2511f53n;
    const product2 = c2 * 0xcd9e8d57n;
    [c0, c1] = [(product2 >> 32n) ^ c1 ^ k0, BigInt.asUintN(32, product2)];
    [c2, c3] = [(product0 >> 32n) ^ c3 ^ k1, BigInt.asUintN(32, product0)];
    k0 = BigInt.asUintN(32, k0 + 0x9e3779b9n);
    k1 = BigInt.asUintN(32, k1 + 0xbb67ae85n);
  }
  return [c0, c1, c2, c3].map(Number);
}
