import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aalenJohansen, type WatchEnd } from '../../src/scores/aalen-johansen.js';
import { brierScore } from '../../src/scores/brier.js';
import { brierDecomposition } from '../../src/scores/brier-decomposition.js';
import { brierIpcw } from '../../src/scores/brier-ipcw.js';
import { fairBrierScore } from '../../src/scores/fair-brier.js';
import { rankedProbabilityScore } from '../../src/scores/ranked-probability-score.js';
import { caught } from '../helpers/caught.js';
import { probabilities, seeded } from './arbitrary-samples.js';

describe('brierScore', () => {
  test('is reliability less resolution plus uncertainty', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(probabilities, fc.nat(1)), { minLength: 1 }), (cases) => {
        const given = cases.map(([probability]) => probability);
        const outcomes = cases.map(([, outcome]) => outcome);
        const { brier, reliability, resolution, uncertainty } = brierDecomposition(given, outcomes);
        expect(brier).toBe(brierScore(given, outcomes));
        expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 12);
      }),
      seeded,
    );
  });

  test('refuses what is no probability or no outcome', () => {
    expect(caught(() => brierScore([1.1, 0.2], [1, 2, 0])).issues).toHaveLength(3);
  });
});

describe('fairBrierScore', () => {
  test('does not depend on the number of members: the mean over pairs is that of the whole', () => {
    const members = [1, 1, 1, 0, 0, 0, 0, 0];
    const pairs = members.flatMap((a, i) => members.slice(0, i).map((b) => a + b));
    const fair = pairs.reduce((sum, hits) => sum + fairBrierScore(hits, 2, 1), 0) / pairs.length;

    expect(fair).toBeCloseTo(fairBrierScore(3, 8, 1), 12);
  });

  test('refuses more hits than members', () => {
    expect(caught(() => fairBrierScore(9, 8, 1)).message).toContain('from 0 to 8');
  });
});

describe('rankedProbabilityScore', () => {
  test('of two categories is the Brier score', () => {
    expect(rankedProbabilityScore([0.3, 0.7], 1)).toBeCloseTo(brierScore([0.7], [1]), 12);
  });

  test('refuses probabilities that do not sum to 1, and a category that is not there', () => {
    expect(caught(() => rankedProbabilityScore([0.3, 0.6], 2)).issues).toHaveLength(2);
  });
});

describe('brierIpcw', () => {
  const ends: WatchEnd[] = ['arrived', 'dissolved', 'arrived', 'censored', 'arrived'];
  const forecast = [0.7, 0.2, 0.4, 0.3, 0.1];

  test('is the plain score if nobody was lost from sight before the time', () => {
    const { score, weights } = brierIpcw([5, 9, 12, 30, 31], ends, forecast, 30);

    expect(weights).toEqual([1, 1, 1, 1, 1]);
    expect(score).toBeCloseTo(brierScore(forecast, [1, 0, 1, 0, 0]), 12);
  });

  test('gives the weight of those lost to those still watched, an end on the day of a loss before it', () => {
    expect(brierIpcw([5, 9, 12, 12, 31], ends, forecast, 30).weights).toEqual([1, 1, 1, 0, 2]);
    // The weights sum to the number of groups as long as somebody is watched to the time.
    const many: WatchEnd[] = ['censored', 'arrived', 'censored', 'dissolved', 'arrived', 'arrived'];
    const { weights } = brierIpcw([3, 5, 5, 8, 20, 40], many, [0, 0, 0, 0, 0, 0], 30);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(6, 12);
  });

  test('refuses lists of different lengths', () => {
    expect(caught(() => brierIpcw([1, 2], ['arrived'], [0.1], 3)).issues).toHaveLength(2);
    expect(caught(() => aalenJohansen([1], ['lost' as WatchEnd], [3])).message).toContain('"arrived"');
  });
});
