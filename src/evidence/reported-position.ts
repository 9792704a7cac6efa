import type { Sighting } from '../data/historical-caravan.js';
import { normal } from '../random/normal.js';
import type { RandomStream } from '../random/stream.js';

/** Where the main body is at both ends of a day, km along the road; `NaN` while there is no group. */
export interface DayEnds {
  readonly morningKm: number;
  readonly eveningKm: number;
}

/**
 * Where a caravan is at both ends of a simulated day.
 *
 * @param nights - its km on each night
 * @param startKm - where it is before the first day
 */
export function dayEnds(nights: Float32Array, day: number, startKm: number): DayEnds {
  return {
    morningKm: day <= 0 ? startKm : nights[day - 1]!,
    eveningKm: nights[Math.max(0, day)]!,
  };
}

/** Beyond the error of a report: weather, road blocks, assemblies, and the nearest town instead of the camp. */
const placeSdKm = 10;
const placeSdShare = 0.1;
/** Probability of a report that the model cannot explain, and how wide it may then lie. */
const wrongReport = 0.02;
const anywhereSdKm = 300;

/** Log standard deviation of the ratio of two reports of a caravan's size. */
export const sizeRatioLogSd = 0.35;

/**
 * Probability that a report of a day is of where the caravan was in its morning, else of where it was in its evening.
 *
 * @param event - what the report says of it; without it, of a report that nobody has seen yet
 */
export function morningProbability(event?: Sighting['event']): number {
  if (event === 'departed') return 0.8;
  return event === 'arrived' ? 0.2 : 0.4;
}

/**
 * Standard deviation of a report around the place it is of, in km.
 *
 * @param goneKm - since the caravan was last known to be somewhere
 */
export function reportedSdKm(goneKm: number): number {
  return Math.hypot(placeSdKm, placeSdShare * Math.max(0, goneKm));
}

/**
 * Density per km (but for a factor) of a report that puts a caravan at `reportedKm`.
 *
 * @param knownKm - where the caravan was last known to be
 * @returns `NaN` where there is no group at either end of the day
 */
export function reportedKmDensity(
  reportedKm: number,
  ends: DayEnds,
  knownKm: number,
  event: Sighting['event'],
): number {
  const { morningKm, eveningKm } = groupEnds(ends);
  const morning = morningProbability(event);
  const around = (km: number): number =>
    (1 - wrongReport) * normalShape(reportedKm - km, reportedSdKm(km - knownKm)) +
    wrongReport * normalShape(reportedKm - km, anywhereSdKm);
  return morning * around(morningKm) + (1 - morning) * around(eveningKm);
}

/**
 * A report of a day, drawn from the law that {@link reportedKmDensity} is the density of.
 *
 * @param event - what it will say; left out of forecasts, which cannot know it
 */
export function drawReportedKm(
  stream: RandomStream,
  ends: DayEnds,
  knownKm: number,
  event?: Sighting['event'],
): number {
  const { morningKm, eveningKm } = groupEnds(ends);
  const km = stream.uniform() < morningProbability(event) ? morningKm : eveningKm;
  const sdKm = stream.uniform() < wrongReport ? anywhereSdKm : reportedSdKm(km - knownKm);
  return km + sdKm * normal(stream);
}

/** A group that is there at one end of the day alone is reported there. */
function groupEnds({ morningKm, eveningKm }: DayEnds): DayEnds {
  return {
    morningKm: Number.isNaN(morningKm) ? eveningKm : morningKm,
    eveningKm: Number.isNaN(eveningKm) ? morningKm : eveningKm,
  };
}

function normalShape(gap: number, sd: number): number {
  return Math.exp(-((gap / sd) ** 2) / 2) / sd;
}
