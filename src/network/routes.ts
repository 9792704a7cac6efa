import FlatQueue from 'flatqueue';
import { type Check, listOf, number, objectWith, oneOf, text, wholeNumber } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from './a-network.js';
import { placeFaults } from './find-place.js';
import type { LinkMode } from './link.js';
import type { Network } from './network.js';

/** Which links may be used and what makes a route the best one. */
export interface DistanceOptions {
  /** Modes that may be used. Default `['road', 'crossing']`. */
  readonly modes?: readonly LinkMode[];
  /** `km` for the shortest way, `cost` for the one of least length times cost factor. Default `cost`. */
  readonly by?: 'km' | 'cost';
  /** Indexes in `network.links` of links that cannot be used. Default none. */
  readonly closedLinks?: ReadonlySet<number>;
}

/** @internal */
export const modesCheck: Check = listOf(oneOf('road', 'rail', 'crossing'));

const distanceChecks: OptionChecks<DistanceOptions> = {
  modes: modesCheck,
  by: oneOf('km', 'cost'),
  closedLinks: objectWith('a Set of indexes', ['has', 'size']),
};

/** Distances from one place to all, each array indexed like `network.places`. */
export interface Distances {
  /** Least cost (least km with `by: 'km'`); `Infinity` where no route leads. */
  readonly cost: Float64Array;
  /** Km along that route of least cost; `Infinity` where no route leads. */
  readonly km: Float64Array;
  /** Last arc of that route; -1 at the place itself and where no route leads. */
  readonly previousArc: Int32Array;
}

/**
 * Least cost from a place to every other. Links go both ways, so it is also the least cost to that place.
 *
 * @param placeIndex - index in `network.places`
 * @throws CaravanError `invalid_input` for a network, an index or options that are none
 * @remarks Dijkstra (1959) with a binary heap. Of routes of equal cost, each place keeps the last arc of
 *   lowest index; since places and links are sorted, the answer does not depend on the order of input.
 */
export function distancesFrom(
  network: Network,
  placeIndex: number,
  options: DistanceOptions = {},
): Distances {
  const places = network?.places?.length ?? Infinity;
  refuseFaults('distancesFrom', [
    ...aNetwork(network, ['network']),
    ...wholeNumber(0, places - 1)(placeIndex, ['placeIndex']),
    ...optionFaults(options, distanceChecks),
  ]);
  return leastCosts(network, placeIndex, options);
}

/** {@link distancesFrom}, of what has been checked. @internal */
export function leastCosts(network: Network, placeIndex: number, options: DistanceOptions = {}): Distances {
  const { by = 'cost' } = options;
  const { arcHead, arcKm, outStart, outArcs } = network;
  const placeCount = network.places.length;
  const arcWeight = by === 'km' ? arcKm : network.arcCost;
  const isUsable = usableLinks(network, options);
  const cost = new Float64Array(placeCount).fill(Number.POSITIVE_INFINITY);
  const km = new Float64Array(placeCount).fill(Number.POSITIVE_INFINITY);
  const previousArc = new Int32Array(placeCount).fill(-1);
  const isSettled = new Uint8Array(placeCount);
  const queue = new FlatQueue<number>();
  cost[placeIndex] = 0;
  km[placeIndex] = 0;
  queue.push(placeIndex, 0);
  while (queue.length > 0) {
    const tail = queue.pop()!;
    if (isSettled[tail] === 1) continue;
    isSettled[tail] = 1;
    for (let k = outStart[tail]!; k < outStart[tail + 1]!; k++) {
      const arc = outArcs[k]!;
      const head = arcHead[arc]!;
      if (isUsable[arc >> 1] === 0 || isSettled[head] === 1) continue;
      const candidate = cost[tail]! + arcWeight[arc]!;
      const isTie = candidate === cost[head];
      if (candidate > cost[head]! || (isTie && arc > previousArc[head]!)) continue;
      cost[head] = candidate;
      km[head] = km[tail]! + arcKm[arc]!;
      previousArc[head] = arc;
      if (!isTie) queue.push(head, candidate);
    }
  }
  return { cost, km, previousArc };
}

/** Options of {@link shortestRoute}. */
export interface RouteOptions extends DistanceOptions {
  /** Km walked per day, above 0, for the number of days. Default none: no days are given. */
  readonly walkKmPerDay?: number;
}

const routeChecks: OptionChecks<RouteOptions> = {
  ...distanceChecks,
  walkKmPerDay: number('more than 0 km per day', (km) => km > 0 && km < Infinity),
};

/** A route between two places, or that there is none. */
export type Route =
  | {
      readonly status: 'found';
      /** Ids, from the first place to the last. */
      readonly places: readonly string[];
      /** Indexes in `network.links`, one fewer than places. */
      readonly links: readonly number[];
      readonly lengthKm: number;
      /** `lengthKm / walkKmPerDay`, with fractions and without rest; `null` if no pace was given. */
      readonly days: number | null;
    }
  | { readonly status: 'unreachable' };

/**
 * The route of least cost between two places.
 *
 * @param from - id of a place
 * @param to - id of a place
 * @returns `unreachable` if the modes and the open links do not connect them; from a place to itself a route
 *   of 0 km
 * @throws CaravanError `unknown_id` with the nearest places as hint; `invalid_input` for options, such as a pace
 *   that is not above 0
 * @remarks {@link distancesFrom}, walked back from `to`.
 * @example
 * ```ts
 * const route = shortestRoute(network, 'mx-tapachula', 'mx-tijuana', { by: 'km', walkKmPerDay: 30 });
 * if (route.status === 'found') console.log(route.lengthKm, route.days);
 * ```
 */
export function shortestRoute(network: Network, from: string, to: string, options: RouteOptions = {}): Route {
  const ofNetwork = aNetwork(network, ['network']);
  const unknown = Object.entries({ from, to }).flatMap(([name, id]) =>
    ofNetwork.length > 0 ? [] : placeFaults(network, id, [name]),
  );
  refuseFaults(
    'shortestRoute',
    [...ofNetwork, ...text(from, ['from']), ...text(to, ['to']), ...optionFaults(options, routeChecks)],
    unknown,
  );
  const { walkKmPerDay } = options;
  const [start, end] = [network.placeIndex.get(from)!, network.placeIndex.get(to)!];
  const { km, previousArc } = leastCosts(network, start, options);
  if (km[end] === Number.POSITIVE_INFINITY) return { status: 'unreachable' };
  const places = [network.places[end]!.id];
  const links: number[] = [];
  for (let place = end; place !== start; ) {
    const arc = previousArc[place]!;
    place = network.arcTail[arc]!;
    places.push(network.places[place]!.id);
    links.push(arc >> 1);
  }
  const lengthKm = km[end]!;
  const days = walkKmPerDay === undefined ? null : lengthKm / walkKmPerDay;
  return { status: 'found', places: places.reverse(), links: links.reverse(), lengthKm, days };
}

/** 1 for each link that may be used. */
function usableLinks(network: Network, options: DistanceOptions): Uint8Array {
  const { modes = ['road', 'crossing'], closedLinks } = options;
  return Uint8Array.from(network.links, (link, i) =>
    modes.includes(link.mode) && closedLinks?.has(i) !== true ? 1 : 0,
  );
}
