import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomial } from '../../src/random/binomial.js';
import { multinomialInPlace } from '../../src/random/multinomial.js';
import type { RandomStream } from '../../src/random/stream.js';
import { chiSquare, fits } from './chi-square.js';
import { drawMany, testStream } from './draws.js';
import { factorial, triples, worstZ } from './joint-law.js';

function split(stream: RandomStream, n: number, weights: readonly number[]): number[] {
  const out = new Int32Array(weights.length);
  multinomialInPlace(stream, n, Float64Array.from(weights), weights.length, out);
  return [...out];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function worstZOfSplits(rows: readonly number[][], n: number, weights: readonly number[]): number {
  const p = weights.map((weight) => weight / sum(weights));
  return worstZ(
    rows,
    p.map((x) => n * x),
    (i, j) => n * p[i]! * ((i === j ? 1 : 0) - p[j]!),
  );
}

describe('multinomialInPlace', () => {
  // Two people choose among three options person by person, four by conditional binomials.
  test.each([2, 4])('follows its exact joint law for %d people and three options', (n) => {
    const p = [0.5, 0.2, 0.3];
    const outcomes = triples(n);
    const mass = (x: readonly number[]) =>
      x.reduce((product, k, i) => (product * p[i]! ** k) / factorial(k), factorial(n));
    const fitOf = (rows: readonly number[][]) => {
      const seen = new Map<string, number>();
      for (const row of rows) seen.set(`${row}`, (seen.get(`${row}`) ?? 0) + 1);
      return chiSquare(
        outcomes.map((outcome) => seen.get(`${outcome}`) ?? 0),
        outcomes.map((outcome) => 100_000 * mass(outcome)),
      );
    };

    expect(fits(fitOf(drawMany(100_000, (stream) => split(stream, n, p))))).toBe(true);
    expect(fits(fitOf(drawMany(100_000, (stream) => split(stream, n, [0.55, 0.2, 0.3]))))).toBe(false);
  });

  const cases: [n: number, weights: number[]][] = [
    [20, [0.1, 0.2, 0.3, 0.25, 0.15]],
    [3000, [90, 2, 3, 5]],
    [3000, [0.001, 0.002, 0.5, 0.497]],
  ];

  test.each(cases)('has the means and covariances of its law for n = %d, weights %j', (n, weights) => {
    const rows = drawMany(20_000, (stream) => split(stream, n, weights));

    expect(worstZOfSplits(rows, n, weights)).toBeLessThan(5);
  });

  test.each(cases)(
    'would fail the check if options were drawn apart or not conditionally (%d, %j)',
    (n, weights) => {
      const total = sum(weights);
      const apart = drawMany(20_000, (stream) =>
        weights.map((weight) => binomial(stream, n, weight / total)),
      );
      const unconditional = drawMany(20_000, (stream) => {
        let people = n;
        return weights.map((weight, i) => {
          const chosen = i === weights.length - 1 ? people : binomial(stream, people, weight / total);
          people -= chosen;
          return chosen;
        });
      });

      expect(worstZOfSplits(apart, n, weights)).toBeGreaterThan(5);
      expect(worstZOfSplits(unconditional, n, weights)).toBeGreaterThan(5);
    },
  );

  test('conserves people and gives nobody to options of weight 0, whatever the weights', () => {
    const weight = fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1e300, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(10), fc.nat(5_000_000)),
        fc.array(weight, { minLength: 1, maxLength: 8 }),
        (n, weights) => {
          fc.pre(sum(weights) > 0);
          const people = split(testStream(), n, weights);
          return sum(people) === n && people.every((k, i) => k >= 0 && (weights[i]! > 0 || k === 0));
        },
      ),
      { seed: 2018, numRuns: 3000 },
    );
  });

  test('does not depend on the scale of the weights', () => {
    expect(split(testStream(), 1000, [1, 2, 5])).toEqual(split(testStream(), 1000, [0.125, 0.25, 0.625]));
  });

  test('leaves alone what lies beyond `count`', () => {
    const out = Int32Array.of(7, 7, 7, 7);

    multinomialInPlace(testStream(), 10, Float64Array.of(1, 1, 99), 2, out);

    expect(out[0]! + out[1]!).toBe(10);
    expect([out[2], out[3]]).toEqual([7, 7]);
  });

  test('of nobody gives nobody, even without weights', () => {
    expect(split(testStream(), 0, [0, 0])).toEqual([0, 0]);
    expect(split(testStream(), 0, [])).toEqual([]);
  });

  test.each<[number, number[], string]>([
    [5, [0, 0], 'finite sum of weights > 0'],
    [5, [], 'finite sum of weights > 0'],
    [5, [1, -1], 'wants weights >= 0'],
    [5, [1, Number.NaN], 'wants weights >= 0'],
    [5, [1, Number.POSITIVE_INFINITY], 'finite sum of weights > 0'],
    [-1, [1], 'whole n >= 0'],
    [1.5, [1], 'whole n >= 0'],
    [Number.NaN, [1], 'whole n >= 0'],
  ])('refuses n = %d, weights %j', (n, weights, message) => {
    expect(() => split(testStream(), n, weights)).toThrow(message);
  });
});
