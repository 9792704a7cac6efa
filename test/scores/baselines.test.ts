import { describe, expect, test } from 'vitest';
import { constantSpeedEta, lastLegEta, olsEta } from '../../src/scores/arrival-by-pace.js';
import {
  averagedRelativeDifference,
  averagedRelativeDifferenceRescaled,
} from '../../src/scores/averaged-relative-difference.js';
import { mase } from '../../src/scores/mase.js';
import { caught } from '../helpers/caught.js';

describe('arrival days by pace', () => {
  test('agree for a steady walk', () => {
    const days = [0, 2, 5];
    const km = [0, 60, 150];

    for (const eta of [constantSpeedEta, lastLegEta, olsEta]) expect(eta(days, km, 600)).toBeCloseTo(20, 12);
  });

  test('are never without progress', () => {
    expect(constantSpeedEta([3], [0], 600)).toBe(Infinity);
    expect(lastLegEta([0, 3, 6], [0, 90, 90], 600)).toBe(Infinity);
    expect(olsEta([0, 3], [90, 80], 600)).toBe(Infinity);
  });

  test('refuse too few sightings, days that do not rise, and a pace over no time', () => {
    expect(caught(() => lastLegEta([3], [90], 600)).issues).toHaveLength(2);
    expect(caught(() => olsEta([3, 3], [90, 90], 600)).message).toContain('days[1] is 3');
    expect(caught(() => constantSpeedEta([0], [0], 600)).message).toContain('expected more than 0');
  });
});

describe('averagedRelativeDifference', () => {
  test('sees a wrong total, the rescaled one does not', () => {
    expect(averagedRelativeDifference([200, 400], [100, 200])).toBe(1);
    expect(averagedRelativeDifferenceRescaled([200, 400], [100, 200])).toBe(0);
  });

  test('refuses a day on which nobody was counted', () => {
    expect(caught(() => averagedRelativeDifference([1], [0])).message).toContain('counted sum to 0');
    expect(caught(() => averagedRelativeDifferenceRescaled([0], [1])).message).toContain(
      'simulated sum to 0',
    );
  });
});

describe('mase', () => {
  test('is 1 for errors as large as the changes before', () => {
    expect(mase([1, 3, 1, 3], [5, 5], [3, 7])).toBe(1);
  });

  test('refuses a series that never changes', () => {
    expect(caught(() => mase([1, 1], [1], [1])).message).toContain('never changes');
  });
});
