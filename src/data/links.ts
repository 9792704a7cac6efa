import * as z from 'zod';
import type { Link } from '../network/link.js';
import linksJson from './links.json' with { type: 'json' };
import { parseJson } from './parse-json.js';
import { placeId } from './place-id-schema.js';
import { positive, sourceKey, text } from './schema-parts.js';

let links: readonly Link[] | undefined;

/**
 * The 237 links of the route network: roads, freight railways and border crossings.
 *
 * @returns the same array on each call, in the order of the file; checked on the first
 * @remarks A length is `sourced` where a page gives it for this link, else estimated: a share of a sourced
 *   total, or the great-circle distance times a detour factor; `note` says which. Cost factors are priors to
 *   be calibrated: 3 through Peten and 1.8 on the roads along the Gulf, where no caravan of the archive was
 *   seen, 2.5 through Corinto, because most caravans from Honduras went by Agua Caliente.
 */
export function builtInLinks(): readonly Link[] {
  links ??= parseLinks(linksJson);
  return links;
}

/**
 * Links from what `links.json` holds. That they are not repeated is checked by `buildNetwork`.
 *
 * @throws CaravanError `invalid_input` with every fault at once
 * @internal
 */
export function parseLinks(input: unknown): readonly Link[] {
  const link: z.ZodType<Link> = z.strictObject({
    from: placeId(),
    to: placeId(),
    mode: z.enum(['road', 'rail', 'crossing']),
    lengthKm: positive(),
    lengthStatus: z.enum(['sourced', 'estimated']),
    costFactor: positive(),
    source: sourceKey(),
    note: text().nullable(),
  });
  return parseJson(z.array(link), input, 'parseLinks');
}
