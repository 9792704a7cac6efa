import { describe, expect, test } from 'vitest';
import { calibratedRates } from '../../src/evidence/calibrated-rates.js';
import { type CaravanFit, drawsFrom } from '../../src/evidence/fit-caravan.js';
import { factorsOf, momentsWith, towards } from '../../src/evidence/rate-factors.js';
import { logNormals, type RateNormals } from '../../src/evidence/rate-normals.js';

const law: RateNormals = { mean: calibratedRates.map(() => 1), sd: calibratedRates.map(() => 0.5) };

/** Draws from the law, with a normal likelihood of the first rate. */
function weighed(mean: number, sd: number, draws = 4000): CaravanFit {
  const rates = drawsFrom([law], draws, 'caravan', 'factors');
  return {
    id: 'caravan',
    rates,
    logLikelihood: Float64Array.from(rates, (draw) => -(((draw[0]! - mean) / sd) ** 2) / 2),
    logProposal: Float64Array.from(rates, (draw) => logNormals(draw, law)),
  };
}

describe('what a record says of a rate', () => {
  test('is the normal likelihood that the draws were weighed by, without their law', () => {
    const { precision, shift } = factorsOf(weighed(1.6, 0.4), law);

    expect(Math.abs(precision[0]! ** -0.5 - 0.4)).toBeLessThan(0.04);
    expect(Math.abs(shift[0]! / precision[0]! - 1.6)).toBeLessThan(0.06);
    // Of the others nothing: a precision of 4 would be as much as the law itself has.
    for (const other of precision.slice(1)) expect(Math.abs(other)).toBeLessThan(0.6);
  });

  test('is the same where so few draws count that the likelihood is tempered', () => {
    // 0.02 wide at the edge of the law: a handful of 4,000 draws.
    const { precision, shift } = factorsOf(weighed(2, 0.02), law);

    expect(precision[0]! ** -0.5).toBeLessThan(0.04);
    expect(Math.abs(shift[0]! / precision[0]! - 2)).toBeLessThan(0.06);
  });

  test('gives with a law what Bayes says of two normal laws', () => {
    const factors = { precision: law.sd.map(() => 4), shift: law.sd.map(() => 4 * 3) };
    const { mean, sd } = momentsWith(factors, law);

    // Precisions 4 and 4, means 1 and 3.
    expect(mean[0]).toBeCloseTo(2, 12);
    expect(sd[0]).toBeCloseTo(8 ** -0.5, 12);
  });

  test('leaves the law where it is nothing, or less by chance', () => {
    const nothing = momentsWith({ precision: law.sd.map(() => -1), shift: law.sd.map(() => 5) }, law);

    expect(nothing.mean[0]).toBeCloseTo(1, 12);
    expect(nothing.sd[0]).toBeCloseTo(0.5, 12);
  });

  test('moves by a share toward what a new round says', () => {
    const old = { precision: [0], shift: [2] };

    expect(towards(old, { precision: [4], shift: [6] }, 0.25)).toEqual({ precision: [1], shift: [3] });
    expect(towards(undefined, old, 0.25)).toEqual(old);
  });
});
