import { describe, expect, test } from 'vitest';
import { coverageBand, intervalCoverage, meanWidth } from '../../src/scores/coverage.js';
import { caught } from '../helpers/caught.js';
import { binomialLaw } from '../random/laws.js';

/** Probability that a binomial count lies in a range, both ends included. */
function massBetween(n: number, p: number, least: number, largest: number): number {
  const { first, probabilities } = binomialLaw(n, p);
  return probabilities.reduce((sum, mass, i) => {
    const count = first + i;
    return count >= least && count <= largest ? sum + mass : sum;
  }, 0);
}

describe('coverageBand', () => {
  test.each([
    [20, 0.8, 0.95],
    [29, 0.5, 0.9],
    [300, 0.8, 0.99],
    [1000, 0.5, 0.95],
  ])('of %d intervals of %d holds the level %d, with no end to spare', (n, nominal, level) => {
    const [least, largest] = coverageBand(n, nominal, level);
    const tail = (1 - level) / 2;

    expect(massBetween(n, nominal, 0, least - 1)).toBeLessThan(tail);
    expect(massBetween(n, nominal, 0, least)).toBeGreaterThanOrEqual(tail);
    expect(massBetween(n, nominal, largest + 1, n)).toBeLessThanOrEqual(tail);
    expect(massBetween(n, nominal, largest, n)).toBeGreaterThan(tail);
  });

  test('refuses what has no band', () => {
    expect(caught(() => coverageBand(0, 0.8, 1)).issues).toHaveLength(2);
    expect(caught(() => coverageBand(1.5, 0.8, 0.95)).message).toContain('from 1 to 1000000');
  });
});

describe('intervalCoverage', () => {
  test('counts both ends, and never in an interval that is open', () => {
    expect(intervalCoverage([1, 1, 1, 1], [2, 2, 2, Infinity], [1, 2, 2.5, Infinity])).toBe(0.75);
    expect(intervalCoverage([Infinity, Infinity], [Infinity, Infinity], [Infinity, 40])).toBe(0.5);
  });

  test('refuses ends in the wrong order and lists of different lengths', () => {
    expect(caught(() => intervalCoverage([1, 3], [2, 2], [1, 1])).message).toContain('upper[1] is 2');
    expect(caught(() => intervalCoverage([1], [2, 2], [1])).message).toContain('upper has length 2');
    expect(caught(() => meanWidth([1], [Infinity])).message).toContain('upper[0]');
  });
});
