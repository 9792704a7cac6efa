import type { Network } from './network.js';

/** Names of places by id, with the country where the network has two of one name. */
export function placeNames(network: Network): (id: string) => string {
  const names = network.places.map(({ name }) => name);
  const twice = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return (id) => {
    const place = network.places[network.placeIndex.get(id) ?? -1];
    if (place === undefined) return id;
    return twice.has(place.name) ? `${place.name} (${place.country})` : place.name;
  };
}
