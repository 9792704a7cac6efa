import { scattered } from '../engine/groups.js';
import type { Model } from '../engine/model.js';
import type { Rates } from '../engine/rates.js';
import { type RunSettings, simulateReplicate } from '../engine/simulate.js';
import { type EndKind, endKinds } from '../engine/submodels/dissolution.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { carried, onFoot, stayed } from './reported-mode.js';

/** The course of the main body of one caravan in each of many replicates; day 0 is the start of the scenario. */
export interface Tracks {
  readonly replicates: number;
  readonly dayCount: number;
  /**
   * `[replicate][day]`: km along the road from the first departure at night, `NaN` while there is no group. A main
   * body that has come to its border city as a group stays there.
   */
  readonly progressKm: Float32Array;
  /** `[replicate][day]`: people of the main body, 0 while there is no group. */
  readonly people: Int32Array;
  /** `[replicate][day]`: index of the place where it sleeps, the nearer end if on the way, -1 while there is no group. */
  readonly place: Int16Array;
  /** `[replicate][day]`: arc on which it sleeps, -1 at a place, and the km behind it on that arc. */
  readonly arc: Int16Array;
  readonly arcKm: Float32Array;
  /** By replicate: last day with a group, and whether a group has reached a border city, on which day (-1). */
  readonly lastDay: Int16Array;
  readonly borderDay: Int16Array;
  /** By replicate: how the largest group that ended did so, `null` while none has. */
  readonly endKind: readonly (EndKind | null)[];
}

/** The course of the main body in one replicate; see {@link Tracks} for the fields. */
export interface Course {
  readonly progressKm: Float32Array;
  readonly people: Int32Array;
  readonly place: Int16Array;
  readonly arc: Int16Array;
  readonly arcKm: Float32Array;
  /** `[day]`: how it travelled, see `reported-mode.ts`; as one that stayed on the day it comes to its border city. */
  readonly travel: Uint8Array;
  readonly lastDay: number;
  readonly borderDay: number;
  readonly endKind: EndKind | null;
}

/** Settings of {@link tracksOf}. */
export interface TrackOptions {
  readonly replicates: number;
  readonly seed: string;
  /** Number of the first replicate. Default 0. */
  readonly firstReplicate?: number;
  /** Called with the rates of the caravan in each replicate. */
  readonly onRates?: (replicate: number, rates: Rates) => void;
  /** Rates by caravan for each replicate, instead of drawn ones. */
  readonly ratesOf?: (replicate: number) => readonly Rates[];
}

/** Follows the groups of the first caravan of a model, and nobody else, in many replicates. */
export function tracksOf(model: Model, options: TrackOptions): Tracks {
  const { replicates, seed, firstReplicate = 0, onRates, ratesOf } = options;
  const dayCount = model.horizonDays + 1;
  const world = new World(model, new RandomStream(streamKey(seed), 0));
  const progressKm = new Float32Array(replicates * dayCount);
  const people = new Int32Array(replicates * dayCount);
  const place = new Int16Array(replicates * dayCount);
  const arc = new Int16Array(replicates * dayCount);
  const arcKm = new Float32Array(replicates * dayCount);
  const lastDay = new Int16Array(replicates);
  const borderDay = new Int16Array(replicates);
  const endKind: (EndKind | null)[] = [];
  for (let r = 0; r < replicates; r++) {
    const rates = ratesOf?.(r);
    const course = followMainBody(world, firstReplicate + r, rates === undefined ? {} : { rates });
    progressKm.set(course.progressKm, r * dayCount);
    people.set(course.people, r * dayCount);
    place.set(course.place, r * dayCount);
    arc.set(course.arc, r * dayCount);
    arcKm.set(course.arcKm, r * dayCount);
    lastDay[r] = course.lastDay;
    borderDay[r] = course.borderDay;
    endKind.push(course.endKind);
    onRates?.(r, world.rates[1]!);
  }
  return { replicates, dayCount, progressKm, people, place, arc, arcKm, lastDay, borderDay, endKind };
}

/** Runs one replicate of a world and follows the main body of its first caravan. */
export function followMainBody(
  world: World,
  replicate: number,
  settings: Pick<RunSettings, 'rates'> = {},
): Course {
  const dayCount = world.model.horizonDays + 1;
  const progressKm = new Float32Array(dayCount).fill(Number.NaN);
  const people = new Int32Array(dayCount);
  const place = new Int16Array(dayCount).fill(-1);
  const arc = new Int16Array(dayCount).fill(-1);
  const arcKm = new Float32Array(dayCount);
  const travel = new Uint8Array(dayCount);
  let lastDay = -1;
  let borderDay = -1;
  let isAtBorder = false;
  const afterDay = (): void => {
    const { day } = world;
    if (borderDay === -1 && arrivesAtBorder(world)) borderDay = day;
    if (isAtBorder) {
      progressKm[day] = progressKm[day - 1]!;
      people[day] = people[day - 1]!;
      place[day] = place[day - 1]!;
      return;
    }
    const main = mainBody(world);
    if (main === undefined) return;
    progressKm[day] = main.progressKm;
    people[day] = main.people;
    place[day] = main.place;
    arc[day] = main.arc;
    arcKm[day] = main.arcKm;
    travel[day] = main.travel;
    lastDay = day;
    isAtBorder = main.isAtBorder;
  };
  simulateReplicate(world, replicate, { afterDay, afterReplicate() {} }, { followed: 'groups', ...settings });
  const kind = world.endKind[1]!;
  return {
    progressKm,
    people,
    place,
    arc,
    arcKm,
    travel,
    lastDay,
    borderDay,
    endKind: kind === -1 ? null : endKinds[kind]!,
  };
}

interface MainBody {
  readonly progressKm: number;
  readonly people: number;
  readonly place: number;
  readonly arc: number;
  readonly arcKm: number;
  readonly travel: number;
  readonly isAtBorder: boolean;
}

function arrivesAtBorder({ arrivedToday }: World): boolean {
  return arrivedToday.caravan.slice(0, arrivedToday.count).includes(1);
}

/** The largest group of the first caravan tonight, or one that has arrived at the border today and was larger. */
function mainBody(world: World): MainBody | undefined {
  const { groups, trail, arrivedToday, model } = world;
  let people = 0;
  let main = -1;
  for (let row = 0; row < groups.count; row++) {
    if (groups.caravan[row] !== 1 || groups.state[row] === scattered) continue;
    if (groups.people[row]! <= people) continue;
    people = groups.people[row]!;
    main = row;
  }
  let arrived = -1;
  for (let a = 0; a < arrivedToday.count; a++) {
    if (arrivedToday.caravan[a] !== 1 || arrivedToday.people[a]! <= people) continue;
    people = arrivedToday.people[a]!;
    arrived = a;
  }
  if (people === 0) return undefined;
  if (arrived === -1)
    return { people, ...positionOf(world, main), travel: travelOf(world, main), isAtBorder: false };
  const place = trail.place[arrivedToday.trail[arrived]!]!;
  return {
    people,
    place,
    arc: -1,
    arcKm: 0,
    travel: stayed,
    isAtBorder: true,
    progressKm: model.progressKm[model.placeCount + place]!,
  };
}

function travelOf({ groups }: World, row: number): number {
  if (groups.travelled[row] === 0) return stayed;
  return groups.onFoot[row] === 1 ? onFoot : carried;
}

function positionOf(
  { groups, model }: World,
  row: number,
): Pick<MainBody, 'progressKm' | 'place' | 'arc' | 'arcKm'> {
  const at = (place: number): number => model.progressKm[model.placeCount + place]!;
  const tail = groups.place[row]!;
  const arc = groups.arc[row]!;
  if (arc === -1) return { place: tail, arc, arcKm: 0, progressKm: at(tail) };
  const head = model.network.arcHead[arc]!;
  const share = groups.arcKm[row]! / model.network.arcKm[arc]!;
  return {
    place: share > 0.5 ? head : tail,
    arc,
    arcKm: groups.arcKm[row]!,
    progressKm: at(tail) + share * (at(head) - at(tail)),
  };
}
