import type { Network } from './network.js';
import { progressDistances } from './progress-distances.js';

/**
 * Whether a place lies the other way: the most part of the road from the start to it leads away from the goals.
 *
 * @param goals - where those who start want to come to, any of them
 */
export function liesBehind(
  network: Network,
  place: string,
  start: string,
  goals: readonly string[],
): boolean {
  const indexOf = (id: string): number => network.placeIndex.get(id)!;
  const kmFrom = (id: string): Float64Array => progressDistances(network, indexOf(id)).km;
  const fromPlace = kmFrom(place);
  const nearest = (km: Float64Array): number => Math.min(...goals.map((goal) => km[indexOf(goal)]!));
  return nearest(fromPlace) - nearest(kmFrom(start)) > fromPlace[indexOf(start)]! / 2;
}
