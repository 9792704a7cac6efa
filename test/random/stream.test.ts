import { describe, expect, test } from 'vitest';
import { openUnit } from '../../src/random/open-unit.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { fits, fitToCdf, fitToIndependence } from './chi-square.js';
import { drawMany, testStream } from './draws.js';

type Address = readonly [entity: number, day: number, purpose: number];

const first = (stream: RandomStream, count: number) => Array.from({ length: count }, () => stream.uniform());

describe('RandomStream', () => {
  // Own Python implementation that passes the known-answer vectors: counter words (7, 3, 42, 1).
  test('gives the double of the keyed counter (block 7, purpose 3, entity 42, replicate 1)', () => {
    const stream = new RandomStream({ low: 2018, high: 1019 }, 1);

    expect(first(stream.at(42, 0, 3), 15)[14]).toBe(0.8746382496687308);
  });

  // The same Python implementation, with its own seedrandom key of 'caravana'.
  test.each<[number, Address, number[]]>([
    [
      0,
      [0, 0, 0],
      [0.5599035888491131, 0.2751781783115652, 0.6801995471980912, 0.40393231297358556, 0.8619892879013639],
    ],
    [17, [2895171203, 41, 9], [0.2297284839693442, 0.004299127866864372, 0.03324410858249138]],
    [0xffffffff, [0xffffffff, 0xffffff, 255], [0.07260023204077415, 0.15100434838873167, 0.366867482203434]],
  ])('is frozen for replicate %d at %j', (replicate, address, expected) => {
    const stream = new RandomStream(streamKey('caravana'), replicate);

    expect(first(stream.at(...address), expected.length)).toEqual(expected);
  });

  test('does not depend on what was drawn before, or where', () => {
    const addresses: Address[] = [
      [1, 0, 0],
      [2, 5, 1],
      [1, 5, 1],
      [900, 0, 255],
    ];
    const inOrder = testStream();
    const straight = addresses.map((address) => first(inOrder.at(...address), 5));

    const backwards = testStream();
    const reversed = [...addresses].reverse().map((address) => {
      first(backwards.at(7, 7, 7), 3);
      return first(backwards.at(...address), 5);
    });

    expect(reversed.reverse()).toEqual(straight);
  });

  test('does not notice another stream in between', () => {
    const alone = testStream().at(3, 4, 5);
    const expected = first(alone, 6);

    const one = testStream().at(3, 4, 5);
    const other = new RandomStream(streamKey('other'), 9).at(3, 4, 5);
    const interleaved = expected.map(() => [one.uniform(), other.uniform()] as const);

    expect(interleaved.map(([mine]) => mine)).toEqual(expected);
    expect(interleaved.map(([, theirs]) => theirs)).not.toEqual(expected);
  });

  test('reused for another replicate equals a new stream of that replicate, from index 0', () => {
    const reused = testStream().at(11, 12, 13);
    reused.uniform();
    reused.setReplicate(5);

    const fresh = new RandomStream(streamKey('samplers'), 5).at(11, 12, 13);

    expect(first(reused, 4)).toEqual(first(fresh, 4));
  });

  test('gives other numbers when any one part of the address changes', () => {
    const key = streamKey('samplers');
    const numbers = [
      new RandomStream(key, 0).at(1, 1, 1).uniform(),
      new RandomStream(key, 1).at(1, 1, 1).uniform(),
      new RandomStream(key, 0).at(2, 1, 1).uniform(),
      new RandomStream(key, 0).at(1, 2, 1).uniform(),
      new RandomStream(key, 0).at(1, 1, 2).uniform(),
      new RandomStream({ low: key.low, high: key.high ^ 1 }, 0).at(1, 1, 1).uniform(),
      new RandomStream({ low: key.low ^ 1, high: key.high }, 0).at(1, 1, 1).uniform(),
    ];

    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each<Address>([
    [-1, 0, 0],
    [2 ** 32, 0, 0],
    [0.5, 0, 0],
    [Number.NaN, 0, 0],
    [0, -1, 0],
    [0, 2 ** 24, 0],
    [0, 1.5, 0],
    [0, Number.NaN, 0],
    [0, 0, -1],
    [0, 0, 256],
    [0, 0, 0.5],
  ])('refuses the address (%d, %d, %d)', (...address) => {
    expect(() => testStream().at(...address)).toThrow('stream address out of range');
  });

  test.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses replicate %d', (replicate) => {
    expect(() => testStream().setReplicate(replicate)).toThrow('replicate is no uint32');
    expect(() => new RandomStream(streamKey(1), replicate)).toThrow('replicate is no uint32');
  });
});

describe('openUnit', () => {
  test('never reaches 0 or 1', () => {
    expect(openUnit(0, 0)).toBe(2 ** -54);
    expect(openUnit(0xffffffff, 0xffffffff)).toBe(1 - 2 ** -53);
  });

  test('has a resolution of 2^-53, from the upper bits of both words', () => {
    expect(openUnit(0, 1 << 6)).toBe(2 ** -53);
    expect(openUnit(1 << 5, 0)).toBe(2 ** -27);
    expect(openUnit(0x80000000, 0)).toBe(0.5);
  });
});

describe('uniforms of neighbouring addresses', () => {
  const count = 100_000;

  test('are uniform', () => {
    const draws = drawMany(count, (stream) => stream.uniform());

    expect(fits(fitToCdf(draws, (x) => x))).toBe(true);
    expect(
      fits(
        fitToCdf(
          draws.map((x) => x ** 1.05),
          (x) => x,
        ),
      ),
    ).toBe(false);
  });

  // First number at address i and at the address one further along an axis.
  const axes: Record<string, (stream: RandomStream, i: number) => number> = {
    entities: (stream, i) => stream.at(i, 3, 4).uniform(),
    days: (stream, i) => stream.at(3, i, 4).uniform(),
    purposes: (stream, i) => stream.at(i >>> 8, 3, i & 0xff).uniform(),
    replicates: (stream, i) => stream.setReplicate(i).at(3, 4, 5).uniform(),
  };

  test.each(Object.keys(axes))('are independent along %s', (axis) => {
    const at = axes[axis]!;
    const stream = testStream();
    const pairs = Array.from({ length: count }, (_, i) => [at(stream, i), at(stream, i + 1)] as const);

    expect(fits(fitToIndependence(pairs))).toBe(true);
  });

  test.each(Object.keys(axes))(
    'would fail the check if one pair in twenty along %s were the same',
    (axis) => {
      const at = axes[axis]!;
      const stream = testStream();
      const pairs = Array.from(
        { length: count },
        (_, i) => [at(stream, i), at(stream, i % 20 === 0 ? i : i + 1)] as const,
      );

      expect(fits(fitToIndependence(pairs))).toBe(false);
    },
  );

  test('are independent within an address, within a block and across blocks', () => {
    const quads = drawMany(count, (stream) => first(stream, 4));
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
      [1, 3],
      [0, 3],
    ] as const) {
      expect(fits(fitToIndependence(quads.map((quad) => [quad[a]!, quad[b]!])))).toBe(true);
    }
  });

  test('have no serial correlation along a stream, at lags 1 to 5', () => {
    const draws = first(testStream().at(1, 2, 3), count);

    // Mean of (u - 1/2)(v - 1/2) over 1/12 has standard error 1/sqrt(count) under independence.
    const zAtLag = (numbers: readonly number[], lag: number) =>
      (12 * numbers.slice(lag).reduce((sum, u, i) => sum + (u - 0.5) * (numbers[i]! - 0.5), 0)) /
      Math.sqrt(numbers.length - lag);
    const smeared = draws.map((u, i) => (i === 0 ? u : 0.98 * u + 0.02 * draws[i - 1]!));

    for (const lag of [1, 2, 3, 4, 5]) expect(Math.abs(zAtLag(draws, lag))).toBeLessThan(5);
    expect(Math.abs(zAtLag(smeared, 1))).toBeGreaterThan(5);
  });
});
