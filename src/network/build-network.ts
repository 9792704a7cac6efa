import { listOf, objectWith } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { indexNetwork } from './index-network.js';
import type { Link } from './link.js';
import type { Network } from './network.js';
import { networkFaults } from './network-faults.js';
import type { Place } from './place.js';

// Whatever else a place or a link has may be wrong one by one: see `networkFaults`.
const placeList = listOf(objectWith('a place', ['id']));
const linkList = listOf(objectWith('a link', ['from', 'to', 'mode']));

/**
 * A checked and indexed network of places and links, in any order.
 *
 * @returns sorted by id, so that the order of the input changes nothing; the input is left as it is
 * @throws CaravanError `invalid_input` with every fault: an id used twice, a link with an unknown place
 *   (with the nearest id as hint), from a place to itself, a second link of the same mode for one pair, a
 *   length that is not positive or below the great circle (less 1 % and 0.5 km for rounding), places that
 *   cannot be reached
 * @example
 * ```ts
 * const network = buildNetwork(places, links);
 * ```
 */
export function buildNetwork(places: readonly Place[], links: readonly Link[]): Network {
  refuseFaults('buildNetwork', [...placeList(places, ['places']), ...linkList(links, ['links'])]);
  const issues = networkFaults({
    places,
    links,
    placeIds: places.map(({ id }) => id),
    locate: (path) => path,
  });
  refuseFaults('buildNetwork', issues);
  return indexNetwork(places, links);
}
