import { along, lineString } from '@turf/turf';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type Coordinate, coordinateOf, geodesicKm } from './distance.js';
import type { Network } from './network.js';

/** Where on the map a group on a link is. */
export interface Position {
  readonly coordinate: Coordinate;
  /** Id of the nearer end of the link, by km along it. */
  readonly nearestPlace: string;
}

/**
 * Position on an arc at so many km from its tail.
 *
 * @param arc - index of an arc, see {@link Network}
 * @param kmFromTail - along the road, 0 to the length of the link
 * @returns the point of the great circle between both ends at the same share of its length: the course of
 *   the road is not known. Halfway, `nearestPlace` is the end with the first id.
 * @throws CaravanError `invalid_input` if the arc does not exist or the km lie outside the link
 */
export function positionOnLink(network: Network, arc: number, kmFromTail: number): Position {
  const lengthKm = network.arcKm[arc];
  if (lengthKm === undefined) {
    const message = `is ${arc}, expected an arc from 0 to ${network.arcKm.length - 1}`;
    throw new CaravanError('invalid_input', 'positionOnLink', [makeIssue(['arc'], message)]);
  }
  const tail = network.places[network.arcTail[arc]!]!;
  const head = network.places[network.arcHead[arc]!]!;
  if (!(kmFromTail >= 0 && kmFromTail <= lengthKm)) {
    const message = `is ${kmFromTail} km, expected 0 to ${lengthKm} km, the length from "${tail.id}" to "${head.id}"`;
    throw new CaravanError('invalid_input', 'positionOnLink', [makeIssue(['kmFromTail'], message)]);
  }
  const ends = [coordinateOf(tail), coordinateOf(head)] as const;
  const chordKm = geodesicKm(...ends);
  const point = along(lineString([...ends]), (kmFromTail / lengthKm) * chordKm).geometry.coordinates;
  return { coordinate: [point[0]!, point[1]!], nearestPlace: nearerEnd(network, arc, kmFromTail) };
}

/** Id of the nearer end of an arc by km along it; halfway the first id, whichever way the arc leads. */
export function nearerEnd(network: Network, arc: number, kmFromTail: number): string {
  const tail = network.arcTail[arc]!;
  const head = network.arcHead[arc]!;
  const lead = network.arcKm[arc]! - 2 * kmFromTail;
  return network.places[lead > 0 || (lead === 0 && tail < head) ? tail : head]!.id;
}
