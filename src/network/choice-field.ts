import type { Network } from './network.js';
import { leastCosts } from './routes.js';

/** Links that lead on from each place: the arcs `arcs[start[p]]` up to `arcs[start[p + 1]]`, with those `probabilities`. */
export interface Ways {
  readonly start: Int32Array;
  readonly arcs: Int32Array;
  readonly probabilities: Float64Array;
}

/** How people at each place choose their next link toward one destination; none where it cannot be reached. */
export interface ChoiceField {
  readonly destination: number;
  /**
   * Least generalised cost to the destination, in km: by open links, or, where none lead there, as if all were
   * open; `Infinity` where there is no way at all.
   */
  readonly cost: Float64Array;
  /**
   * All places: first the `leading` ones that lead to the destination, farthest first, an order in which no arc
   * points backward; then those that do not, and the destination.
   */
  readonly order: Int32Array;
  readonly leading: number;
  /** Position of each place in `order`. */
  readonly rank: Int32Array;
  readonly road: Ways;
  /** The same for freight trains. */
  readonly rail: Ways;
}

/**
 * Route choice toward `destination` by a recursive logit on the arcs that bring it nearer.
 *
 * @param sensitivityPerKm - how strongly a longer way is avoided
 * @param closedLinks - indexes of links that nobody can use. Where they leave no way at all, people take the ways
 *   they would take if all were open: they come to the closed link and get no further.
 * @remarks Only arcs that lower the least cost are used, so the graph is acyclic (Dial 1971) and the values of
 * the recursive logit (Fosgerau, Frejinger, Karlstrom 2013) solve in one backward pass instead of a fixed
 * point that need not exist.
 */
export function choiceField(
  network: Network,
  destination: number,
  sensitivityPerKm: number,
  closedLinks: ReadonlySet<number>,
): ChoiceField {
  const byOpenLinks = leastCosts(network, destination, { by: 'cost', closedLinks }).cost;
  const byAllLinks =
    closedLinks.size === 0 ? byOpenLinks : leastCosts(network, destination, { by: 'cost' }).cost;
  const barred = (place: number): boolean => byOpenLinks[place] === Number.POSITIVE_INFINITY;
  const cost = byOpenLinks.map((own, place) => (barred(place) ? byAllLinks[place]! : own));
  const placeCount = network.places.length;
  const leads = (place: number): boolean => place !== destination && cost[place]! < Number.POSITIVE_INFINITY;
  const leadingPlaces = [...cost.keys()]
    .filter(leads)
    // Ways lead from barred places to others, never back. Equal costs: by index, that is by id, since places
    // are sorted by id.
    .sort((a, b) => Number(barred(b)) - Number(barred(a)) || cost[b]! - cost[a]! || a - b);
  const order = Int32Array.from([...leadingPlaces, ...[...cost.keys()].filter((place) => !leads(place))]);
  const rank = new Int32Array(placeCount);
  order.forEach((place, at) => {
    rank[place] = at;
  });
  const value = new Float64Array(placeCount).fill(Number.NEGATIVE_INFINITY);
  value[destination] = 0;
  const usable = (place: number, rail: boolean): number[] =>
    [...network.outArcs.subarray(network.outStart[place], network.outStart[place + 1])].filter(
      (arc) =>
        network.arcIsRail[arc] === (rail ? 1 : 0) &&
        (barred(place)
          ? byAllLinks[network.arcHead[arc]!]! < byAllLinks[place]!
          : !closedLinks.has(arc >> 1) && byOpenLinks[network.arcHead[arc]!]! < byOpenLinks[place]!),
    );
  const utility = (arc: number): number =>
    value[network.arcHead[arc]!]! - sensitivityPerKm * network.arcCost[arc]!;

  const byRoad: (readonly [arc: number, probability: number])[][] = Array.from(
    { length: placeCount },
    () => [],
  );
  const byRail: (readonly [arc: number, probability: number])[][] = Array.from(
    { length: placeCount },
    () => [],
  );
  for (const place of [...leadingPlaces].reverse()) {
    const arcs = usable(place, false);
    value[place] = logSumExp(arcs.map(utility));
    byRoad[place] = arcs.map((arc) => [arc, Math.exp(utility(arc) - value[place]!)] as const);
    const rails = usable(place, true);
    const railValue = logSumExp(rails.map(utility));
    byRail[place] = rails.map((arc) => [arc, Math.exp(utility(arc) - railValue)] as const);
  }
  return {
    destination,
    cost,
    order,
    leading: leadingPlaces.length,
    rank,
    road: flatten(byRoad),
    rail: flatten(byRail),
  };
}

function logSumExp(values: readonly number[]): number {
  const largest = Math.max(...values);
  return largest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

function flatten(lists: readonly (readonly (readonly [number, number])[])[]): Ways {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, place) => {
    start[place + 1] = start[place]! + list.length;
  });
  return {
    start,
    arcs: Int32Array.from(lists.flat().map(([arc]) => arc)),
    probabilities: Float64Array.from(lists.flat().map(([, probability]) => probability)),
  };
}
