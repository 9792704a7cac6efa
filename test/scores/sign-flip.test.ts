import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signFlipTest } from '../../src/scores/sign-flip.js';
import { skillScore } from '../../src/scores/skill.js';
import { caught } from '../helpers/caught.js';
import { binomialLaw } from '../random/laws.js';
import { eighths, lists, seeded } from './arbitrary-samples.js';

/** Every pattern one by one; eighths add up without rounding. */
function plainTest(differences: readonly number[]): { pOneSided: number; pTwoSided: number } {
  const total = differences.reduce((sum, difference) => sum + difference, 0);
  const sums = Array.from({ length: 2 ** differences.length }, (_, pattern) =>
    differences.reduce((sum, difference, i) => sum + ((pattern >> i) & 1 ? -difference : difference), 0),
  );
  return {
    pOneSided: sums.filter((sum) => sum <= total).length / sums.length,
    pTwoSided: sums.filter((sum) => Math.abs(sum) >= Math.abs(total)).length / sums.length,
  };
}

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

describe('signFlipTest', () => {
  test('counts all patterns, ties with the observed one included', () => {
    fc.assert(
      fc.property(lists(fc.oneof(eighths, fc.constantFrom(-1, 0, 1))), (differences) => {
        const { pOneSided, pTwoSided, method } = signFlipTest(differences, zeros(differences.length));
        expect({ pOneSided, pTwoSided }).toEqual(plainTest(differences));
        expect(method).toBe('exact');
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  test('counts ties that rounding hides', () => {
    // 0.1 + 0.2 - 0.3 is not 0 in doubles; the patterns ++- and --+ tie.
    expect(signFlipTest([0.1, 0.2, -0.3], zeros(3)).pTwoSided).toBe(1);
    expect(signFlipTest([0.1, 0.2, -0.3], zeros(3)).pOneSided).toBe(5 / 8);
    expect(signFlipTest([-0.1, -0.2, 0.3], zeros(3)).pOneSided).toBe(5 / 8);
  });

  /** Differences of 1 and -1: the sum is a binomial count in disguise. */
  function ones(better: number, worse: number): number[] {
    return [...new Array<number>(better).fill(-1), ...new Array<number>(worse).fill(1)];
  }

  function upTo(n: number, largest: number): number {
    const { first, probabilities } = binomialLaw(n, 0.5);
    return probabilities.reduce((sum, mass, i) => (first + i <= largest ? sum + mass : sum), 0);
  }

  test('is exact for 40 pairs that differ', () => {
    const { pOneSided, method } = signFlipTest([...ones(26, 14), 0, 0], zeros(42));

    expect(method).toBe('exact');
    expect(pOneSided).toBeCloseTo(upTo(40, 14), 12);
  });

  test('draws patterns above, within five standard errors of the exact share, the same every time', () => {
    const result = signFlipTest([...ones(84, 66), 0], zeros(151));
    const exact = upTo(150, 66);
    const error = Math.sqrt((exact * (1 - exact)) / 100_000);

    expect(result.method).toBe('drawn');
    expect(Math.abs(result.pOneSided - exact)).toBeLessThan(5 * error);
    expect(Math.abs(result.pTwoSided - 2 * exact)).toBeLessThan(10 * error);
    expect(Math.abs(result.pOneSided - upTo(150, 65))).toBeGreaterThan(5 * error);
    expect(signFlipTest([...ones(84, 66), 0], zeros(151))).toEqual(result);
  });

  test('says nothing of scores that are equal', () => {
    expect(signFlipTest([1, 2], [1, 2])).toEqual({
      meanDifference: 0,
      pOneSided: 1,
      pTwoSided: 1,
      method: 'exact',
    });
  });

  test('refuses lists of different lengths', () => {
    expect(caught(() => signFlipTest([1, 2], [1])).message).toContain('reference has length 1');
  });
});

describe('skillScore', () => {
  test('is 0 for the reference itself, 1 for no error, below 0 for worse', () => {
    expect(skillScore([1, 3], [1, 3])).toBe(0);
    expect(skillScore([0, 0], [1, 3])).toBe(1);
    expect(skillScore([2, 6], [1, 3])).toBe(-1);
  });

  test('refuses a reference without error and lists of different lengths', () => {
    expect(caught(() => skillScore([1], [0])).message).toContain('mean 0');
    expect(caught(() => skillScore([1], [1, 2])).message).toContain('length 2');
  });
});
