import { describe, expect, test } from 'vitest';
import { road } from '../helpers/corridors.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { runReplicates, stockOf } from '../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../helpers/standard-errors.js';

/**
 * Mean and variance of those still in a group of n after t days of a hazard h that a gamma factor F of mean 1 and
 * shape k multiplies afresh every day. Given the factors the number is Binomial(n, prod S_i) with S_i = exp(-h F_i).
 * From the Laplace transform of the gamma law s1 = E S = (1 + h / k)^-k and s2 = E S^2 = (1 + 2 h / k)^-k, hence
 *   mean = n s1^t,   variance = E[n P (1 - P)] + Var[n P] = n (s1^t - s2^t) + n^2 (s2^t - s1^(2 t)),  P = prod S_i.
 * Without over-dispersion (k infinite) s2 = s1^2 and the number is Binomial(n, exp(-h t)).
 */
function stayers(n: number, h: number, t: number, k: number): { mean: number; variance: number } {
  const s1 = k === Infinity ? Math.exp(-h) : (1 + h / k) ** -k;
  const s2 = k === Infinity ? Math.exp(-2 * h) : (1 + (2 * h) / k) ** -k;
  return { mean: n * s1 ** t, variance: n * (s1 ** t - s2 ** t) + n ** 2 * (s2 ** t - s1 ** (2 * t)) };
}

const rates = [0.06, 0.005, 0.01] as const;
const hazard = 0.075;

/** Numbers after ten days with exits (day 0 is the departure) in each replicate: still there, and left by cause. */
function cohort(shape: number, replicates = 2000): { stay: number[]; left: [number[], number[], number[]] } {
  const scenario = quietScenario(road([0, 2000], 'southern_mexico'), {
    horizonDays: 10,
    caravans: [caravanFrom('mx-0')],
    rates: {
      exitPerDayMexico: hazard,
      exitReturnedShare: rates[0] / hazard,
      exitAsylumShare: rates[1] / hazard,
      exitDetainedShare: rates[2] / hazard,
      exitFrailtyShape: shape,
    },
  });
  const stay: number[] = [];
  const left: [number[], number[], number[]] = [[], [], []];
  runReplicates(
    scenario,
    (world) => {
      stay.push(stockOf(world, 'group'));
      (['returned', 'asylum', 'detained'] as const).forEach((account, cause) => {
        left[cause]!.push(stockOf(world, account));
      });
    },
    { replicates },
  );
  return { stay, left };
}

describe('a cohort of 1,000 that leaves by three causes', () => {
  test('has the moments of the worked example without over-dispersion: mean 472.37, variance 249.24', () => {
    const { mean, variance } = stayers(1000, hazard, 10, Infinity);

    expect(mean).toBeCloseTo(472.3665527410147, 9);
    expect(variance).toBeCloseTo(249.23639259258488, 9);
  });

  const calm = cohort(1000);

  test('has them in the engine with a factor that hardly varies', () => {
    const { mean, variance } = stayers(1000, hazard, 10, 1000);

    expect(Math.abs(errorsOfMean(calm.stay, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(calm.stay, mean, variance))).toBeLessThan(fiveErrors);
    // The same check rejects a hazard a tenth higher, and the variance of a group that decides as one.
    expect(Math.abs(errorsOfMean(calm.stay, stayers(1000, 0.0825, 10, 1000).mean))).toBeGreaterThan(
      fiveErrors,
    );
    expect(
      Math.abs(errorsOfVariance(calm.stay, mean, stayers(1000, hazard, 10, 100).variance)),
    ).toBeGreaterThan(fiveErrors);
  });

  test('leaves by cause in proportion to the hazards: 422.11, 35.18 and 70.35 in the worked example', () => {
    const gone = 1000 - stayers(1000, hazard, 10, 1000).mean;

    [422.1067578071882, 35.17556315059902, 70.35112630119804].forEach((worked, cause) => {
      const expected = (gone * rates[cause]!) / hazard;
      // The factor of shape 1000 moves the worked mean by less than 0.01.
      expect(Math.abs(expected - worked)).toBeLessThan(0.2);
      expect(Math.abs(errorsOfMean(calm.left[cause]!, expected))).toBeLessThan(fiveErrors);
      expect(Math.abs(errorsOfMean(calm.left[cause]!, expected * 1.1))).toBeGreaterThan(fiveErrors);
    });
  });

  test.each([1.5, 5])('has the variance of a shared gamma factor of shape %d', (shape) => {
    const wild = cohort(shape, 4000);
    const { mean, variance } = stayers(1000, hazard, 10, shape);

    expect(Math.abs(errorsOfMean(wild.stay, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(wild.stay, mean, variance))).toBeLessThan(fiveErrors);
    // A factor that each person drew for themselves would leave the binomial variance.
    const alone = mean * (1 - mean / 1000);
    expect(Math.abs(errorsOfVariance(wild.stay, mean, alone))).toBeGreaterThan(fiveErrors);
  });
});
