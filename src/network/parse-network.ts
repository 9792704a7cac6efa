import * as z from 'zod';
import { CaravanError } from '../base/errors.js';
import { issuesFromZod } from '../base/zod-issues.js';
import type { Network } from './network.js';
import { readNetwork } from './read-network.js';

const tables = z.strictObject({ places: z.array(z.unknown()), links: z.array(z.unknown()) });

/**
 * The network in `{ places, links }` of unknown origin, for instance from JSON; defaults as in
 * `placeSchema` and `linkSchema`.
 *
 * @throws CaravanError `invalid_input` with the faults of all records and those of
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
