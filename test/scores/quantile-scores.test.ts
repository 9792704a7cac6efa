import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { censoredCrps } from '../../src/scores/censored-crps.js';
import { crps } from '../../src/scores/crps.js';
import { intervalScore } from '../../src/scores/interval-score.js';
import { crpsOfQuantiles } from '../../src/scores/quantile-crps.js';
import { quantileScore } from '../../src/scores/quantile-score.js';
import { weightedIntervalScore } from '../../src/scores/weighted-interval-score.js';
import { caught } from '../helpers/caught.js';
import { daysOrNever, eighths, lists, seeded } from './arbitrary-samples.js';

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const middles = (count: number): number[] => Array.from({ length: count }, (_, k) => (k + 0.5) / count);

describe('crpsOfQuantiles', () => {
  test('at the levels (k - 1/2)/K is the CRPS of the sample of the quantiles', () => {
    fc.assert(
      fc.property(lists(eighths), eighths, (sample, observed) => {
        expect(crpsOfQuantiles(middles(sample.length), sorted(sample), observed)).toBeCloseTo(
          crps(sample, observed),
          9,
        );
      }),
      seeded,
    );
  });

  test('counts null as the horizon, as the censored CRPS does never', () => {
    fc.assert(
      fc.property(lists(daysOrNever), daysOrNever, (sample, observed) => {
        const values = sorted(sample).map((value) => (value === Infinity ? null : value));
        expect(crpsOfQuantiles(middles(sample.length), values, observed, 40)).toBeCloseTo(
          censoredCrps(sample, observed, 40),
          9,
        );
      }),
      seeded,
    );
  });

  test('refuses unequal steps, falling quantiles, and a missing value without horizon', () => {
    expect(caught(() => crpsOfQuantiles([0.1, 0.25, 0.5, 0.75, 0.9], [1, 2, 3, 4, 5], 3)).message).toContain(
      'expected equal steps',
    );
    expect(caught(() => crpsOfQuantiles([0.25, 0.75], [3, 2], 3)).message).toContain('values[1] is 2');
    expect(caught(() => crpsOfQuantiles([0.25, 0.75], [3, null], 3)).message).toContain(
      'values[1] is Infinity',
    );
    expect(caught(() => crpsOfQuantiles([0.25, 0.75], [3], 3)).message).toContain('length 1, expected 2');
  });
});

describe('weightedIntervalScore', () => {
  const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

  test('is the mean of twice the quantile score, and the sum of its parts', () => {
    fc.assert(
      fc.property(fc.array(eighths, { minLength: 7, maxLength: 7 }), eighths, (values, observed) => {
        const quantiles = sorted(values);
        const score = weightedIntervalScore(levels, quantiles, observed);
        const twice = levels.map((level, i) => 2 * quantileScore(level, quantiles[i]!, observed));
        expect(score.wis).toBeCloseTo(twice.reduce((sum, one) => sum + one, 0) / 7, 9);
        expect(score.dispersion + score.underprediction + score.overprediction).toBeCloseTo(score.wis, 9);
      }),
      seeded,
    );
  });

  test('refuses levels without median, without partner, or out of order', () => {
    expect(caught(() => weightedIntervalScore([0.1, 0.9], [1, 2], 1)).message).toContain('length 2');
    expect(caught(() => weightedIntervalScore([0.1, 0.5, 0.8], [1, 2, 3], 1)).message).toContain('levels[0]');
    expect(caught(() => weightedIntervalScore([0.9, 0.5, 0.1], [1, 2, 3], 1)).message).toContain('levels[1]');
    expect(caught(() => weightedIntervalScore([0.1, 0.5, 0.9], [3, 2, 1], 1)).message).toContain(
      'quantiles[1]',
    );
  });
});

describe('intervalScore', () => {
  test('refuses ends in the wrong order', () => {
    expect(caught(() => intervalScore(40, 24, 0.2, 33)).message).toContain('expected at least 40');
  });
});
