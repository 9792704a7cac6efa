import { describe, expect, test } from 'vitest';
import { road } from '../helpers/corridors.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { runReplicates, stockOf } from '../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../helpers/standard-errors.js';

const start = 3000;
const days = 20;

/** Binomial(n, s^t) plus an independent Poisson of mean lambda s (1 - s^t) / (1 - s), s = exp(-rate). */
function worked(rate: number, joinsPerDay: number): { mean: number; variance: number } {
  const s = Math.exp(-rate);
  const poissonMean = (joinsPerDay * s * (1 - s ** days)) / (1 - s);
  return {
    mean: start * s ** days + poissonMean,
    variance: start * s ** days * (1 - s ** days) + poissonMean,
  };
}

/**
 * The same with two features of the engine. People come to a pool at lambda a day and leave it for the group with
 * probability 1 - q a day: by the splitting of Poisson processes the joins of day j are independent Poissons of mean
 * lambda (1 - q^j). And the survival of a day is S = exp(-h F), F a gamma factor of shape k, with s1 = E S and
 * s2 = E S^2 (see the cohort). With M_t = (M_(t-1) + lambda_t) S_t the mean given the factors and P = prod S:
 *   E N = E M,   Var N = E M - n s2^t + Var M   (Poisson part M - n P, binomial part n P (1 - P)).
 */
function moments(
  rate: number,
  joinsPerDay: number,
  shape: number,
  q: number,
): { mean: number; variance: number } {
  const s1 = (1 + rate / shape) ** -shape;
  const s2 = (1 + (2 * rate) / shape) ** -shape;
  let first = start;
  let second = start ** 2;
  for (let day = 1; day <= days; day++) {
    const joins = joinsPerDay * (1 - q ** day);
    second = (second + 2 * joins * first + joins ** 2) * s2;
    first = (first + joins) * s1;
  }
  return { mean: first, variance: first - start * s2 ** days + second - first ** 2 };
}

/** The group walks ten km to the town of the pool on day 0 and stays there; joins before exits, every day. */
function sizes(exitPerDayMexico: number, refillPerDay: number): number[] {
  const scenario = quietScenario(road([0, 10, 1000], 'southern_mexico'), {
    horizonDays: days,
    caravans: [caravanFrom('mx-0', { size: start })],
    pools: [{ place: 'mx-1', people: 0, refillPerDay }],
    rates: {
      walkKmPerDay: 10,
      restPerDaySouthernMexico: 1,
      resumePerDay: 0,
      exitPerDayMexico,
      exitReturnedShare: 1,
      poolJoinPerDay: 5,
      poolHalfPeople: 1,
    },
  });
  const all: number[] = [];
  runReplicates(scenario, (world) => all.push(stockOf(world, 'group')), { replicates: 1500 });
  return all;
}

describe('a group that people join from a pool and leave', () => {
  test('has the moments of the worked example: 2239.04 and 1335.46', () => {
    expect(worked(0.03, 40).mean).toBeCloseTo(2239.040744371546, 9);
    expect(worked(0.03, 40).variance).toBeCloseTo(1335.4581086349408, 9);
    // Without a factor and with everybody joining at once the recursion is the worked formula.
    expect(moments(0.03, 40, 1e7, 0).mean).toBeCloseTo(worked(0.03, 40).mean, 3);
    expect(moments(0.03, 40, 1e9, 0).variance).toBeCloseTo(worked(0.03, 40).variance, 0);
  });

  test('has them in the engine', () => {
    const all = sizes(0.03, 40);
    // Hazard 5 n / (n + 1) of joining: with thousands of people q is exp(-5) to within a millionth.
    const { mean, variance } = moments(0.03, 40, 1000, Math.exp(-5));

    expect(Math.abs(errorsOfMean(all, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(all, mean, variance))).toBeLessThan(fiveErrors);
  });

  test('would not with 44 joins a day, nor with exits before joins', () => {
    const all = sizes(0.03, 40);
    const exitsFirst = moments(0.03, 40, 1000, Math.exp(-5)).mean + 40 * (1 - Math.exp(-0.03 * days));

    expect(Math.abs(errorsOfMean(all, moments(0.03, 44, 1000, Math.exp(-5)).mean))).toBeGreaterThan(
      fiveErrors,
    );
    expect(Math.abs(errorsOfMean(all, exitsFirst))).toBeGreaterThan(fiveErrors);
  });
});
