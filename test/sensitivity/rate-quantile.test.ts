import { describe, expect, test } from 'vitest';
import type { Distribution } from '../../src/scenario/distribution.js';
import { isKnown, rateQuantile } from '../../src/sensitivity/rate-quantile.js';
import { fiveErrors } from '../helpers/standard-errors.js';

const wide = { lower: -1e9, upper: 1e9 };
const probabilities = [0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

describe('rateQuantile', () => {
  test('is exact for laws with a closed form', () => {
    const uniform = rateQuantile({ distribution: 'uniform', low: 2, high: 6 }, wide);
    const logNormal = rateQuantile({ distribution: 'logNormal', median: 3, logSd: 0.5 }, wide);
    const logitNormal = rateQuantile({ distribution: 'logitNormal', median: 0.2, logitSd: 2 }, wide);
    // Standard normal quantile of 0.975, from a table.
    const z = 1.959963984540054;

    expect(uniform(0.25)).toBe(3);
    expect(logNormal(0.5)).toBeCloseTo(3, 12);
    expect(logNormal(0.975)).toBeCloseTo(3 * Math.exp(0.5 * z), 10);
    expect(logitNormal(0.5)).toBeCloseTo(0.2, 12);
    expect(logitNormal(0.025)).toBeCloseTo(1 / (1 + 4 * Math.exp(2 * z)), 12);
    expect(rateQuantile({ distribution: 'fixed', value: 7 }, wide)(0.9)).toBe(7);
  });

  const sampled: readonly [name: string, law: Distribution, cdf: (x: number) => number][] = [
    ['beta', { distribution: 'beta', alpha: 1, beta: 9 }, (x) => 1 - (1 - x) ** 9],
    ['beta', { distribution: 'beta', alpha: 4, beta: 1 }, (x) => x ** 4],
    ['gamma', { distribution: 'gamma', shape: 1, mean: 5 }, (x) => 1 - Math.exp(-x / 5)],
  ];

  test.each(sampled)('of %s is off by what 4,096 draws may be off', (_name, law, cdf) => {
    const quantile = rateQuantile(law, wide);
    for (const p of probabilities) {
      const bound = fiveErrors * Math.sqrt((p * (1 - p)) / 4096);
      expect(Math.abs(cdf(quantile(p)) - p)).toBeLessThan(bound);
      if (p > 0.05 && p < 0.95)
        expect(Math.abs(cdf(quantile(p) * 1.35) - p), 'of a wider law').toBeGreaterThan(bound);
    }
  });

  test('rises, from the least of its draws to the largest', () => {
    const quantile = rateQuantile({ distribution: 'beta', alpha: 2, beta: 3 }, wide);
    const values = Array.from({ length: 999 }, (_, i) => quantile((i + 1) / 1000));

    expect(values.every((value, i) => i === 0 || value > values[i - 1]!)).toBe(true);
    // Between two draws too.
    expect(quantile(0.50006)).toBeGreaterThan(quantile(0.50005));
    expect(quantile(1e-12)).toBeLessThan(values[0]!);
    expect(quantile(1 - 1e-12)).toBeGreaterThan(values.at(-1)!);
  });

  test('stays within the bounds of the rate', () => {
    const quantile = rateQuantile(
      { distribution: 'logNormal', median: 1, logSd: 2 },
      { lower: 0.5, upper: 2 },
    );

    expect([quantile(0.001), quantile(0.5), quantile(0.999)]).toEqual([0.5, 1, 2]);
  });
});

test('isKnown finds laws of one value', () => {
  const known: Distribution[] = [
    { distribution: 'fixed', value: 1 },
    { distribution: 'uniform', low: 2, high: 2 },
    { distribution: 'logNormal', median: 2, logSd: 0 },
    { distribution: 'logitNormal', median: 0.2, logitSd: 0 },
  ];
  const uncertain: Distribution[] = [
    { distribution: 'uniform', low: 2, high: 3 },
    { distribution: 'logNormal', median: 2, logSd: 0.1 },
    { distribution: 'logitNormal', median: 0.2, logitSd: 0.1 },
    { distribution: 'beta', alpha: 1, beta: 1 },
    { distribution: 'gamma', shape: 1, mean: 1 },
  ];

  expect(known.map(isKnown)).toEqual(known.map(() => true));
  expect(uncertain.map(isKnown)).toEqual(uncertain.map(() => false));
});
