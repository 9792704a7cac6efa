import { CaravanError } from '../base/errors.js';
import { builtInNetwork } from '../data/built-in-network.js';
import { geonamesAttribution } from '../data/geonames-attribution.js';
import { findPlace, searchPlaces } from '../network/find-place.js';
import type { Network } from '../network/network.js';
import { loadNetwork, type NetworkOptions } from './load-scenario.js';
import { renderPlaces } from './render-lists.js';
import { wrapText } from './text-table.js';

/** The places that contain a text as a table; where there is none, a sentence with the nearest. */
export async function listPlaces(text: string, options: NetworkOptions): Promise<string> {
  const network = await loadNetwork(options);
  const places = searchPlaces(network ?? builtInNetwork(), text);
  if (places.length === 0) return `${noPlace(network ?? builtInNetwork(), text)}\n`;
  const credit = network === undefined ? `\n${wrapText(geonamesAttribution)}\n` : '';
  return `${renderPlaces(places)}${credit}`;
}

function noPlace(network: Network, text: string): string {
  const none = wrapText(`No place has ${JSON.stringify(text)} in its id, name or region.`);
  try {
    findPlace(network, text);
    return none;
  } catch (error) {
    const hint = error instanceof CaravanError ? error.issues[0]?.hint : undefined;
    return hint === undefined ? none : `${none}\n  hint: ${hint}`;
  }
}
