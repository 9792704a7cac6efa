import { describe, expect, test } from 'vitest';
import {
  calibratedPopulation,
  isInformed,
  posteriorContraction,
  type RateCalibration,
} from '../../src/data/population.js';
import { builtInRegimes } from '../../src/data/regimes.js';

const [first] = calibratedPopulation().rates;
const rate = (errors: Partial<RateCalibration>): RateCalibration => ({
  ...first!,
  priorError: 0.8,
  earlyError: 0.8,
  lateError: 0.8,
  caravansWorth: 2,
  ...errors,
});

describe('what the archive tells of a rate', () => {
  test('is the share of the variance of its median that is gone, era by era', () => {
    expect(posteriorContraction(rate({}), 'early')).toBe(0);
    expect(posteriorContraction(rate({ lateError: 0.4 }), 'late')).toBeCloseTo(0.75, 12);
    expect(posteriorContraction(rate({ lateError: 0.4 }), 'early')).toBe(0);
  });

  test('informs it where the error is half of what it was before, or less', () => {
    const [half, more] = [rate({ earlyError: 0.4 }), rate({ earlyError: 0.41 })];

    expect([half, more].map((one) => isInformed(one, 'early'))).toEqual([true, false]);
    expect(isInformed(half, 'late')).toBe(false);
  });

  test('does not inform it by what chance alone may seem to tell', () => {
    expect(isInformed(rate({ earlyError: 0.2, caravansWorth: 1.9 }), 'early')).toBe(false);
  });

  test('stands in the note of every calibrated rate, by the era of the regime', () => {
    for (const { id, from, rates } of builtInRegimes().values()) {
      for (const own of calibratedPopulation().rates) {
        const note = rates[own.name].note ?? '';
        const informed = isInformed(own, from < '2020' ? 'early' : 'late');

        expect([id, own.name, note.includes('tells little of it')]).toEqual([id, own.name, !informed]);
      }
    }
  });
});
