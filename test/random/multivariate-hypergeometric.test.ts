import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { multinomialInPlace } from '../../src/random/multinomial.js';
import { multivariateHypergeometricInPlace } from '../../src/random/multivariate-hypergeometric.js';
import type { RandomStream } from '../../src/random/stream.js';
import { chiSquare, fits } from './chi-square.js';
import { drawMany, testStream } from './draws.js';
import { factorial, triples, worstZ } from './joint-law.js';

function take(stream: RandomStream, counts: readonly number[], draws: number): number[] {
  const out = new Int32Array(counts.length);
  multivariateHypergeometricInPlace(stream, Int32Array.from(counts), counts.length, draws, out);
  return [...out];
}

/** The wrong sampler of the twins: as if everyone taken were put back. */
function takeAndPutBack(stream: RandomStream, counts: readonly number[], draws: number): number[] {
  const out = new Int32Array(counts.length);
  multinomialInPlace(stream, draws, Float64Array.from(counts), counts.length, out);
  return [...out];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const choose = (n: number, k: number) => (k > n ? 0 : factorial(n) / (factorial(k) * factorial(n - k)));

describe('multivariateHypergeometricInPlace', () => {
  test('follows its exact joint law for 4 of 3 + 4 + 5 people', () => {
    const counts = [3, 4, 5];
    const outcomes = triples(4);
    const fitOf = (rows: readonly number[][]) => {
      const seen = new Map<string, number>();
      for (const row of rows) seen.set(`${row}`, (seen.get(`${row}`) ?? 0) + 1);
      return chiSquare(
        outcomes.map((outcome) => seen.get(`${outcome}`) ?? 0),
        outcomes.map(
          (outcome) =>
            (100_000 * outcome.reduce((product, k, i) => product * choose(counts[i]!, k), 1)) / choose(12, 4),
        ),
      );
    };

    expect(fits(fitOf(drawMany(100_000, (stream) => take(stream, counts, 4))))).toBe(true);
    expect(fits(fitOf(drawMany(100_000, (stream) => takeAndPutBack(stream, counts, 4))))).toBe(false);
  });

  const counts = [5, 100, 1500, 40, 0, 900];
  const draws = 700;
  const population = sum(counts);
  const means = counts.map((people) => (draws * people) / population);
  const covariance = (i: number, j: number) => {
    const [a, b] = [counts[i]! / population, counts[j]! / population];
    return draws * a * ((i === j ? 1 : 0) - b) * ((population - draws) / (population - 1));
  };

  test('has the means and covariances of its law, in both regimes of the hypergeometric', () => {
    expect(
      worstZ(
        drawMany(20_000, (stream) => take(stream, counts, draws)),
        means,
        covariance,
      ),
    ).toBeLessThan(5);
  });

  test('would fail the check if people were put back', () => {
    const rows = drawMany(20_000, (stream) => takeAndPutBack(stream, counts, draws));

    expect(worstZ(rows, means, covariance)).toBeGreaterThan(5);
  });

  test('takes exactly the draws, and from no class more than it has', () => {
    const classes = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(classes, fc.double({ min: 0, max: 1, noNaN: true }), (people, share) => {
        const wanted = Math.floor(share * sum(people));
        const taken = take(testStream(), people, wanted);
        return sum(taken) === wanted && taken.every((k, i) => k >= 0 && k <= people[i]!);
      }),
      { seed: 2018, numRuns: 2000 },
    );
  });

  test('may write over the counts, and leaves alone what lies beyond `count`', () => {
    const apart = take(testStream(), [30, 40, 50], 60);
    const inPlace = Int32Array.of(30, 40, 50, 99);

    multivariateHypergeometricInPlace(testStream(), inPlace, 3, 60, inPlace);

    expect([...inPlace]).toEqual([...apart, 99]);
  });

  test('takes everybody or nobody', () => {
    expect(take(testStream(), [3, 0, 5], 8)).toEqual([3, 0, 5]);
    expect(take(testStream(), [3, 0, 5], 0)).toEqual([0, 0, 0]);
    expect(take(testStream(), [], 0)).toEqual([]);
  });

  test.each<[number[], number, string]>([
    [[3, 4], 8, 'draws from 0 to the population'],
    [[3, 4], -1, 'draws from 0 to the population'],
    [[3, 4], 1.5, 'draws from 0 to the population'],
    [[3, 4], Number.NaN, 'draws from 0 to the population'],
    [[3, -4], 1, 'counts >= 0'],
    [[2 ** 31 - 1, 1], 1, 'draws from 0 to the population'],
  ])('refuses counts %j, draws %d', (people, wanted, message) => {
    expect(() => take(testStream(), people, wanted)).toThrow(message);
  });
});
