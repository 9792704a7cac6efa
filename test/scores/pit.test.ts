import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseUniform } from '../../src/scores/case-uniform.js';
import { randomisedPit, randomisedRank } from '../../src/scores/pit.js';
import { pitBins } from '../../src/scores/pit-bins.js';
import { uniformityTest } from '../../src/scores/uniformity-test.js';
import { caught } from '../helpers/caught.js';
import { days, daysOrNever, lists, seeded } from './arbitrary-samples.js';

const edges = [0, 0.25, 0.5, 0.75, 1];
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('pitBins', () => {
  test('of a forecast whose members happen equally often is flat', () => {
    fc.assert(
      fc.property(lists(days), (sample) => {
        const bins = sample.map((observed) => {
          const below = sample.filter((member) => member < observed).length / sample.length;
          const upTo = sample.filter((member) => member <= observed).length / sample.length;
          return pitBins(below, upTo, edges);
        });
        for (let bin = 0; bin < 4; bin++) expect(mean(bins.map((own) => own[bin]!))).toBeCloseTo(0.25, 12);
      }),
      seeded,
    );
  });

  test('of one value is in one bin, at 1 in the last', () => {
    expect(pitBins(0.25, 0.25, edges)).toEqual([0, 1, 0, 0]);
    expect(pitBins(1, 1, edges)).toEqual([0, 0, 0, 1]);
  });

  test('refuses values in the wrong order', () => {
    expect(caught(() => pitBins(0.5, 0.4, [0, 1])).message).toContain('expected at least 0.5');
  });
});

describe('randomisedPit and randomisedRank', () => {
  test('stay between the members around the observation', () => {
    fc.assert(
      fc.property(lists(daysOrNever), daysOrNever, fc.nat(63), (sample, observed, sixtyFourths) => {
        const u = sixtyFourths / 64;
        const below = sample.filter((member) => member < observed).length;
        const upTo = sample.filter((member) => member <= observed).length;
        const pit = randomisedPit(sample, observed, u);
        const rank = randomisedRank(sample, observed, u);
        expect(pit).toBeGreaterThanOrEqual(below / sample.length);
        expect(pit).toBeLessThanOrEqual(upTo / sample.length);
        expect(rank).toBeGreaterThanOrEqual(below);
        expect(rank).toBeLessThanOrEqual(upTo);
      }),
      seeded,
    );
  });

  test('spread a tie evenly: over the part of the scale, and over one rank more than members', () => {
    const us = [0.1, 0.5, 0.9];

    expect(us.map((u) => randomisedRank([20, 25, 25, 30], 25, u))).toEqual([1, 2, 3]);
    expect(us.map((u) => randomisedPit([20, 25, 25, 30], 25, u))).toEqual([0.3, 0.5, 0.7]);
  });

  test('refuse a NaN and a u of 1, which would give a rank too many', () => {
    expect(caught(() => randomisedRank([1, Number.NaN], 1, 1)).issues).toHaveLength(2);
  });
});

describe('caseUniform', () => {
  test('belongs to the case, and is uniform over cases', () => {
    expect(caseUniform('2018-10-main arrival day 0')).toBe(caseUniform('2018-10-main arrival day 0'));
    expect(caseUniform('2018-10-main arrival day 0')).not.toBe(caseUniform('2018-10-main arrival day 1'));
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 2000; i++) counts[Math.floor(10 * caseUniform(`case ${i}`))]!++;
    // The keys are fixed; a wrong generator would be found with a p far below this.
    expect(uniformityTest(counts).p).toBeGreaterThan(1e-4);
  });
});
