import { hash32 } from '../base/hash32.js';
import type { Model } from '../engine/model.js';
import type { Rates } from '../engine/rates.js';
import { normal } from '../random/normal.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { Distribution } from '../scenario/distribution.js';
import type { ParameterName } from '../scenario/parameters.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import type { Target, TargetForecast } from './baselines.js';
import { drawsFrom, effectiveDraws, inOwnUnits } from './fit-caravan.js';
import { legLogLikelihoods, legRecord, ratesOfDraws, withoutEndings } from './leg-likelihood.js';
import { departureOf, modelFrom, standpointAfter } from './legs.js';
import type { ObservedCourse } from './observed-course.js';
import { lastSized, peopleSince } from './people-since.js';
import { normalised, normalsOfLaws } from './rate-normals.js';
import { dayEnds, drawReportedKm, sizeRatioLogSd } from './reported-position.js';
import { survivalLogLikelihoods } from './survival.js';
import { type TrackOptions, type Tracks, tracksOf } from './tracks.js';
import { evenSample } from './weighted-sample.js';

/** A forecast of a caravan's course from its departure, or from its last known sighting on. */
export interface CourseForecast {
  /** Days from departure to the first simulated one. */
  readonly fromDay: number;
  /** Km along the road of the place where the tracks begin, and of the caravan itself, which may be beyond it. */
  readonly fromKm: number;
  readonly knownKm: number;
  readonly tracks: Tracks;
  /** Draws of the rates that count, of all drawn: few where the reports contradict the rates' laws. */
  readonly effectiveDraws: number;
  readonly draws: number;
  /** 1 where the reports have their whole weight; less where they had to be tempered for enough draws to count. */
  readonly power: number;
}

/** The same, with what its tracks were simulated from: from it others than the groups can be followed too. */
export interface SimulatedForecast extends CourseForecast {
  readonly model: Model;
  readonly runs: TrackOptions;
}

/** Settings of {@link courseForecasts}. */
export interface ForecastOptions {
  readonly replicates: number;
  readonly seed: string;
  /** Days simulated from the issue of each forecast. */
  readonly horizonDays: number;
  /** Draws of the rates that are weighed by the reports. Default 600. */
  readonly draws?: number;
}

const coursesPerLeg = 6;
const leastEffectiveDraws = 30;
const defaultDraws = 600;
/** Courses from which the size of a caravan is known again where a report tells of none. */
const sizeReplicates = 400;

/**
 * Forecasts of the course of a caravan, one for each issue: -1 at departure, `s` after its sighting number `s`.
 *
 * @param base - scenario of the caravan from its departure; the laws of its rates are those before it is seen
 * @remarks After a sighting the caravan is simulated from where it was reported to be. Its rates are drawn from
 *   their laws and weighed by all legs of the record so far, and the simulated ones resampled by these weights
 *   (importance resampling; Rubin 1988). Where too few draws count, the likelihood is tempered, which is said in
 *   `power`.
 */
export function courseForecasts(
  course: ObservedCourse,
  context: ScenarioContext,
  base: Scenario,
  issues: readonly number[],
  options: ForecastOptions,
): SimulatedForecast[] {
  const { replicates, seed, horizonDays, draws = defaultDraws } = options;
  const name = course.caravan.id;
  const laws = Object.fromEntries(Object.entries(base.rates).map(([name, { law }]) => [name, law])) as Record<
    ParameterName,
    Distribution
  >;
  const rates = drawsFrom([normalsOfLaws(laws)], draws, name, `${seed}/rates`).map(inOwnUnits);
  const later = issues.some((issue) => issue >= 0);
  const record = later ? legRecord(course, base, context) : { id: name, legs: [] };
  const legs = later
    ? legLogLikelihoods(record, rates, { courses: coursesPerLeg, seed: `${seed}/legs` })
    : [];
  // Whatever day a caravan is followed from, a draw has one set of rates.
  const origin = departureOf(course);
  const all = later ? ratesOfDraws(modelFrom(course, origin, base, context, 1), rates, `${seed}/legs`) : [];
  const survival = survivalLogLikelihoods(record, all);
  return issues.map((issue) => {
    if (issue === -1) {
      const { placeKm: fromKm, progressKm: knownKm } = origin;
      const model = modelFrom(course, origin, base, context, horizonDays);
      const runs = { replicates, seed: `${seed}/course` };
      const tracks = tracksOf(model, runs);
      return { fromDay: 0, fromKm, knownKm, tracks, effectiveDraws: draws, draws, power: 1, model, runs };
    }
    const seen = course.sightings[issue]!.day;
    const log = new Float64Array(draws);
    record.legs.forEach((leg, l) => {
      if (leg.overOn > seen) return;
      for (let d = 0; d < draws; d++) log[d]! += legs[l]![d]! + survival[l]![d]!;
    });
    let power = 1;
    let weights = normalised(log);
    while (effectiveDraws(weights) < leastEffectiveDraws && power > 0.01) {
      power *= 0.8;
      weights = normalised(log.map((value) => value * power));
    }
    const chosen = resample(weights, replicates, `${seed}/resample/${issue}`, name);
    const ratesOf = (replicate: number): readonly Rates[] => all[chosen[replicate]!]!;
    const seenAt = standpointAfter(course, issue, context);
    const ratesIn = (lasting: Model): readonly (readonly Rates[])[] => {
      const own = ratesOfDraws(lasting, rates, `${seed}/legs`);
      const count = Math.min(sizeReplicates, replicates);
      return Array.from({ length: count }, (_, i) => own[chosen[Math.floor((i * replicates) / count)]!]!);
    };
    const standpoint = seenAt.isSizeKnown
      ? seenAt
      : {
          ...seenAt,
          people: peopleSince(seenAt.fromDay, lastSized(course, issue, context), {
            modelFor: (since, days) => modelFrom(course, since, withoutEndings(base), context, days),
            ratesIn,
            seed: `${seed}/size/${issue}`,
          }),
        };
    const { placeKm: fromKm, progressKm: knownKm } = standpoint;
    const model = modelFrom(course, standpoint, base, context, horizonDays);
    const runs = { replicates, seed: `${seed}/course/${issue}`, ratesOf };
    return {
      fromDay: standpoint.fromDay,
      fromKm,
      knownKm,
      tracks: tracksOf(model, runs),
      effectiveDraws: effectiveDraws(weights),
      draws,
      power,
      model,
      runs,
    };
  });
}

/** Systematic resampling: the least noise that keeps every draw's expected number. */
function resample(weights: Float64Array, count: number, seed: string, name: string): Int32Array {
  const start = new RandomStream(streamKey(seed), 0).at(hash32(name), 0, 2).uniform();
  const chosen = new Int32Array(count);
  let draw = 0;
  let sum = weights[0]!;
  for (let i = 0; i < count; i++) {
    const point = (i + start) / count;
    while (sum < point && draw < weights.length - 1) sum += weights[++draw]!;
    chosen[i] = draw;
  }
  return chosen;
}

/**
 * What a forecast says of a sighting: as it would be reported, errors of reports included.
 *
 * @remarks Reports err by the law by which `legLogLikelihoods` weighs them; that of people by the error of the ratio of
 *   two reports, because a forecast starts from one of them. What the report will say of the time of the day is not
 *   used. The day of arrival is that of a caravan that comes to the place before it ends, or still travels at the
 *   end of the simulated days (infinite): whether it gets so far is told by `activeProbability` and scored by itself.
 */
export function targetForecast(
  { fromDay, fromKm, knownKm, tracks }: CourseForecast,
  { day, km }: Target,
  seed: string,
): TargetForecast {
  const { replicates, dayCount } = tracks;
  const stream = new RandomStream(streamKey(`${seed}/reports`), 0);
  const at = Math.min(dayCount - 1, Math.max(0, day - fromDay));
  const startKm = knownKm - fromKm;
  const arrivals: number[] = [];
  const progress: number[] = [];
  const sizes: number[] = [];
  for (let r = 0; r < replicates; r++) {
    const row = r * dayCount;
    const nights = tracks.progressKm.subarray(row, row + dayCount);
    if (!Number.isNaN(nights[at]!)) {
      stream.setReplicate(r);
      const ends = dayEnds(nights, at, startKm);
      progress.push(Math.max(0, fromKm + drawReportedKm(stream.at(day, 0, 3), ends, startKm)));
      sizes.push(Math.log1p(tracks.people[row + at]!) + sizeRatioLogSd * normal(stream.at(day, 0, 4)));
    }
    const arrival = arrivalIn(tracks, row, km - fromKm);
    if (arrival !== undefined) arrivals.push(fromDay + arrival);
    else if (tracks.lastDay[r]! >= dayCount - 1) arrivals.push(Number.POSITIVE_INFINITY);
  }
  return {
    activeProbability: progress.length / replicates,
    arrivalDay: evenSample(arrivals),
    progressKm: evenSample(progress),
    logSize: evenSample(sizes),
  };
}

/** A group that is within this of a place is there. */
const thereKm = 0.5;

function arrivalIn({ progressKm, dayCount }: Tracks, row: number, km: number): number | undefined {
  for (let day = 0; day < dayCount; day++) if (progressKm[row + day]! >= km - thereKm) return day;
  return undefined;
}
