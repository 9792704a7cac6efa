import { logMiddle, type ObservedCourse, type PlacedSighting } from './observed-course.js';
import { evenSample, type WeightedSample } from './weighted-sample.js';

/** Forecasts that a model has to beat, by name. */
export const baselineNames = [
  'climatology',
  'stratifiedClimatology',
  'constantPace',
  'lastLeg',
  'walkOnly',
] as const;
/** One of {@link baselineNames}. */
export type BaselineName = (typeof baselineNames)[number];

/** What a forecast says of one sighting to come. */
export interface TargetForecast {
  /** Probability that the caravan still is a group on the day. */
  readonly activeProbability: number;
  /** Day, counted from departure, on which the main body comes to the place or passes it; infinite for never. */
  readonly arrivalDay: WeightedSample;
  /** Km along the road on the day, and log(1 + people) as reported, if it still is a group. */
  readonly progressKm: WeightedSample;
  readonly logSize: WeightedSample;
}

/** What is forecast, and from when. */
export interface Target {
  /** Index of the last sighting that is known, -1 at departure. */
  readonly issuedAfter: number;
  readonly day: number;
  readonly km: number;
}

/** Days and km within which another caravan's sighting counts as alike, as a standard deviation of the log ratio. */
const likenessLogSd = 0.35;
const otherSide = 0.05;
const otherEra = 0.3;
/** Flee's speed for people on foot in its default setting is of this order; see peers in ODD.md. */
const walkKmPerDay = 35;
/** Arrivals are censored here when they are scored. */
export const censoredAtDay = 60;

/**
 * The baselines of a caravan, from the records of the others.
 *
 * @param course - of the caravan itself: only what is known by the time of issue is used
 * @param others - records of other caravans; the caravan itself must not be among them
 * @param countryOf - country of a place, to tell the sides of Mexico's southern border apart
 * @remarks Climatology: every main-body sighting of every other caravan is a weighted sample of pace and of size
 *   ratio. Constant pace and last leg carry the spread of the same rule on the other caravans.
 */
export function baselinesFor(
  course: ObservedCourse,
  others: readonly ObservedCourse[],
  countryOf: (place: string) => string,
): (target: Target) => Record<BaselineName, TargetForecast> {
  const side = (other: ObservedCourse): boolean => other.origin !== null && countryOf(other.origin) === 'MX';
  const isLate = (other: ObservedCourse): boolean => other.caravan.origin.date >= '2020';
  const usable = others.filter(({ origin }) => origin !== null);
  const alike = (other: ObservedCourse, stratified: boolean): number =>
    stratified
      ? ((side(other) === side(course) ? 1 : otherSide) * (isLate(other) === isLate(course) ? 1 : otherEra)) /
        Math.sqrt(Math.max(1, other.sightings.length))
      : 1;
  const paces = residualsOf(usable, (other, s) => other.sightings[s]!.progressKm / other.sightings[s]!.day);
  const legs = residualsOf(usable, lastLegPace);
  const sizes = sizeResiduals(usable);
  return (target) => ({
    climatology: climatology(course, usable, target, (other) => alike(other, false)),
    stratifiedClimatology: climatology(course, usable, target, (other) => alike(other, true)),
    constantPace: fromPace(course, usable, target, paces, sizes, (other) => alike(other, true), 'mean'),
    lastLeg: fromPace(course, usable, target, legs, sizes, (other) => alike(other, true), 'leg'),
    walkOnly: walkOnly(course, target),
  });
}

/** Share of the other caravans, weighted, of which it is known whether they were a group after so many days. */
export function stillGroupShare(
  others: readonly ObservedCourse[],
  day: number,
  weight: (other: ObservedCourse) => number,
): number {
  let [yes, all] = [0, 0];
  for (const other of others) {
    const known = wasGroupOn(other, day);
    if (known === undefined) continue;
    all += weight(other);
    if (known) yes += weight(other);
  }
  return all === 0 ? 0.5 : yes / all;
}

/** Whether a caravan still was a group on a day after departure; undefined where its record does not tell. */
export function wasGroupOn(
  { caravan, sightings, endDay, isEndKnown }: ObservedCourse,
  day: number,
): boolean | undefined {
  if (caravan.outcome.kind === 'reached_border' || (sightings.at(-1)?.day ?? 0) >= day) return true;
  if (isEndKnown && endDay >= 0) return endDay >= day;
  return undefined;
}

function climatology(
  course: ObservedCourse,
  others: readonly ObservedCourse[],
  { day, km }: Target,
  weight: (other: ObservedCourse) => number,
): TargetForecast {
  const rows = others.flatMap((other) =>
    other.sightings
      .filter((sighting) => sighting.day > 0 && sighting.progressKm > 0)
      .map((sighting) => ({ other, sighting, weight: weight(other) })),
  );
  const kernel = (ratio: number): number => Math.exp(-((Math.log(ratio) / likenessLogSd) ** 2) / 2);
  const pace = ({ sighting }: { sighting: PlacedSighting }): number => sighting.progressKm / sighting.day;
  const sized = rows.filter(
    ({ other, sighting }) => other.departurePeople !== null && sighting.size !== null,
  );
  return {
    activeProbability: stillGroupShare(others, day, weight),
    arrivalDay: {
      values: rows.map((row) => Math.min(censoredAtDay, km / pace(row))),
      weights: rows.map((row) => row.weight * kernel(row.sighting.progressKm / Math.max(1, km))),
    },
    progressKm: {
      values: rows.map((row) => pace(row) * day),
      weights: rows.map((row) => row.weight * kernel(row.sighting.day / day)),
    },
    logSize: {
      values: sized.map(
        ({ other, sighting }) =>
          (course.departurePeople === null ? 0 : logMiddle(course.departurePeople)) +
          logMiddle(sighting.size!) -
          logMiddle(other.departurePeople!),
      ),
      weights: sized.map((row) => row.weight * kernel(row.sighting.day / day)),
    },
  };
}

interface Residual {
  readonly other: ObservedCourse;
  /** Ratio of what happened to what the rule said. */
  readonly ratio: number;
}

/** How a rule of pace has done on the next sighting of other caravans, as ratios of km gone. */
function residualsOf(
  others: readonly ObservedCourse[],
  pace: (other: ObservedCourse, s: number) => number,
): Residual[] {
  return others.flatMap((other) =>
    other.sightings.flatMap((sighting, s) => {
      const next = other.sightings.slice(s + 1).find(({ day }) => day > sighting.day);
      if (sighting.day === 0 || next === undefined) return [];
      const said = pace(other, s) * (next.day - sighting.day);
      return said > 0 ? [{ other, ratio: Math.max(0, (next.progressKm - sighting.progressKm) / said) }] : [];
    }),
  );
}

function sizeResiduals(others: readonly ObservedCourse[]): (Residual & { readonly days: number })[] {
  return others.flatMap((other) => {
    const sized = [
      ...(other.departurePeople === null ? [] : [{ day: 0, size: other.departurePeople }]),
      ...other.sightings
        .filter(({ size, day }) => size !== null && day > 0)
        .map(({ day, size }) => ({ day, size: size! })),
    ];
    return sized.slice(1).map(({ day, size }, i) => ({
      other,
      ratio: logMiddle(size) - logMiddle(sized[i]!.size),
      days: Math.max(1, day - sized[i]!.day),
    }));
  });
}

function lastLegPace(course: ObservedCourse, s: number): number {
  const sighting = course.sightings[s]!;
  const before = course.sightings
    .slice(0, s)
    .reverse()
    .find(({ day }) => day < sighting.day);
  return (sighting.progressKm - (before?.progressKm ?? 0)) / (sighting.day - (before?.day ?? 0));
}

function fromPace(
  course: ObservedCourse,
  others: readonly ObservedCourse[],
  target: Target,
  residuals: readonly Residual[],
  sizes: readonly (Residual & { readonly days: number })[],
  weight: (other: ObservedCourse) => number,
  rule: 'mean' | 'leg',
): TargetForecast {
  const { issuedAfter, day, km } = target;
  const last = course.sightings[issuedAfter];
  // Without a sighting there is no pace of its own: it is the others'.
  if (last === undefined || last.day === 0 || last.progressKm === 0)
    return climatology(course, others, target, weight);
  const pace = Math.max(0.1, rule === 'mean' ? last.progressKm / last.day : lastLegPace(course, issuedAfter));
  const known = course.sightings.slice(0, issuedAfter + 1).filter(({ size }) => size !== null);
  const people = known.at(-1)?.size ?? course.departurePeople;
  const ahead = Math.max(1, day - (known.at(-1)?.day ?? 0));
  return {
    activeProbability: stillGroupShare(others, day, weight),
    arrivalDay: evenSample(
      residuals.map(({ ratio }) =>
        km <= last.progressKm
          ? last.day
          : Math.min(censoredAtDay, last.day + (km - last.progressKm) / (pace * Math.max(0.01, ratio))),
      ),
    ),
    progressKm: evenSample(residuals.map(({ ratio }) => last.progressKm + pace * ratio * (day - last.day))),
    logSize: {
      values: sizes.map(({ ratio }) => (people === null ? 0 : logMiddle(people)) + ratio),
      weights: sizes.map(({ days }) => Math.exp(-((Math.log(days / ahead) / likenessLogSd) ** 2) / 2) + 1e-6),
    },
  };
}

function walkOnly(course: ObservedCourse, { issuedAfter, day, km }: Target): TargetForecast {
  const last = course.sightings[issuedAfter];
  const [fromDay, fromKm] = [last?.day ?? 0, last?.progressKm ?? 0];
  const people =
    course.sightings
      .slice(0, issuedAfter + 1)
      .filter(({ size }) => size !== null)
      .at(-1)?.size ?? course.departurePeople;
  return {
    activeProbability: 1,
    arrivalDay: evenSample([Math.min(censoredAtDay, fromDay + Math.max(0, km - fromKm) / walkKmPerDay)]),
    progressKm: evenSample([fromKm + walkKmPerDay * (day - fromDay)]),
    logSize: evenSample([people === null ? 0 : logMiddle(people)]),
  };
}
