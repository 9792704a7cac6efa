import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../src/random/normal-quantile.js';
import { crps, fairCrps, fairWeightedCrps, weightedCrps } from '../../src/scores/crps.js';
import { crpsLogNormal } from '../../src/scores/crps-log-normal.js';
import { crpsNormal } from '../../src/scores/crps-normal.js';
import { caught, faultLines } from '../helpers/caught.js';
import { eighths, lists, seeded } from './arbitrary-samples.js';

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** From the definition, pair by pair. */
function plainCrps(sample: readonly number[], observed: number): number {
  const pairs = sample.flatMap((a) => sample.map((b) => Math.abs(a - b)));
  return mean(sample.map((member) => Math.abs(member - observed))) - mean(pairs) / 2;
}

/** As printed by Ferro (2014). */
function ferro(sample: readonly number[], observed: number): number {
  const m = sample.length;
  const sorted = [...sample].sort((a, b) => a - b);
  const terms = sorted.map((x, i) => ((observed <= x ? 1 : 0) - i / (m - 1)) * (x - observed));
  return 2 * mean(terms);
}

describe('crps', () => {
  test('is what the pairs of members say, in any order of the sample', () => {
    fc.assert(
      fc.property(lists(eighths), eighths, (sample, observed) => {
        expect(crps(sample, observed)).toBeCloseTo(plainCrps(sample, observed), 9);
        expect(crps([...sample].reverse(), observed)).toBe(crps(sample, observed));
      }),
      seeded,
    );
  });

  test('moves with sample and observation, and scales with both', () => {
    fc.assert(
      fc.property(lists(eighths, 2), eighths, fc.integer({ min: -1e6, max: 1e6 }), (sample, observed, by) => {
        const moved = sample.map((member) => member + by);
        expect(crps(moved, observed + by)).toBe(crps(sample, observed));
        expect(fairCrps(moved, observed + by)).toBe(fairCrps(sample, observed));
        const doubled = sample.map((member) => 2 * member);
        expect(crps(doubled, 2 * observed)).toBe(2 * crps(sample, observed));
      }),
      seeded,
    );
  });

  test('takes a hundred thousand members in well under a second, which pairs would not', () => {
    const sample = Float64Array.from({ length: 100_000 }, (_, i) => normalQuantile((i + 0.5) / 100_000));

    expect(crps(sample, 0.75)).toBeCloseTo(crpsNormal(0, 1, 0.75), 6);
    expect(weightedCrps(sample, new Float64Array(100_000).fill(3), 0.75)).toBeCloseTo(
      crpsNormal(0, 1, 0.75),
      6,
    );
    expect(crps(sample.map(Math.exp), 2)).toBeCloseTo(crpsLogNormal(0, 1, 2), 3);
  }, 5000);

  test('leaves the sample as it was', () => {
    const sample = [3, 1, 2];
    crps(sample, 2);

    expect(sample).toEqual([3, 1, 2]);
  });

  test('refuses an empty sample, a number that is none, and never', () => {
    expect(faultLines(caught(() => crps([], 1)).issues)).toEqual([
      'sample has length 0, expected at least 1',
    ]);
    expect(faultLines(caught(() => crps([1, Infinity, 3], Number.NaN)).issues)).toEqual([
      'sample[1] is Infinity, expected a number from -1e100 to 1e100',
      'observed is NaN, expected a number from -1e100 to 1e100',
    ]);
  });
});

describe('fairCrps', () => {
  test('is the sorted form of Ferro', () => {
    fc.assert(
      fc.property(lists(eighths, 2), eighths, (sample, observed) => {
        expect(fairCrps(sample, observed)).toBeCloseTo(ferro(sample, observed), 9);
      }),
      seeded,
    );
  });

  test('does not depend on the number of members: the mean over all pairs is that of the whole', () => {
    const sample = [1, 2, 4, 4, 7, 11];
    const pairs = sample.flatMap((a, i) => sample.slice(0, i).map((b) => [a, b]));

    expect(mean(pairs.map((pair) => fairCrps(pair, 5)))).toBeCloseTo(fairCrps(sample, 5), 12);
    expect(mean(pairs.map((pair) => crps(pair, 5)))).toBeGreaterThan(crps(sample, 5) + 0.1);
  });

  test('refuses a single member', () => {
    expect(caught(() => fairCrps([30], 26.5)).message).toBe(
      'fairCrps: sample has one member with weight, expected at least 2',
    );
  });
});

describe('weightedCrps', () => {
  test('of equal weights is the one without', () => {
    fc.assert(
      fc.property(lists(eighths, 2), eighths, fc.integer({ min: 1, max: 9 }), (sample, observed, weight) => {
        const weights = sample.map(() => weight);
        expect(weightedCrps(sample, weights, observed)).toBeCloseTo(crps(sample, observed), 9);
        expect(fairWeightedCrps(sample, weights, observed)).toBeCloseTo(fairCrps(sample, observed), 9);
      }),
      seeded,
    );
  });

  test('of whole weights is that of a sample with members repeated, none for weight 0', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(eighths, fc.nat(4)), { maxLength: 8 }), eighths, (pairs, observed) => {
        const weighted: [number, number][] = [...pairs, [1, 2]];
        const repeated = weighted.flatMap(([member, weight]) => new Array<number>(weight).fill(member));
        const members = weighted.map(([member]) => member);
        const weights = weighted.map(([, weight]) => weight);
        expect(weightedCrps(members, weights, observed)).toBeCloseTo(crps(repeated, observed), 9);
      }),
      seeded,
    );
  });

  test('refuses weights of another length, below 0, and none above it', () => {
    expect(faultLines(caught(() => weightedCrps([1, 2], [1, -1, 1], 1)).issues)).toEqual([
      'weights[1] is -1, expected a number from 0 to 1e100',
      'weights has length 3, expected 2',
    ]);
    expect(caught(() => weightedCrps([1, 2], [0, 0], 1)).message).toContain('sum to 0');
    expect(caught(() => fairWeightedCrps([1, 2, 3], [0.1, 0, 0], 1)).message).toContain('one member');
  });
});
