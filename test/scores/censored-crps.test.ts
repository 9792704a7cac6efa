import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brierByDay } from '../../src/scores/brier-by-day.js';
import { censoredCrps, fairCensoredCrps } from '../../src/scores/censored-crps.js';
import { crps, fairCrps } from '../../src/scores/crps.js';
import { thresholdWeightedCrps } from '../../src/scores/threshold-weighted-crps.js';
import { caught, faultLines } from '../helpers/caught.js';
import { days, daysOrNever, lists, seeded } from './arbitrary-samples.js';

describe('censoredCrps', () => {
  test('sums the Brier scores of "by day d" up to the horizon', () => {
    fc.assert(
      fc.property(
        lists(daysOrNever),
        daysOrNever,
        fc.integer({ min: 1, max: 70 }),
        (sample, seen, horizon) => {
          const daily = brierByDay(
            sample,
            seen,
            Array.from({ length: horizon }, (_, day) => day),
          );
          expect(censoredCrps(sample, seen, horizon)).toBeCloseTo(
            daily.reduce((sum, score) => sum + score, 0),
            9,
          );
        },
      ),
      seeded,
    );
  });

  test('is the plain one if the horizon lies beyond everything', () => {
    fc.assert(
      fc.property(lists(days, 2), days, (sample, observed) => {
        expect(censoredCrps(sample, observed, 61)).toBe(crps(sample, observed));
        expect(fairCensoredCrps(sample, observed, 61)).toBe(fairCrps(sample, observed));
      }),
      seeded,
    );
  });

  test('scores at the horizon, later and never alike', () => {
    expect(censoredCrps([20, Infinity], Infinity, 40)).toBe(censoredCrps([20, 45], 40, 40));
    expect(censoredCrps([20, 30], 40, 40)).not.toBe(censoredCrps([20, 30], 39, 40));
  });

  test('refuses a horizon that is none, and fewer than two members in the fair form', () => {
    expect(faultLines(caught(() => censoredCrps([1, Number.NaN], -Infinity, Infinity)).issues)).toEqual([
      'sample[1] is NaN, expected a number, or Infinity for never',
      'observed is -Infinity, expected a number, or Infinity for never',
      'horizon is Infinity, expected a number from -1e100 to 1e100',
    ]);
    expect(caught(() => fairCensoredCrps([Infinity], 3, 40)).message).toContain('expected at least 2');
  });
});

describe('thresholdWeightedCrps', () => {
  test('of the two sides of a value adds up to the whole', () => {
    fc.assert(
      fc.property(lists(days), days, days, (sample, observed, cut) => {
        const below = thresholdWeightedCrps(sample, observed, { to: cut });
        const above = thresholdWeightedCrps(sample, observed, { from: cut });
        expect(below + above).toBeCloseTo(crps(sample, observed), 9);
      }),
      seeded,
    );
  });

  test('refuses never in a range without end', () => {
    expect(caught(() => thresholdWeightedCrps([1, Infinity], 1, { from: 0 })).message).toContain('sample[1]');
  });
});
