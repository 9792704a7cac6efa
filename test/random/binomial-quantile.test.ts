import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialQuantile } from '../../src/random/binomial-quantile.js';
import { binomialLaw, quantileOf } from './laws.js';

// Apart from the last 1e-12 at each end, where the order of neighbours drowns in the rounding of the sum.
const uniform = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const seeded = { seed: 2018, numRuns: 5000 };

/** n, and two probabilities on one side of 1/2 or on both, at which the draw is by inversion. */
const trialsAndTwoProbabilities = fc
  .tuple(
    fc.nat(5_000_000),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .chain(([n, a, b]) => {
    const largest = Math.min(0.5, 10 / Math.max(1, n));
    const near = [a * largest, b * largest].sort((x, y) => x - y) as [number, number];
    return fc.constantFrom(
      { n, lower: near[0], upper: near[1] },
      { n, lower: 1 - near[1], upper: 1 - near[0] },
      { n, lower: near[0], upper: 1 - near[1] },
    );
  });

describe('binomialQuantile', () => {
  // scipy.stats.binom.ppf
  test.each([
    [10, 0.3, [0, 3, 5, 8]],
    [10, 0.7, [3, 7, 9, 10]],
    [5_000_000, 1e-6, [1, 5, 8, 13]],
  ])('of n = %d, p = %d at u = 0.01, 0.5, 0.9, 0.999', (n, p, expected) => {
    expect([0.01, 0.5, 0.9, 0.999].map((u) => binomialQuantile(n, p, u))).toEqual(expected);
  });

  test('is the smallest count whose cumulative probability reaches u, on both sides of 1/2', () => {
    for (const [n, p] of [
      [1, 0.3],
      [7, 0.5],
      [12, 0.62],
      [19, 0.5],
      [50, 0.15],
      [50, 0.93],
      [2000, 0.004],
      [2000, 0.9971],
    ] as const) {
      const law = binomialLaw(n, p);
      for (let i = 0; i < 2000; i++) {
        const u = (i + 0.137) / 2000;
        expect(binomialQuantile(n, p, u)).toBe(quantileOf(law, u));
      }
    }
  });

  // cdf(0) of one trial is exactly 1 - p: 0.25 reaches 0.25, on the mirrored side too.
  test.each([
    [0.25, 0.75],
    [0.5, 0.5],
    [0.75, 0.25],
  ])('takes a tie as reached (p = %d)', (p, failure) => {
    expect(binomialQuantile(1, p, failure)).toBe(0);
    expect(binomialQuantile(1, p, failure + 2 ** -50)).toBe(1);
  });

  // scipy.stats.binom.isf(2^-53) is 32, ppf(2^-53) on the other side is 4,999,968; rounding of the sum adds a few.
  test('ends at the ends of the grid of uniforms, even for millions of trials', () => {
    expect(Math.abs(binomialQuantile(5_000_000, 1e-6, 1 - 2 ** -53) - 32)).toBeLessThan(5);
    expect(binomialQuantile(5_000_000, 1e-6, 2 ** -54)).toBe(0);
    expect(binomialQuantile(5_000_000, 1 - 1e-6, 1 - 2 ** -53)).toBe(5_000_000);
    expect(Math.abs(binomialQuantile(5_000_000, 1 - 1e-6, 2 ** -54) - 4_999_968)).toBeLessThan(5);
  });

  test('never falls when p rises', () => {
    fc.assert(
      fc.property(trialsAndTwoProbabilities, uniform, ({ n, lower, upper }, u) => {
        const few = binomialQuantile(n, lower, u);
        const many = binomialQuantile(n, upper, u);
        return 0 <= few && few <= many && many <= n;
      }),
      seeded,
    );
  });

  test('rises by 0 or 1 with each trial more', () => {
    fc.assert(
      fc.property(trialsAndTwoProbabilities, uniform, ({ n, lower }, u) => {
        const step = binomialQuantile(n + 1, lower, u) - binomialQuantile(n, lower, u);
        return step === 0 || step === 1;
      }),
      seeded,
    );
  });

  test('is in order only because failures are read from the other end of u', () => {
    const unmirrored = (n: number, p: number, u: number) =>
      p <= 0.5 ? binomialQuantile(n, p, u) : n - binomialQuantile(n, 1 - p, u);

    expect(unmirrored(10, 0.4, 0.99)).toBeGreaterThan(unmirrored(10, 0.6, 0.99));
    expect(binomialQuantile(10, 0.4, 0.99)).toBeLessThan(binomialQuantile(10, 0.6, 0.99));
  });
});
