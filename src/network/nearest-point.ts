import { lineString, nearestPointOnLine } from '@turf/turf';
import { number } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from './a-network.js';
import { type Coordinate, coordinateFaults, coordinateOf, greatCircleKm } from './distance.js';
import type { LinkMode } from './link.js';
import type { Network } from './network.js';
import { nearerEnd } from './position.js';
import { modesCheck } from './routes.js';

/** Options of {@link nearestPoint}. */
export interface NearestPointOptions {
  /** Farthest that a point may lie from the network, in km, 0 or more. Default 60. */
  readonly maxKm?: number;
  /** Modes of the links that count. Default `['road', 'crossing']`. */
  readonly modes?: readonly LinkMode[];
}

const pointChecks: OptionChecks<NearestPointOptions> = {
  maxKm: number('0 km or more', (km) => km >= 0),
  modes: modesCheck,
};

/** The nearest point of the network to a coordinate. */
export type NearestPoint =
  | {
      readonly status: 'found';
      /** Index in `network.links`. */
      readonly link: number;
      /** Along the road, from the link's `from`. */
      readonly kmFromFrom: number;
      /** Great circle from the coordinate to the point. */
      readonly distanceKm: number;
      /** Id of the nearer end of the link, by km along it. */
      readonly place: string;
    }
  | { readonly status: 'too_far'; readonly link: number; readonly distanceKm: number }
  /** The network has no link of these modes. */
  | { readonly status: 'no_link' };

/**
 * The point of the network that lies nearest to a coordinate, for sightings off the network.
 *
 * @returns `too_far` with the nearest link if even that lies beyond `maxKm`; of links equally near (at a
 *   place they share) the first
 * @throws CaravanError `invalid_input` for a coordinate off the earth or a negative `maxKm`
 * @remarks Links are taken as great circles between their ends, and km along them scaled to the length of the
 *   road. A link is passed over where the triangle inequality shows that it cannot be nearer than the best so
 *   far: no point of it is nearer than half of (km to one end + km to the other - km between them).
 * @example
 * ```ts
 * const point = nearestPoint(network, [-92.3, 15.1], { maxKm: 20 });
 * if (point.status === 'found') console.log(point.place, point.distanceKm);
 * ```
 */
export function nearestPoint(
  network: Network,
  coordinate: Coordinate,
  options: NearestPointOptions = {},
): NearestPoint {
  refuseFaults('nearestPoint', [
    ...aNetwork(network, ['network']),
    ...coordinateFaults(coordinate, 'coordinate'),
    ...optionFaults(options, pointChecks),
  ]);
  const { maxKm = 60, modes = ['road', 'crossing'] } = options;
  const kmToPlace = network.places.map((place) => greatCircleKm(coordinate, coordinateOf(place)));
  let best = { link: -1, share: 0, distanceKm: Number.POSITIVE_INFINITY };
  network.links.forEach(({ mode }, link) => {
    if (!modes.includes(mode)) return;
    const from = network.arcTail[2 * link]!;
    const to = network.arcHead[2 * link]!;
    const ends = [coordinateOf(network.places[from]!), coordinateOf(network.places[to]!)] as const;
    const chordKm = greatCircleKm(...ends);
    if ((kmToPlace[from]! + kmToPlace[to]! - chordKm) / 2 >= best.distanceKm) return;
    const foot = nearestPointOnLine(lineString([...ends]), [...coordinate]);
    const { pointDistance } = foot.properties;
    if (pointDistance >= best.distanceKm) return;
    const [longitude, latitude] = foot.geometry.coordinates;
    // Both lengths by one formula, so that the share is exactly 1 at the far end.
    const share = chordKm === 0 ? 0 : Math.min(1, greatCircleKm(ends[0], [longitude!, latitude!]) / chordKm);
    best = { link, share, distanceKm: pointDistance };
  });
  const { link, share, distanceKm } = best;
  const nearest = network.links[link];
  if (nearest === undefined) return { status: 'no_link' };
  if (distanceKm > maxKm) return { status: 'too_far', link, distanceKm };
  const kmFromFrom = share * nearest.lengthKm;
  return { status: 'found', link, kmFromFrom, distanceKm, place: nearerEnd(network, 2 * link, kmFromFrom) };
}
