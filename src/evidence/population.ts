import { type CovariateValues, calibratedRates, toUnbounded } from './calibrated-rates.js';
import { momentsWith, type RateFactors } from './rate-factors.js';
import type { RateNormals } from './rate-normals.js';

/** Standard deviations from caravan to caravan by era. */
export interface Spreads {
  readonly early: number;
  readonly late: number;
}

/** One rate over the population of caravans: normal on its unbounded scale around a mean that covariates shift. */
export interface PopulationRate {
  readonly intercept: number;
  /** Shift from the middle of a covariate, per unit; 0 where the rate does not depend on it. */
  readonly era: number;
  /** Spread from caravan to caravan, to 2019 and from 2020; the same where the rate does not depend on the era. */
  readonly sd: Spreads;
  /** Standard error of the mean where both covariates are in the middle. */
  readonly interceptSe: number;
  /** The same of the shifts. */
  readonly eraSe: number;
  /** Covariance of the two errors: negative where one era is known better than their middle. */
  readonly errorCovariance: number;
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

/** The prior of a spread counts like so many caravans; it stands with the rate. */
const spreadPriorWeight = 6;
/** Longest step of a mean at a time, and the least spread. */
const longestStep = 0.4;
const leastSpread = 0.05;

/** The population before any caravan: the prior medians with the spread of the priors. */
export function priorPopulation(): Population {
  return {
    caravans: [],
    rates: calibratedRates.map(
      ({ scale, priorMedian, covariates, priorSd, shiftPriorSd, spreadPriorSd }) => ({
        intercept: toUnbounded(scale, priorMedian),
        era: 0,
        sd: { early: spreadPriorSd, late: spreadPriorSd },
        interceptSe: priorSd,
        eraSe: covariates.includes('era') ? shiftPriorSd : 0,
        errorCovariance: 0,
        told: 0,
      }),
    ),
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

/** The moments of a caravan's rates under a population, by what its record says. */
export function momentsIn(
  population: Population,
  { id, covariates, factors }: { id: string; covariates: CovariateValues; factors: RateFactors },
): CaravanMoments {
  return { id, covariates, ...momentsWith(factors, normalsOf(population, covariates, 0)) };
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
      Math.sqrt(spreadIn(rate, era) ** 2 + withErrors * errorIn(rate, era) ** 2),
    ),
  };
}

/** Standard error of a rate's mean in an era, -1/2 or 1/2. */
export function errorIn({ interceptSe, eraSe, errorCovariance }: PopulationRate, era: number): number {
  return Math.sqrt(interceptSe ** 2 + 2 * era * errorCovariance + (era * eraSe) ** 2);
}

/** The spread of a rate in an era. */
function spreadIn({ sd }: PopulationRate, era: number): number {
  return era < 0 ? sd.early : sd.late;
}

/**
 * One step toward the posterior mode of a rate's population. A caravan counts by how much its record has told of the
 * rate, which is what is missing from the variance of its own law: with all counted alike the steps would be those
 * of expectation maximisation, whose end is the same and many times farther away where most records say little.
 */
function stepRate(k: number, caravans: readonly CaravanMoments[], now: PopulationRate): PopulationRate {
  const { scale, priorMedian, covariates, priorSd, shiftPriorSd, spreadPriorSd } = calibratedRates[k]!;
  const prior = toUnbounded(scale, priorMedian);
  const uses = [true, covariates.includes('era')];
  const row = ({ era }: CovariateValues): number[] => [1, era].filter((_, c) => uses[c]);
  const coefficients = [now.intercept - prior, now.era].filter((_, c) => uses[c]);
  const priorSds = [priorSd, shiftPriorSd].filter((_, c) => uses[c]);

  const hessian = priorSds.map((a, i) => priorSds.map((_, j) => (i === j ? 1 / a ** 2 : 0)));
  const gradient = coefficients.map((b, i) => -b / priorSds[i]! ** 2);
  // Each spread has the caravans of its era, or all of them.
  const tally = (variance: number): Tally => ({
    variance,
    told: 0,
    excess: spreadPriorWeight * (spreadPriorSd ** 2 - variance),
  });
  const early = tally(now.sd.early ** 2);
  const late = uses[1] === true ? tally(now.sd.late ** 2) : early;
  for (const { covariates: at, mean, sd } of caravans) {
    const x = row(at);
    const own = at.era < 0 ? early : late;
    const { variance } = own;
    const gap = mean[k]! - prior - x.reduce((sum, value, c) => sum + value * coefficients[c]!, 0);
    const information = Math.max(0, 1 - sd[k]! ** 2 / variance);
    own.told += information;
    own.excess += sd[k]! ** 2 + gap ** 2 - variance;
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
  const full = (values: readonly number[]): number[] => {
    let at = 0;
    return uses.map((used) => (used ? values[at++]! : 0));
  };
  const [intercept, era] = full(next);
  const [interceptSe, eraSe] = full(inverse.map((line, i) => Math.sqrt(line[i]!)));
  return {
    intercept: prior + intercept!,
    era: era!,
    sd: { early: nextSpread(early), late: nextSpread(late) },
    interceptSe: interceptSe!,
    eraSe: eraSe!,
    errorCovariance: uses[1] === true ? inverse[0]![1]! : 0,
    told: early === late ? early.told : early.told + late.told,
  };
}

/** What caravans say of a spread together: by how much it is too small, and how many caravans' worth they have told. */
interface Tally {
  readonly variance: number;
  told: number;
  excess: number;
}

function nextSpread({ variance, told, excess }: Tally): number {
  const next = variance + excess / (spreadPriorWeight + told);
  return Math.sqrt(Math.min(1.5 * variance, Math.max(variance / 1.5, leastSpread ** 2, next)));
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
