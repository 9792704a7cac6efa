import { along, lineString } from '@turf/turf';
import { finite, wholeNumber } from '../base/checks.js';
import { describeValue } from '../base/describe-value.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from './a-network.js';
import { type Coordinate, coordinateOf, greatCircleKm } from './distance.js';
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
  const ofNetwork = aNetwork(network, ['network']);
  const arcs = ofNetwork.length > 0 ? Infinity : network.arcKm.length;
  const ofArc = wholeNumber(0, arcs - 1)(arc, ['arc']);
  const faults = [...ofNetwork, ...ofArc];
  if (faults.length > 0) refuseFaults('positionOnLink', [...faults, ...finite(kmFromTail, ['kmFromTail'])]);
  const lengthKm = network.arcKm[arc]!;
  const tail = network.places[network.arcTail[arc]!]!;
  const head = network.places[network.arcHead[arc]!]!;
  if (!(typeof kmFromTail === 'number' && kmFromTail >= 0 && kmFromTail <= lengthKm)) {
    const message = `is ${describeValue(kmFromTail)} km, expected 0 to ${lengthKm} km, the length from "${tail.id}" to "${head.id}"`;
    refuseFaults('positionOnLink', [makeIssue(['kmFromTail'], message)]);
  }
  const ends = [coordinateOf(tail), coordinateOf(head)] as const;
  const chordKm = greatCircleKm(...ends);
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
