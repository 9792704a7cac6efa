import { describe, expect, test } from 'vitest';
import { describeDistribution, distributionSchema } from '../../src/scenario/distribution.js';

describe('describeDistribution', () => {
  test.each([
    [{ distribution: 'fixed', value: 0.25 }, '0.25'],
    [{ distribution: 'uniform', low: 0.3, high: 0.8 }, 'uniform between 0.3 and 0.8'],
    // 2 / (2 + 8).
    [{ distribution: 'beta', alpha: 2, beta: 8 }, 'beta(2, 8), mean 0.2'],
    // 1 / 3 to three digits.
    [{ distribution: 'beta', alpha: 1, beta: 2 }, 'beta(1, 2), mean 0.333'],
    [{ distribution: 'gamma', shape: 3, mean: 230 }, 'gamma with mean 230, shape 3'],
    [
      { distribution: 'logNormal', median: 30, logSd: 0.2 },
      'log-normal with median 30, log standard deviation 0.2',
    ],
  ] as const)('puts %o into one line', (law, line) => {
    expect(describeDistribution(law)).toBe(line);
  });
});

describe('distributionSchema', () => {
  test.each([
    { distribution: 'beta', alpha: 0, beta: 1 },
    { distribution: 'gamma', shape: -1, mean: 3 },
    { distribution: 'logNormal', median: 0, logSd: 1 },
    { distribution: 'logNormal', median: 1, logSd: 6 },
    { distribution: 'fixed', value: Number.NaN },
    { distribution: 'fixed', value: 1, unit: 'km' },
    { distribution: 'poisson', mean: 3 },
  ])('refuses %o', (law) => {
    expect(distributionSchema.safeParse(law).success).toBe(false);
  });
});
