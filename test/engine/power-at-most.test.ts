import { describe, expect, test } from 'vitest';
import { powerAtMost } from '../../src/engine/power-at-most.js';

const bases = [1e-6, 0.02, 0.3, 0.999, 1, 1.001, 4, 60, 1e6];
const exponents = [-1, -0.5, -0.1, -1e-9, 0, 1e-9, 0.1, 0.5, 1];

describe('powerAtMost', () => {
  test('is never below the power', () => {
    for (const base of bases)
      for (const exponent of exponents)
        expect(powerAtMost(base, exponent)).toBeGreaterThanOrEqual(base ** exponent);
  });

  test('is the power where the exponent is -1, 0 or 1, but for a billionth', () => {
    for (const base of bases)
      for (const exponent of [-1, 0, 1])
        expect(powerAtMost(base, exponent) / base ** exponent).toBeCloseTo(1, 8);
  });

  test('says nothing of larger exponents', () => {
    for (const exponent of [-1.5, 1.5, Number.NaN]) expect(powerAtMost(3, exponent)).toBe(Infinity);
  });
});
