import { z } from 'zod';
import { CaravanError } from '../base/errors.js';
import { issuesFromZod } from '../base/zod-issues.js';
import { indexNetwork } from './index-network.js';
import type { Link } from './link.js';
import type { Network } from './network.js';
import { networkFaults } from './network-faults.js';
import type { Place } from './place.js';
import { readNetwork } from './read-network.js';

/**
 * A checked and indexed network of places and links, in any order.
 *
 * @returns sorted by id, so that the order of the input changes nothing; the input is left as it is
 * @throws {@link CaravanError} `invalid_input` with every fault: an id used twice, a link with an unknown place
 *   (with the nearest id as hint), from a place to itself, a second link of the same mode for one pair, a
 *   length that is not positive or below the great circle (less 1 % and 0.5 km for rounding), places that
 *   cannot be reached
 * @example
 * ```ts
 * const network = buildNetwork(places, links);
 * ```
 */
export function buildNetwork(places: readonly Place[], links: readonly Link[]): Network {
  const issues = networkFaults({
    places,
    links,
    placeIds: places.map(({ id }) => id),
    locate: (path) => path,
  });
  if (issues.length > 0) throw new CaravanError('invalid_input', 'buildNetwork', issues);
  return indexNetwork(places, links);
}

const tables = z.strictObject({ places: z.array(z.unknown()), links: z.array(z.unknown()) });

/**
 * The network in `{ places, links }` of unknown origin, for instance from JSON; defaults as in
 * {@link placeSchema} and {@link linkSchema}.
 *
 * @throws {@link CaravanError} `invalid_input` with the faults of all records and those of
 *   {@link buildNetwork} at once, each with its path in the input
 * @example
 * ```ts
 * const network = parseNetwork(JSON.parse(text));
 * ```
 */
export function parseNetwork(input: unknown): Network {
  const parsed = tables.safeParse(input);
  const issues = parsed.success ? [] : issuesFromZod(parsed.error, input, tables);
  const list = (key: string): unknown[] => {
    const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined;
    return Array.isArray(value) ? value : [];
  };
  // Without both tables every link would be called unknown, which would hide the one fault there is.
  if (issues.some(({ path }) => path.length === 0 || path[0] === 'places' || path[0] === 'links')) {
    throw new CaravanError('invalid_input', 'parseNetwork', issues);
  }
  return readNetwork('parseNetwork', { places: list('places'), links: list('links'), issues });
}
