import { weightedCrps } from '../scores/crps.js';
import { censoredAtDay, type TargetForecast } from './baselines.js';
import { logMiddle, type PlacedSighting } from './observed-course.js';
import { quantilesOf, type WeightedSample } from './weighted-sample.js';

/** Scores of one forecast of one sighting, lower is better; `null` where there is nothing to score. */
export interface SightingScores {
  /** CRPS in days, censored at day 60; only where the main body is seen at a place for the first time. */
  readonly arrivalDayCrps: number | null;
  readonly progressKmCrps: number | null;
  /** CRPS of log(1 + people) against the geometric middle of the report. */
  readonly logSizeCrps: number | null;
  /** Whether the 50 and 80 % intervals hold what was seen; of a size, whether they overlap the report. */
  readonly arrivalDayIn50: boolean | null;
  readonly arrivalDayIn80: boolean | null;
  readonly progressIn50: boolean | null;
  readonly progressIn80: boolean | null;
  readonly sizeIn50: boolean | null;
  readonly sizeIn80: boolean | null;
}

/** Scores a forecast of a sighting. */
export function scoresOf(
  { arrivalDay, progressKm, logSize }: TargetForecast,
  sighting: PlacedSighting,
  isFirst: boolean,
  hasSize: boolean,
): SightingScores {
  const { day, progressKm: km, size } = sighting;
  const scoresArrival = isFirst && arrivalDay.values.length > 0;
  const scoresSize = hasSize && size !== null && logSize.values.length > 0;
  const scoresProgress = progressKm.values.length > 0;
  const logLow = size === null ? 0 : Math.log1p(size.low);
  const logHigh = size === null ? 0 : Math.log1p(size.high);
  const within = (sample: WeightedSample, share: number, low: number, high: number): boolean => {
    const [from, to] = quantilesOf(sample, [(1 - share) / 2, (1 + share) / 2]);
    return high >= (from ?? Number.POSITIVE_INFINITY) && low <= (to ?? Number.POSITIVE_INFINITY);
  };
  return {
    arrivalDayCrps: scoresArrival ? rounded(crpsCensored(arrivalDay, day)) : null,
    progressKmCrps: scoresProgress ? rounded(weightedCrps(progressKm.values, progressKm.weights, km)) : null,
    logSizeCrps: scoresSize ? rounded(weightedCrps(logSize.values, logSize.weights, logMiddle(size))) : null,
    arrivalDayIn50: scoresArrival ? within(arrivalDay, 0.5, day, day) : null,
    arrivalDayIn80: scoresArrival ? within(arrivalDay, 0.8, day, day) : null,
    progressIn50: scoresProgress ? within(progressKm, 0.5, km, km) : null,
    progressIn80: scoresProgress ? within(progressKm, 0.8, km, km) : null,
    sizeIn50: scoresSize ? within(logSize, 0.5, logLow, logHigh) : null,
    sizeIn80: scoresSize ? within(logSize, 0.8, logLow, logHigh) : null,
  };
}

function crpsCensored({ values, weights }: WeightedSample, day: number): number {
  const cut = values.map((value) => Math.min(value, censoredAtDay));
  return weightedCrps(cut, weights, Math.min(day, censoredAtDay));
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
