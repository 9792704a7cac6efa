import { buildNetwork } from '../network/build-network.js';
import type { Network } from '../network/network.js';
import { builtInLinks } from './links.js';
import { builtInPlaces } from './places.js';

let network: Network | undefined;

/**
 * The route network of the data pack, from Honduras through Guatemala and Mexico to the US border.
 *
 * @returns the same network on each call; built on the first
 * @example
 * ```ts
 * const { places, links } = builtInNetwork(); // 152 places, 237 links
 * ```
 */
export function builtInNetwork(): Network {
  network ??= buildNetwork(builtInPlaces(), builtInLinks());
  return network;
}
