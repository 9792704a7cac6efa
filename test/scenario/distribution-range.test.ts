import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/scenario/distribution.js';
import { range80 } from '../../src/scenario/distribution-range.js';

const unbounded = { lower: -1e9, upper: 1e9 };

/** Both ends within 0.1 %. */
function isNear(law: Distribution, [low, high]: readonly [number, number]): boolean {
  return range80(law, unbounded).every((end, i) => Math.abs(end / [low, high][i]! - 1) < 0.001);
}

describe('range80', () => {
  // Closed forms: quantiles of the uniform and the exponential law, of Beta(a, 1) and Beta(1, b), whose
  // distribution functions are x^a and 1 - (1 - x)^b, and of Beta(2, 2), 3x^2 - 2x^3 = 0.1 at x = 0.1958.
  test.each<[string, Distribution, readonly [number, number]]>([
    ['uniform', { distribution: 'uniform', low: 2, high: 12 }, [3, 11]],
    ['exponential', { distribution: 'gamma', shape: 1, mean: 5 }, [-5 * Math.log(0.9), -5 * Math.log(0.1)]],
    ['Beta(8, 1)', { distribution: 'beta', alpha: 8, beta: 1 }, [0.1 ** (1 / 8), 0.9 ** (1 / 8)]],
    ['Beta(1, 12)', { distribution: 'beta', alpha: 1, beta: 12 }, [1 - 0.9 ** (1 / 12), 1 - 0.1 ** (1 / 12)]],
    ['Beta(0.05, 1)', { distribution: 'beta', alpha: 0.05, beta: 1 }, [0.1 ** 20, 0.9 ** 20]],
    ['Beta(2, 2)', { distribution: 'beta', alpha: 2, beta: 2 }, [0.1958, 0.8042]],
    // Chi-square with 10 degrees of freedom has quantiles 4.8652 and 15.9872; it is a gamma of shape 5, mean 10.
    ['chi-square 10', { distribution: 'gamma', shape: 5, mean: 10 }, [4.8652, 15.9872]],
    // Near normal: 1000 -+ 1.28155 * sqrt(1000) * (1 + skewness terms), from Wilson-Hilferty.
    ['gamma 1000', { distribution: 'gamma', shape: 1000, mean: 1000 }, [959.7, 1040.8]],
    [
      'log-normal',
      { distribution: 'logNormal', median: 30, logSd: 0.2 },
      [30 * Math.exp(-0.25631), 30 * Math.exp(0.25631)],
    ],
  ])('of a %s law is its 0.1 and 0.9 quantile', (_name, law, range) => {
    expect(isNear(law, range)).toBe(true);
  });

  test('would be seen to be wrong if it were the 0.05 and 0.95 quantiles', () => {
    const wrong = [-5 * Math.log(0.95), -5 * Math.log(0.05)] as const;

    expect(isNear({ distribution: 'gamma', shape: 1, mean: 5 }, wrong)).toBe(false);
  });

  test('ends at the bounds of the rate, to which draws beyond are moved', () => {
    expect(range80({ distribution: 'uniform', low: -10, high: 10 }, { lower: 0, upper: 5 })).toEqual([0, 5]);
  });
});
