import { type Check, objectWith } from '../base/checks.js';

/** Places and links alone are no network yet: they have not been checked. */
export const aNetwork: Check = objectWith(
  'a network, such as buildNetwork makes',
  ['places', 'links', 'placeIndex', 'arcKm'],
  'buildNetwork(places, links), or builtInNetwork() of caravan-sim/data',
);
