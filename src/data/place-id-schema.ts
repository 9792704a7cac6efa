import type { z } from 'zod';
import { builtInPlaces } from './places.js';
import { knownName } from './schema-parts.js';

/** Id of a place of the built-in network; an unknown one gets the nearest as hint. */
export function placeId(): z.ZodString {
  return knownName(() => builtInPlaces().map((place) => place.id), 'the id of a place of the network');
}

/** Id of a port of entry of the built-in network; an unknown one gets the nearest as hint. */
export function portId(): z.ZodString {
  const ports = (): string[] =>
    builtInPlaces()
      .filter((place) => place.kind === 'port_of_entry')
      .map((place) => place.id);
  return knownName(ports, 'the id of a port of entry of the network');
}
