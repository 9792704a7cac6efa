import { isoFromDay } from '../base/day.js';
import { hash32 } from '../base/hash32.js';
import { Model, type Past } from '../engine/model.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import { byTraffic, type PolicyEvent, reopens } from '../scenario/policy-events.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import { largestDeparture, smallestDeparture } from '../scenario/scenario-schema.js';
import { cityChances } from './city-chances.js';
import type { LinkPosition, ObservedCourse, PlacedSighting } from './observed-course.js';

/** Two sightings within so many km along the road are at one place. */
const hereKm = 1;

/** Where a caravan was known to be, from where its further course can be simulated. */
export interface Standpoint {
  /** First day to simulate, in days since departure. */
  readonly fromDay: number;
  /** Place, or the place behind if the caravan is between two. */
  readonly place: string;
  readonly onLink: LinkPosition | null;
  /** Km along the road, on the scale of the record, of the place and of the caravan itself. */
  readonly placeKm: number;
  readonly progressKm: number;
  /** People: as reported last, and whether that was on the day itself. */
  readonly people: { readonly low: number; readonly high: number } | null;
  readonly isSizeKnown: boolean;
  /** Places where it was seen, in order, the departure first and the one ahead of it last, if it is between two. */
  readonly seen: readonly string[];
  /** What it has behind it when the first day begins; `undefined` at the departure itself. */
  readonly past: Omit<Past, 'onLink' | 'cityChances'> | undefined;
}

/** The departure of a caravan. */
export function departureOf(course: ObservedCourse): Standpoint {
  return {
    fromDay: 0,
    place: course.origin!,
    onLink: null,
    placeKm: 0,
    progressKm: 0,
    people: course.leavingPeople,
    isSizeKnown: course.leavingPeople !== null,
    seen: [course.origin!],
    past: undefined,
  };
}

/**
 * Where a caravan stood after its sighting number `s`: that evening, or the morning of a day on which it left.
 *
 * @remarks How long it has halted is read from the record: the days on which it was seen where it is, and at least one
 *   if it is said to have stopped.
 */
export function standpointAfter(course: ObservedCourse, s: number, context: ScenarioContext): Standpoint {
  const sighting = course.sightings[s]!;
  const isLeaving = sighting.sighting.event === 'departed';
  const before = course.sightings.slice(0, s + 1);
  const fromDay = isLeaving ? sighting.day : sighting.day + 1;
  const sized = before.filter(({ size }) => size !== null).at(-1);
  return {
    fromDay,
    place: sighting.onLink?.behind ?? sighting.place,
    onLink: sighting.onLink,
    placeKm: sighting.progressKm - (sighting.onLink?.km ?? 0),
    progressKm: sighting.progressKm,
    people: sized?.size ?? course.leavingPeople,
    isSizeKnown: sized?.day === sighting.day,
    seen: [course.origin!, ...before.map(({ place, onLink }) => onLink?.ahead ?? place)],
    past: {
      daysInCountry: fromDay - enteredOn(before, course.origin, context),
      isLeaving,
      hasCome: sighting.place !== course.origin,
      daysHere: daysHere(before),
    },
  };
}

/** Whole days on which a caravan is known not to have moved, up to its last sighting. */
function daysHere(sightings: readonly PlacedSighting[]): number {
  const last = sightings.at(-1)!;
  let since = last.day;
  for (const { progressKm, day } of [...sightings].reverse()) {
    if (Math.abs(progressKm - last.progressKm) >= hereKm) break;
    since = day;
  }
  return Math.max(last.day - since, last.sighting.event === 'stopped' ? 1 : 0);
}

/** Day on which a caravan was first seen in the country it is in. */
function enteredOn(
  sightings: readonly PlacedSighting[],
  origin: ObservedCourse['origin'],
  { network }: ScenarioContext,
): number {
  const countryOf = ({ place }: Pick<PlacedSighting, 'place'>): string =>
    network.places[network.placeIndex.get(place)!]!.country;
  const country = countryOf(sightings.at(-1)!);
  let day = sightings.at(-1)!.day;
  for (const sighting of [...sightings].reverse()) {
    if (countryOf(sighting) !== country) return day;
    day = sighting.day;
  }
  return countryOf({ place: origin! }) === country ? 0 : day;
}

/**
 * A model of the course of a caravan from a standpoint on; its day 0 is the first day to simulate.
 *
 * @param base - the scenario of the caravan from its departure: its rates, border and events hold here too
 */
export function modelFrom(
  course: ObservedCourse,
  standpoint: Standpoint,
  base: Scenario,
  context: ScenarioContext,
  horizonDays: number,
): Model {
  const model = new Model(scenarioFrom(course, standpoint, base, context, horizonDays));
  const { past } = standpoint;
  const departures = model.departures.map((departure) => ({
    ...departure,
    // One name for a caravan wherever it is followed from, so that legs differ by their day only.
    id: hash32(`${course.caravan.id}/${standpoint.fromDay}`),
    ...(past === undefined
      ? {}
      : { past: { ...past, ...onArc(model, standpoint), cityChances: chancesAt(model, standpoint) } }),
  }));
  return Object.assign(model, { departures });
}

function chancesAt(model: Model, { seen }: Standpoint): Float64Array {
  return cityChances(
    model,
    seen.map((id) => model.network.placeIndex.get(id)!),
  );
}

/** The arc on which a caravan sleeps between two places. */
function onArc(
  { network }: Model,
  { onLink }: Standpoint,
): { readonly onLink?: { readonly arc: number; readonly arcKm: number } } {
  if (onLink === null) return {};
  const [tail, head] = [network.placeIndex.get(onLink.behind)!, network.placeIndex.get(onLink.ahead)!];
  const arcs = network.outArcs.subarray(network.outStart[tail]!, network.outStart[tail + 1]!);
  const arc = arcs.find((out) => network.arcHead[out] === head && network.arcIsRail[out] === 0)!;
  return { onLink: { arc, arcKm: onLink.km } };
}

function scenarioFrom(
  course: ObservedCourse,
  { fromDay, place, people }: Standpoint,
  base: Scenario,
  context: ScenarioContext,
  horizonDays: number,
): Scenario {
  const within = (count: number): number =>
    Math.min(largestDeparture, Math.max(smallestDeparture, Math.round(count)));
  const startDate = isoFromDay(course.departureDay + fromDay);
  const lastDate = isoFromDay(course.departureDay + fromDay + horizonDays);
  const [caravan] = base.file.caravans;
  const [departure] = caravan!.departures;
  const size = people === null ? departure!.size : { low: within(people.low), high: within(people.high) };
  const isDated = (event: PolicyEvent): boolean =>
    'date' in event
      ? event.date > startDate && event.date <= lastDate
      : event.from <= lastDate && (event.to ?? lastDate) >= startDate;
  // A closure that was ended before is over, and so is what ended it.
  const isOver = (event: PolicyEvent): boolean =>
    event.kind === 'port-closed' &&
    base.file.events.some(
      (other) =>
        other.kind === 'port-reopened' &&
        other.port === event.port &&
        reopens(other.traffic, event.traffic) &&
        other.date > event.from &&
        other.date <= startDate,
    );
  const dated = base.file.events.filter(isDated);
  // Of a closure to all that was ended for some, what goes on; a file may not have it where no train comes.
  const goingOn = dated
    .filter((event) => byTraffic(event).some(isOver))
    .flatMap(byTraffic)
    .filter((event) => !isOver(event));
  const scenario = parseScenario(
    {
      ...base.file,
      startDate,
      horizonDays,
      caravans: [{ ...caravan!, departures: [{ ...departure!, date: startDate, place, size }] }],
      events: dated.filter((event) => !byTraffic(event).some(isOver)),
    },
    context,
  );
  // A scenario file has no raid or offer on the day of a departure, but here this is a day on the way.
  const onFirstDay = base.file.events.filter(
    (event) => (event.kind === 'raid' || event.kind === 'permit-offer') && event.date === startDate,
  );
  return { ...scenario, events: [...scenario.events, ...goingOn, ...onFirstDay] };
}
