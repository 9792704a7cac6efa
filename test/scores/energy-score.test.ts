import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crps, fairCrps } from '../../src/scores/crps.js';
import { energyScore, fairEnergyScore } from '../../src/scores/energy-score.js';
import { caught, faultLines } from '../helpers/caught.js';
import { eighths, lists, seeded } from './arbitrary-samples.js';

describe('energyScore', () => {
  test('of one coordinate is the CRPS', () => {
    fc.assert(
      fc.property(lists(eighths, 2), eighths, (sample, observed) => {
        const members = sample.map((member) => [member]);
        expect(energyScore(members, [observed])).toBeCloseTo(crps(sample, observed), 9);
        expect(fairEnergyScore(members, [observed])).toBeCloseTo(fairCrps(sample, observed), 9);
      }),
      seeded,
    );
  });

  test('refuses members with other coordinates, and one member alone in the fair form', () => {
    expect(faultLines(caught(() => energyScore([[1, 2], [1], [1, Number.NaN]], [1, 2])).issues)).toEqual([
      'sample[1] has length 1, expected 2',
      'sample[2][1] is NaN, expected a number from -1e100 to 1e100',
    ]);
    expect(caught(() => fairEnergyScore([[1]], [1])).message).toContain('at least 2');
  });
});
