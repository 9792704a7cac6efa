import { dayFromIso } from '../base/day.js';
import { hash32 } from '../base/hash32.js';
import { type ChoiceField, choiceField } from '../network/choice-field.js';
import type { Network } from '../network/network.js';
import type { Zone } from '../network/place.js';
import type { PolicyEvent } from '../scenario/policy-events.js';
import type { Hub, Scenario } from '../scenario/scenario.js';
import { othersFactor } from './others-factor.js';
import { type PolicyInForce, policyByDay } from './policy-in-force.js';
import { progressKm } from './progress.js';

export const centralAmerica = 0;
export const southernMexico = 1;
export const northernMexico = 2;
const zoneNumbers: Readonly<Record<Zone, number>> = {
  central_america: centralAmerica,
  southern_mexico: southernMexico,
  northern_mexico: northernMexico,
  united_states: northernMexico,
};

/** A departure by index: `low === high` where the size is known. */
export interface PlannedDeparture {
  readonly day: number;
  readonly caravan: number;
  readonly place: number;
  readonly low: number;
  readonly high: number;
  /** Entity of its random numbers and id of the group it becomes. */
  readonly id: number;
  /** Where the group has been on its way before, as in a forecast from a sighting. */
  readonly past?: Past;
}

/** What a group has behind it that is followed from the middle of its journey. */
export interface Past {
  /** Days it has been in its country. */
  readonly daysInCountry: number;
  /** Whether it sets out on the first simulated day for sure. */
  readonly isLeaving: boolean;
  /** Whether it has come to the place on its way, instead of beginning there. */
  readonly hasCome: boolean;
  /** Whole days that it has stayed where it is. */
  readonly daysHere: number;
  /** `[city]`: how well its way so far agrees with making for the city; its pull is multiplied by it. */
  readonly cityChances?: Float64Array;
  /** Where it sleeps between two places: an arc that leaves its place, and the km behind it on that arc. */
  readonly onLink?: { readonly arc: number; readonly arcKm: number };
}

type Buses = Extract<PolicyEvent, { kind: 'bus-convoy' }>;
/** Buses of a day, by index of the places; `seatsPerDay` may be infinite. */
export interface Convoy {
  readonly origin: number;
  readonly destination: number;
  readonly share: number;
  readonly seatsPerDay: number;
}
type Forced = Extract<PolicyEvent, { kind: 'permit-offer' | 'raid' }>;
/** An offer or a raid of a day, by index: -1 where it concerns every caravan, or groups wherever they are. */
export interface ForcedEnd {
  readonly kind: Forced['kind'];
  readonly caravan: number;
  readonly place: number;
  readonly probability: number;
  /** People who leave; undefined where the rate of the kind applies. */
  readonly leavingShare: number | undefined;
  /** Entity of its random numbers, mixed with the group's id. */
  readonly entity: number;
}

/**
 * A scenario with all its names turned into indexes: what a replicate reads and never changes, prepared once for any
 * number of them. Caravan 0 is everybody outside the caravans; caravan `c + 1` is `scenario.caravans[c]`. Cities are
 * `scenario.border`.
 */
export class Model {
  // A class and no object literal: V8 gives a literal's fields other types when it meets the second one, and compiles
  // the engine anew.

  readonly scenario: Scenario;
  readonly network: Network;
  readonly caravanCount: number;
  readonly placeCount: number;
  readonly arcCount: number;
  readonly cityCount: number;
  readonly horizonDays: number;
  readonly caravanEntity: Uint32Array;
  /** Caravans in an order that does not depend on the file: the others first, then by id. */
  readonly caravanOrder: Int32Array;
  readonly placeEntity: Uint32Array;
  readonly placeZone: Uint8Array;
  /** Countries by number, to notice when a group enters another. */
  readonly placeCountry: Uint8Array;
  readonly cityPlace: Int32Array;
  /** City of a place, -1 where it is none. */
  readonly cityOfPlace: Int32Array;
  /** 1 where people board freight trains. */
  readonly isRailYard: Uint8Array;
  readonly hubOfPlace: readonly (Hub | undefined)[];
  /** 1 where groups choose their border city anew. */
  readonly isDecision: Uint8Array;
  /** Where pools are; nobody is in one elsewhere. */
  readonly poolPlaces: Int32Array;
  /** Initial people in pools and their daily refill, by place. */
  readonly poolPeople: Int32Array;
  readonly poolRefill: Float64Array;
  readonly policy: readonly PolicyInForce[];
  /** By day: 1 where freight trains run from somewhere. */
  readonly trainsRun: Uint8Array;
  /** `[day][city]`: how each place leads to each city under that day's closures. */
  readonly fields: readonly (readonly ChoiceField[])[];
  /** `[day][city]`: how many other people come to attempt, beside the numbers of the scenario. */
  readonly othersFactor: Float64Array;
  readonly departures: readonly PlannedDeparture[];
  /** By day. */
  readonly convoys: readonly (readonly Convoy[])[];
  readonly forcedEnds: readonly (readonly ForcedEnd[])[];
  /** By day: 1 where groups may be made an offer or raided, somewhere or wherever they are. */
  readonly groupsMayBeEnded: Uint8Array;
  /** `[caravan][place]`: km along the least-cost route from the first departure; `NaN` where unreachable. */
  readonly progressKm: Float64Array;

  constructor(scenario: Scenario) {
    const { network, caravans, border } = scenario;
    const placeCount = network.places.length;
    const indexOf = (id: string): number => network.placeIndex.get(id)!;
    const dayOf = (iso: string): number => dayFromIso(iso)! - scenario.startDay;
    const countries = [...new Set(network.places.map((place) => place.country))];
    this.scenario = scenario;
    this.network = network;
    this.caravanCount = caravans.length + 1;
    this.placeCount = placeCount;
    this.arcCount = network.arcKm.length;
    this.cityCount = border.length;
    this.horizonDays = scenario.horizonDays;
    this.caravanEntity = Uint32Array.from(['(others)', ...caravans.map((caravan) => caravan.id)], hash32);
    const byId = [...caravans.keys()].sort((a, b) => (caravans[a]!.id < caravans[b]!.id ? -1 : 1));
    this.caravanOrder = Int32Array.from([0, ...byId.map((c) => c + 1)]);
    this.placeEntity = Uint32Array.from(network.places, (place) => hash32(place.id));
    this.placeZone = Uint8Array.from(network.places, (place) => zoneNumbers[place.zone]);
    this.placeCountry = Uint8Array.from(network.places, (place) => countries.indexOf(place.country));
    this.cityPlace = Int32Array.from(border, (city) => indexOf(city.place));
    this.cityOfPlace = new Int32Array(placeCount).fill(-1);
    this.cityPlace.forEach((place, city) => {
      this.cityOfPlace[place] = city;
    });
    this.isRailYard = Uint8Array.from(network.places, ({ kind }) => (kind === 'rail_yard' ? 1 : 0));
    const hubs = new Array<Hub | undefined>(placeCount).fill(undefined);
    for (const hub of scenario.hubs) hubs[indexOf(hub.place)] = hub;
    this.hubOfPlace = hubs;
    this.isDecision = Uint8Array.from(hubs, (hub) => (hub?.decision === true ? 1 : 0));
    this.poolPlaces = Int32Array.from(scenario.pools, ({ place }) => indexOf(place));
    this.poolPeople = new Int32Array(placeCount);
    this.poolRefill = new Float64Array(placeCount);
    for (const pool of scenario.pools) {
      this.poolPeople[indexOf(pool.place)] = pool.people;
      this.poolRefill[indexOf(pool.place)] = pool.refillPerDay;
    }
    this.policy = policyByDay(scenario);
    const hasRailYard = this.isRailYard.includes(1);
    this.trainsRun = Uint8Array.from(this.policy, ({ trainsRun }) =>
      hasRailYard && trainsRun.includes(1) ? 1 : 0,
    );
    this.fields = fieldsByDay(this.policy, this.cityPlace, scenario);
    this.othersFactor = othersFactor(scenario, this.policy, this.fields);
    this.departures = plannedDepartures(scenario, indexOf, dayOf);
    this.convoys = convoysByDay(scenario, indexOf, dayOf);
    this.forcedEnds = forcedEndsByDay(scenario, indexOf, dayOf);
    this.groupsMayBeEnded = Uint8Array.from(this.policy, ({ offerPerDay, raidPerDay }, day) =>
      this.forcedEnds[day]!.length > 0 || [...offerPerDay, ...raidPerDay].some((perDay) => perDay > 0)
        ? 1
        : 0,
    );
    this.progressKm = progressKm(scenario);
  }
}

function fieldsByDay(
  policy: readonly PolicyInForce[],
  cityPlace: Int32Array,
  scenario: Scenario,
): readonly (readonly ChoiceField[])[] {
  const cache = new Map<string, readonly ChoiceField[]>();
  return policy.map(({ closedLinks }) => {
    const key = [...closedLinks].sort((a, b) => a - b).join();
    const fields =
      cache.get(key) ??
      Array.from(cityPlace, (place) =>
        choiceField(scenario.network, place, scenario.forkSensitivityPerKm, closedLinks),
      );
    cache.set(key, fields);
    return fields;
  });
}

function plannedDepartures(
  scenario: Scenario,
  indexOf: (id: string) => number,
  dayOf: (iso: string) => number,
): PlannedDeparture[] {
  return scenario.caravans.flatMap((caravan, c) =>
    caravan.departures.map(({ date, place, size }) => {
      const day = dayOf(date);
      const low = typeof size === 'number' ? size : size.low;
      const high = typeof size === 'number' ? size : size.high;
      // The day counts from the start, so that a scenario shifted in time has the same draws; the size is left out,
      // so that a scenario with another one has them too.
      return {
        day,
        caravan: c + 1,
        place: indexOf(place),
        low,
        high,
        id: hash32(`${caravan.id}/${day}/${place}`),
      };
    }),
  );
}

/** The offers and raids of each day, in an order that does not depend on the file. */
function forcedEndsByDay(
  scenario: Scenario,
  indexOf: (id: string) => number,
  dayOf: (iso: string) => number,
): readonly (readonly ForcedEnd[])[] {
  const wanted = (event: PolicyEvent): event is Forced =>
    event.kind === 'permit-offer' || event.kind === 'raid';
  const key = ({ kind, caravan = '', place = '' }: Forced): string => `${kind}/${caravan}/${place}`;
  return eventsByDay(scenario, dayOf, wanted, key).map((events) =>
    events.map((event) => ({
      kind: event.kind,
      caravan: scenario.caravans.findIndex(({ id }) => id === event.caravan) + 1 || -1,
      place: event.place === undefined ? -1 : indexOf(event.place),
      probability: event.probability,
      leavingShare: event.kind === 'raid' ? event.detainedShare : event.acceptedShare,
      entity: hash32(key(event)),
    })),
  );
}

/** The buses of each day, in an order that does not depend on the file. */
function convoysByDay(
  scenario: Scenario,
  indexOf: (id: string) => number,
  dayOf: (iso: string) => number,
): readonly (readonly Convoy[])[] {
  const wanted = (event: PolicyEvent): event is Buses => event.kind === 'bus-convoy';
  const key = ({ origin, destination }: Buses): string => `${origin}/${destination}`;
  return eventsByDay(scenario, dayOf, wanted, key).map((events) =>
    events.map(({ origin, destination, share, seatsPerDay = Number.POSITIVE_INFINITY }) => ({
      origin: indexOf(origin),
      destination: indexOf(destination),
      share,
      seatsPerDay,
    })),
  );
}

function eventsByDay<Event extends PolicyEvent>(
  scenario: Scenario,
  dayOf: (iso: string) => number,
  wanted: (event: PolicyEvent) => event is Event,
  key: (event: Event) => string,
): readonly (readonly Event[])[] {
  const events = scenario.events.filter(wanted).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return Array.from({ length: scenario.horizonDays + 1 }, (_, day) =>
    events.filter((event) => {
      if ('date' in event) return dayOf(event.date) === day;
      return dayOf(event.from) <= day && (event.to === undefined || day <= dayOf(event.to));
    }),
  );
}
