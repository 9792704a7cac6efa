import { callback } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from './a-network.js';
import type { Network } from './network.js';

/**
 * Names of places by id, with the country where the network has two of one name.
 *
 * @param inWords - the form of a name in the language that is written
 * @throws CaravanError `invalid_input` for a network that is none
 */
export function placeNames(
  network: Network,
  inWords: (name: string) => string = (name) => name,
): (id: string) => string {
  refuseFaults('placeNames', [...aNetwork(network, ['network']), ...callback(inWords, ['inWords'])]);
  const names = network.places.map(({ name }) => name);
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return (id) => {
    const place = network.places[network.placeIndex.get(id) ?? -1];
    if (place === undefined) return id;
    const name = inWords(place.name);
    return twice.has(place.name) ? `${name} (${place.country})` : name;
  };
}
