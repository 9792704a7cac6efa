import { drawRates, type Rates } from '../engine/draw-rates.js';
import type { Model } from '../engine/model.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import { calibratedRates } from './calibrated-rates.js';
import { departureOf, modelFrom, type Standpoint, standpointAfter } from './legs.js';
import { logMiddle, type ObservedCourse, type PlacedSighting } from './observed-course.js';
import { followMainBody } from './tracks.js';

/** A stretch of a record: from where a caravan was known to be to the next report, or to its end. */
interface Leg {
  readonly model: Model;
  /** Days from the first simulated one to the report. */
  readonly days: number;
  /** Km along the road from the start of the leg to the report. */
  readonly km: number;
  readonly target: PlacedSighting | null;
  /** Log of the ratio of the reported people to those at the start, where both are known. */
  readonly logSizeRatio: number | null;
  readonly logPeopleAtStart: number;
  /** Of the last leg: how and after how many days the caravan ended. */
  readonly end: { readonly kind: 'ended' | 'border'; readonly days: number } | null;
}

/** A record cut into legs, ready for likelihoods of rates. */
export interface LegRecord {
  readonly id: string;
  readonly legs: readonly Leg[];
}

/** Beyond the error of a report: weather, road blocks, assemblies, and the nearest town instead of the camp. */
const placeSdKm = 10;
const placeSdShare = 0.1;
/** Log standard deviation of the ratio of two reports of a caravan's size. */
const sizeRatioLogSd = 0.35;
const endSdDays = 2;
const borderSdDays = 3;
/** Probability of a report that the model cannot explain, and how wide it may then lie. */
const wrongReport = 0.02;
const anywhereSdKm = 300;

/** Longest stretch that is simulated, in days. */
const longestLegDays = 75;

/** Cuts the record of a caravan into legs. Several reports of one day and place count once. */
export function legRecord(course: ObservedCourse, context: ScenarioContext): LegRecord {
  const reports = course.sightings.filter(
    ({ day, place, sighting }, s) =>
      day > 0 &&
      (sighting.event !== 'departed' || place !== course.sightings[s - 1]?.place) &&
      !course.sightings.slice(0, s).some((other) => other.day === day && other.place === place),
  );
  const legs: Leg[] = [];
  const standpoints = [
    departureOf(course),
    ...reports.map((report) => standpointAfter(course, lastOf(course, report), context)),
  ];
  standpoints.forEach((standpoint, i) => {
    const target = reports[i] ?? null;
    const end = target === null ? endOf(course, standpoint.fromDay) : null;
    if (target === null && end === null) return;
    const days = target === null ? end!.days : target.day - standpoint.fromDay;
    if (days < 0 || days > longestLegDays) return;
    const horizon = target === null ? Math.min(longestLegDays, days + 12) : Math.max(1, days);
    const start = standpoint.people;
    legs.push({
      model: modelFrom(course, standpoint, context, {}, horizon),
      days,
      km: target === null ? 0 : Math.max(0, target.progressKm - startKm(course, standpoint)),
      target,
      logSizeRatio:
        target === null || target.size === null || start === null
          ? null
          : logMiddle(target.size) - logMiddle(start),
      logPeopleAtStart: start === null ? 0 : logMiddle(start),
      end,
    });
  });
  return { id: course.caravan.id, legs };
}

/** Progress of the place where a leg begins, on the scale of the whole record. */
function startKm(course: ObservedCourse, { place }: Standpoint): number {
  return (
    course.sightings.find((sighting) => sighting.place === place && sighting.offNetworkKm === 0)
      ?.progressKm ??
    course.sightings.find((sighting) => sighting.place === place)?.progressKm ??
    0
  );
}

/** Last report of the day and place of a report. */
function lastOf(course: ObservedCourse, report: PlacedSighting): number {
  let last = course.sightings.indexOf(report);
  course.sightings.forEach((other, s) => {
    if (other.day === report.day && other.place === report.place) last = s;
  });
  return last;
}

function endOf(course: ObservedCourse, fromDay: number): Leg['end'] {
  const days = Math.max(0, course.endDay - fromDay);
  switch (course.caravan.outcome.kind) {
    case 'dispersed':
      return null;
    case 'reached_border':
      return { kind: 'border', days };
    case 'blocked':
    case 'dissolved':
      return { kind: 'ended', days };
  }
}

/**
 * Log likelihood of a record under each of many draws of the rates, up to a constant.
 *
 * @param draws - `[draw][rate]`, values of the calibrated rates in their own units
 * @param courses - simulated for each leg and draw
 * @remarks Each leg is simulated from where the caravan was reported to be, so the likelihood is the product of
 *   those of the legs given the reports before them; that of a leg is the mean of a kernel over its simulated
 *   courses. What the state of a caravan at a report holds besides place and size (the km of a halt that is over,
 *   say) is taken as new at each report.
 */
export function legLogLikelihoods(
  record: LegRecord,
  draws: readonly Float64Array[],
  { courses, seed }: { readonly courses: number; readonly seed: string },
): Float64Array {
  const logLikelihood = new Float64Array(draws.length);
  const [first] = record.legs;
  if (first === undefined) return logLikelihood;
  const stream = new RandomStream(streamKey(seed), 0);
  // All rates of a draw, calibrated or not, are the same in all legs.
  const rates = draws.map((draw, d) =>
    drawRates(first.model, stream.setReplicate(d)).map((own) => withDraw(own, draw)),
  );
  for (const leg of record.legs) {
    const world = new World(leg.model, stream);
    draws.forEach((_, d) => {
      let mean = 0;
      for (let c = 0; c < courses; c++)
        mean += legLikelihood(leg, world, d * courses + c, rates[d]!) / courses;
      logLikelihood[d]! += Math.log(Math.max(1e-300, mean));
    });
  }
  return logLikelihood;
}

function withDraw(rates: Rates, draw: Float64Array): Rates {
  const own: Record<string, number> = { ...rates };
  calibratedRates.forEach(({ name }, k) => {
    own[name] = draw[k]!;
  });
  return own as Rates;
}

function legLikelihood(leg: Leg, world: World, replicate: number, rates: readonly Rates[]): number {
  const { target, end, days } = leg;
  const last = leg.model.horizonDays;
  const nights = followMainBody(world, replicate, { rates });
  if (end !== null) {
    const lastDay = nights.lastDay;
    if (end.kind === 'border') {
      const z = nights.borderDay === -1 ? 8 : (nights.borderDay - days) / borderSdDays;
      return heavyTail(z);
    }
    if (nights.borderDay !== -1) return heavyTail(8);
    return heavyTail(((lastDay >= last ? last + 4 : lastDay) - (days - 1)) / endSdDays);
  }
  const km = nights.progressKm[Math.max(0, days)]!;
  const kmBefore = days <= 0 ? 0 : nights.progressKm[days - 1]!;
  if (Number.isNaN(km) && Number.isNaN(kmBefore)) return 1e-4;
  const morning =
    target!.sighting.event === 'departed' ? 0.8 : target!.sighting.event === 'arrived' ? 0.2 : 0.4;
  const place =
    morning * placeLikelihood(leg.km, Number.isNaN(kmBefore) ? km : kmBefore) +
    (1 - morning) * placeLikelihood(leg.km, Number.isNaN(km) ? kmBefore : km);
  if (leg.logSizeRatio === null) return place;
  const people = nights.people[Math.max(0, days)]! || nights.people[Math.max(0, days - 1)]!;
  const z = (leg.logSizeRatio - (Math.log1p(people) - leg.logPeopleAtStart)) / sizeRatioLogSd;
  return place * Math.max(Math.exp(-(z * z) / 2), 0.01);
}

function placeLikelihood(observedKm: number, simulatedKm: number): number {
  const sd = Math.hypot(placeSdKm, placeSdShare * observedKm);
  const z = (observedKm - simulatedKm) / sd;
  const wrong = (observedKm - simulatedKm) / anywhereSdKm;
  return (
    ((1 - wrongReport) * Math.exp(-(z * z) / 2)) / sd +
    (wrongReport * Math.exp(-(wrong * wrong) / 2)) / anywhereSdKm
  );
}

/** Like a normal law in the middle, flatter outside: the date of an end is often a matter of definition. */
function heavyTail(z: number): number {
  return (1 + (z * z) / 4) ** -2.5;
}
