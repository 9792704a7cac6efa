import { describe, expect, test } from 'vitest';
import { logFactorialUpToConstant, stirlingTail } from '../../src/random/stirling-tail.js';

const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));

describe('stirlingTail', () => {
  test('completes Stirling’s formula from 0! to 30!, across the end of its table', () => {
    for (let k = 0; k <= 30; k++) {
      const stirling = (k + 0.5) * Math.log(k + 1) - (k + 1) + 0.5 * Math.log(2 * Math.PI);

      expect(Math.abs(stirling + stirlingTail(k) - Math.log(factorial(k)))).toBeLessThan(5e-13);
    }
  });

  test('logFactorialUpToConstant lacks log(2 pi) / 2', () => {
    expect(logFactorialUpToConstant(170) + 0.5 * Math.log(2 * Math.PI)).toBeCloseTo(
      Math.log(factorial(170)),
      10,
    );
  });
});
