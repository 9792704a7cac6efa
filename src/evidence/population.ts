import { type CovariateValues, calibratedRates, toUnbounded } from './calibrated-rates.js';
import { type CaravanFit, momentsUnder, weightsUnder } from './fit-caravan.js';
import type { RateNormals } from './rate-normals.js';

/** One rate over the population of caravans: normal on its unbounded scale around a mean that covariates shift. */
export interface PopulationRate {
  readonly intercept: number;
  /** Shift from the middle of a covariate, per unit; 0 where the rate does not depend on it. */
  readonly era: number;
  /** Spread from caravan to caravan. */
  readonly sd: number;
  /** Standard error of the mean where both covariates are in the middle. */
  readonly interceptSe: number;
  /** The same of the shifts. */
  readonly eraSe: number;
  /** How many caravans' worth its records have told of the rate: each counts from 0 to 1. */
  readonly told: number;
}

/** The rates of all caravans, in the order of `calibratedRates`. */
export interface Population {
  /** Ids of the caravans it was fitted on. */
  readonly caravans: readonly string[];
  readonly rates: readonly PopulationRate[];
}

/** What is known of the rates of one caravan: a normal law for each. */
export interface CaravanMoments extends RateNormals {
  readonly id: string;
  readonly covariates: CovariateValues;
}

/** Priors of the population, on the unbounded scales: of the intercepts, of the shifts, of the spreads. */
const interceptPriorSd = 0.7;
const shiftPriorSd = 0.7;
const spreadPriorSd = 0.25;
const spreadPriorWeight = 6;
/** Longest step of a mean at a time, and the least spread. */
const longestStep = 0.4;
const leastSpread = 0.05;

/** The population before any caravan: the prior medians with the spread of the priors. */
export function priorPopulation(): Population {
  return {
    caravans: [],
    rates: calibratedRates.map(({ scale, priorMedian, covariates }) => ({
      intercept: toUnbounded(scale, priorMedian),
      era: 0,
      sd: spreadPriorSd,
      interceptSe: interceptPriorSd,
      eraSe: covariates.includes('era') ? shiftPriorSd : 0,
      told: 0,
    })),
  };
}

/**
 * One step from a population toward the one that fits what is known of the rates of its caravans, one by one: a
 * regression of each rate on its covariates with conjugate priors.
 *
 * @param moments - of each caravan under the population `now`
 */
export function stepPopulation(now: Population, moments: readonly CaravanMoments[]): Population {
  return {
    caravans: moments.map(({ id }) => id),
    rates: calibratedRates.map((_, k) => stepRate(k, moments, now.rates[k]!)),
  };
}

/** The moments of a caravan's draws under a population. */
export function momentsIn(
  population: Population,
  fit: CaravanFit,
  covariates: CovariateValues,
): CaravanMoments {
  const law = normalsOf(population, covariates, 0);
  return { id: fit.id, covariates, ...momentsUnder(fit, weightsUnder(fit, law)) };
}

/**
 * The law of the rates of a caravan of which only the covariates are known.
 *
 * @param withErrors - 1 to add the errors of the population's means to the spread from caravan to caravan, 0 not
 */
export function normalsOf(
  population: Population,
  { era }: CovariateValues,
  withErrors: 0 | 1 = 1,
): RateNormals {
  return {
    mean: population.rates.map((rate) => rate.intercept + rate.era * era),
    sd: population.rates.map((rate) =>
      Math.hypot(rate.sd, withErrors * rate.interceptSe, withErrors * rate.eraSe * era),
    ),
  };
}

/**
 * One step toward the posterior mode of a rate's population. A caravan counts by how much its record has told of the
 * rate, which is what is missing from the variance of its own law: with all counted alike the steps would be those
 * of expectation maximisation, whose end is the same and many times farther away where most records say little.
 */
function stepRate(k: number, caravans: readonly CaravanMoments[], now: PopulationRate): PopulationRate {
  const { scale, priorMedian, covariates } = calibratedRates[k]!;
  const prior = toUnbounded(scale, priorMedian);
  const uses = [true, covariates.includes('era')];
  const row = ({ era }: CovariateValues): number[] => [1, era].filter((_, c) => uses[c]);
  const coefficients = [now.intercept - prior, now.era].filter((_, c) => uses[c]);
  const priorSds = [interceptPriorSd, shiftPriorSd].filter((_, c) => uses[c]);
  const variance = now.sd ** 2;

  const hessian = priorSds.map((a, i) => priorSds.map((_, j) => (i === j ? 1 / a ** 2 : 0)));
  const gradient = coefficients.map((b, i) => -b / priorSds[i]! ** 2);
  let told = 0;
  let excess = spreadPriorWeight * (spreadPriorSd ** 2 - variance);
  for (const { covariates: at, mean, sd } of caravans) {
    const x = row(at);
    const gap = mean[k]! - prior - x.reduce((sum, value, c) => sum + value * coefficients[c]!, 0);
    const information = Math.max(0, 1 - sd[k]! ** 2 / variance);
    told += information;
    excess += sd[k]! ** 2 + gap ** 2 - variance;
    x.forEach((a, i) => {
      gradient[i]! += (a * gap) / variance;
      x.forEach((b, j) => {
        hessian[i]![j]! += (information * a * b) / variance;
      });
    });
  }
  const inverse = invert(hessian);
  const step = inverse.map((line) => line.reduce((sum, value, j) => sum + value * gradient[j]!, 0));
  const next = coefficients.map((b, i) => b + Math.max(-longestStep, Math.min(longestStep, step[i]!)));
  const nextVariance = variance + excess / (spreadPriorWeight + told);
  const full = (values: readonly number[]): number[] => {
    let at = 0;
    return uses.map((used) => (used ? values[at++]! : 0));
  };
  const [intercept, era] = full(next);
  const [interceptSe, eraSe] = full(inverse.map((line, i) => Math.sqrt(line[i]!)));
  return {
    intercept: prior + intercept!,
    era: era!,
    sd: Math.sqrt(Math.min(1.5 * variance, Math.max(variance / 1.5, leastSpread ** 2, nextVariance))),
    interceptSe: interceptSe!,
    eraSe: eraSe!,
    told,
  };
}

/** Inverse of a small symmetric positive definite matrix, by Gauss and Jordan. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot++) {
    const scale = rows[pivot]![pivot]!;
    rows[pivot] = rows[pivot]!.map((value) => value / scale);
    for (let other = 0; other < size; other++) {
      if (other === pivot) continue;
      const factor = rows[other]![pivot]!;
      rows[other] = rows[other]!.map((value, j) => value - factor * rows[pivot]![j]!);
    }
  }
  return rows.map((row) => row.slice(size));
}
