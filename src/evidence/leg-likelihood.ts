import { drawRates } from '../engine/draw-rates.js';
import type { Model } from '../engine/model.js';
import { RateLaws } from '../engine/rate-laws.js';
import type { Rates } from '../engine/rates.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { parameters } from '../scenario/parameters.js';
import type { PolicyEvent } from '../scenario/policy-events.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import { calibratedRates } from './calibrated-rates.js';
import { departureOf, modelFrom, type Standpoint, standpointAfter } from './legs.js';
import { logMiddle, type ObservedCourse, type PlacedSighting } from './observed-course.js';
import { reportedModeProbability } from './reported-mode.js';
import { dayEnds, reportedKmDensity, sizeRatioLogSd } from './reported-position.js';
import { followMainBody } from './tracks.js';

/** A stretch of a record: from where a caravan was known to be to the next report. */
export interface Leg {
  readonly model: Model;
  /** Days from the first simulated one to the report. */
  readonly days: number;
  /** Km along the road from the place where the leg begins to the report, and to where the caravan already is. */
  readonly km: number;
  readonly startKm: number;
  readonly target: PlacedSighting;
  /** Log of the ratio of the reported people to those at the start, where both are known. */
  readonly logSizeRatio: number | null;
  readonly logPeopleAtStart: number;
  /** Day since departure of the report. */
  readonly overOn: number;
}

/** A record cut into legs, ready for likelihoods of rates. */
export interface LegRecord {
  readonly id: string;
  readonly legs: readonly Leg[];
}

/** Longest stretch that is simulated, in days: a longer one tells nothing of the rates. */
export const longestLegDays = 75;

/** Cuts the record of a caravan into legs. Several reports of one day and place count once. */
export function legRecord(course: ObservedCourse, base: Scenario, context: ScenarioContext): LegRecord {
  const reports = course.sightings.filter(
    ({ day, place, sighting }, s) =>
      day > 0 &&
      (sighting.event !== 'departed' || place !== course.sightings[s - 1]?.place) &&
      !course.sightings.slice(0, s).some((other) => other.day === day && other.place === place),
  );
  const legs: Leg[] = [];
  const lasting = withoutEndings(base);
  const standpoints: Standpoint[] = [
    departureOf(course),
    ...reports.map((report) => standpointAfter(course, lastOf(course, report), context)),
  ];
  standpoints.forEach((standpoint, i) => {
    const target = reports[i];
    if (target === undefined) return;
    const days = target.day - standpoint.fromDay;
    if (days < 0 || days > longestLegDays) return;
    // The model has no people who joined or left since a size of some days ago.
    const start = standpoint.isSizeKnown ? standpoint.people : null;
    legs.push({
      model: modelFrom(course, standpoint, lasting, context, Math.max(1, days)),
      days,
      km: Math.max(0, target.progressKm - standpoint.placeKm),
      startKm: standpoint.progressKm - standpoint.placeKm,
      target,
      logSizeRatio: target.size === null || start === null ? null : logMiddle(target.size) - logMiddle(start),
      logPeopleAtStart: start === null ? 0 : logMiddle(start),
      overOn: target.day,
    });
  });
  return { id: course.caravan.id, legs };
}

/** Last report of the day and place of a report. */
function lastOf(course: ObservedCourse, report: PlacedSighting): number {
  let last = course.sightings.indexOf(report);
  course.sightings.forEach((other, s) => {
    if (other.day === report.day && other.place === report.place) last = s;
  });
  return last;
}

/** A scenario in which no group ends. */
export function withoutEndings(base: Scenario): Scenario {
  return {
    ...base,
    file: {
      ...base.file,
      rates: { ...base.file.rates, ...neverEnding },
      events: base.file.events.filter(endsNobody),
    },
  };
}

/** Offers and raids end groups; what else a scenario assumes holds on the way of one that goes on, too. */
function endsNobody({ kind }: PolicyEvent): boolean {
  return kind !== 'raid' && kind !== 'permit-offer';
}

/** Rates under which no group ends: a caravan that is seen again has not, and its pace is what a leg tells of. */
const neverEnding = {
  dissolutionPerDayCentralAmerica: 0,
  dissolutionPerDaySouthernMexico: 0,
  dissolutionPerDayNorthernMexico: 0,
} as const;

/**
 * Log likelihood of each leg of a record under each of many draws of the rates, up to a constant.
 *
 * @param draws - `[draw][rate]`, values of the calibrated rates in their own units
 * @param courses - simulated for each leg and draw
 * @returns `[leg][draw]`
 * @remarks Each leg is simulated from where the caravan was reported to be, so the likelihood of a record is the
 *   product of those of the legs given the reports before them; that of a leg is the mean of a kernel over its
 *   simulated courses. What the state of a caravan at a report holds besides place and size (the km of a halt that
 *   is over, say) is taken as new at each report.
 */
export function legLogLikelihoods(
  record: LegRecord,
  draws: readonly Float64Array[],
  { courses, seed }: { readonly courses: number; readonly seed: string },
): Float64Array[] {
  const [first] = record.legs;
  if (first === undefined) return [];
  const stream = new RandomStream(streamKey(seed), 0);
  // All rates of a draw, calibrated or not, are the same in all legs.
  const rates = ratesOfDraws(first.model, draws, seed);
  return record.legs.map((leg) => {
    const world = new World(leg.model, stream);
    return Float64Array.from(draws, (_, d) => {
      let mean = 0;
      for (let c = 0; c < courses; c++)
        mean += legLikelihood(leg, world, d * courses + c, rates[d]!) / courses;
      return Math.log(Math.max(1e-300, mean));
    });
  });
}

/** Rates by caravan for each draw: the calibrated ones as drawn, the others from their laws, by number of the draw. */
export function ratesOfDraws(model: Model, draws: readonly Float64Array[], seed: string): Rates[][] {
  const stream = new RandomStream(streamKey(seed), 0);
  const laws = new RateLaws(model.scenario);
  return draws.map((draw, d) =>
    drawRates(model, stream.setReplicate(d), laws).map((own) => withDraw(own, draw)),
  );
}

function withDraw(rates: Rates, draw: Float64Array): Rates {
  const own: Record<string, number> = { ...rates };
  calibratedRates.forEach(({ name }, k) => {
    const { lower, upper } = parameters[name];
    own[name] = Math.min(upper, Math.max(lower, draw[k]!));
  });
  return own as Rates;
}

function legLikelihood(leg: Leg, world: World, replicate: number, rates: readonly Rates[]): number {
  const { target, days } = leg;
  const nights = followMainBody(world, replicate, { rates });
  const ends = dayEnds(nights.progressKm, days, leg.startKm);
  const place = reportedKmDensity(leg.km, ends, leg.startKm, target.sighting.event);
  if (Number.isNaN(place)) return 1e-4;
  const mode = reportedModeProbability(target.sighting, nights.travel, days);
  if (leg.logSizeRatio === null) return place * mode;
  const people = nights.people[Math.max(0, days)]! || nights.people[Math.max(0, days - 1)]!;
  const z = (leg.logSizeRatio - (Math.log1p(people) - leg.logPeopleAtStart)) / sizeRatioLogSd;
  return place * mode * Math.max(Math.exp(-(z * z) / 2), 0.01);
}
