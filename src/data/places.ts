import * as z from 'zod';
import { unknownName } from '../base/unknown-name.js';
import type { Place } from '../network/place.js';
import { parseJson } from './parse-json.js';
import placesJson from './places.json' with { type: 'json' };
import { isoDate, sourceKey, text } from './schema-parts.js';

/** The row of GeoNames from which a place was taken. */
export interface GeonamesRow {
  readonly id: number;
  /** The name there, with its accents. */
  readonly name: string;
  /** Date of the last change there, ISO. */
  readonly modified: string;
}

/** A place as `places.json` has it. */
export interface PlaceRow extends Place {
  /** `null` where the coordinates are recalled. */
  readonly geonames: GeonamesRow | null;
}

let rows: readonly PlaceRow[] | undefined;
let places: readonly Place[] | undefined;

/**
 * The 152 places of the route network, from San Pedro Sula to the ports of entry.
 *
 * @returns the same array on each call, in the order of the file; checked on the first
 * @remarks Source: GeoNames (CC BY 4.0), see `geonamesAttribution`; for the coordinates of
 *   {@link recalledPlaces} memory.
 */
export function builtInPlaces(): readonly Place[] {
  places ??= placeRows().map(({ geonames: _, ...place }) => place);
  return places;
}

/** Places whose coordinates are recalled and unverified, and whose population is unknown: check them on a map. */
export function recalledPlaces(): readonly Place[] {
  return builtInPlaces().filter((place) => place.source === 'recalled-coordinates');
}

/**
 * The row of GeoNames behind a place; `null` if its coordinates are recalled.
 *
 * @throws CaravanError `unknown_id`, with the nearest id
 */
export function geonamesRow(placeId: string): GeonamesRow | null {
  const found = placeRows().find((row) => row.id === placeId);
  if (found !== undefined) return found.geonames;
  const ids = placeRows().map((row) => row.id);
  throw unknownName('geonamesRow', placeId, ids, 'the id of a place of the network');
}

function placeRows(): readonly PlaceRow[] {
  rows ??= parsePlaces(placesJson);
  return rows;
}

/**
 * Places from what `places.json` holds. That ids are not repeated is checked by `buildNetwork`.
 *
 * @throws CaravanError `invalid_input` with every fault at once
 * @internal
 */
export function parsePlaces(input: unknown): readonly PlaceRow[] {
  const row: z.ZodType<PlaceRow> = z.strictObject({
    id: z.string().regex(/^(gt|hn|mx|sv|us)(-[a-z0-9]+)+$/, {
      error: 'expected a country code and words, with hyphens: mx-tapachula',
    }),
    name: text(),
    country: z.enum(['GT', 'HN', 'MX', 'SV', 'US']),
    region: text(),
    zone: z.enum(['central_america', 'southern_mexico', 'northern_mexico', 'united_states']),
    kind: z.enum([
      'origin',
      'waypoint',
      'hub',
      'rail_yard',
      'checkpoint',
      'border_crossing',
      'port_of_entry',
    ]),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    population: z.int().min(1).nullable(),
    source: sourceKey(),
    geonames: z.strictObject({ id: z.int().min(1), name: text(), modified: isoDate() }).nullable(),
  });
  return parseJson(z.array(row), input, 'parsePlaces');
}
