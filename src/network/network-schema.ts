import * as z from 'zod';
import type { Link, LinkMode } from './link.js';
import type { Place, PlaceKind, Zone } from './place.js';

// Written as key: key, so that the compiler refuses a name too many and a name forgotten.
const kinds: { readonly [K in PlaceKind]: K } = {
  origin: 'origin',
  waypoint: 'waypoint',
  hub: 'hub',
  rail_yard: 'rail_yard',
  checkpoint: 'checkpoint',
  border_crossing: 'border_crossing',
  port_of_entry: 'port_of_entry',
};
const zones: { readonly [K in Zone]: K } = {
  central_america: 'central_america',
  southern_mexico: 'southern_mexico',
  northern_mexico: 'northern_mexico',
  united_states: 'united_states',
};
const modes: { readonly [K in LinkMode]: K } = { road: 'road', rail: 'rail', crossing: 'crossing' };

/** Zone of a place that names none. Northern Mexico cannot be told from the country and must be given. */
const zoneOfCountry: Readonly<Record<string, Zone>> = {
  HN: 'central_america',
  SV: 'central_america',
  GT: 'central_america',
  NI: 'central_america',
  CR: 'central_america',
  PA: 'central_america',
  BZ: 'central_america',
  MX: 'southern_mexico',
  US: 'united_states',
};

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const text = z.string().min(1);

const placeId = z.string('expected the id of a place').min(1, 'expected the id of a place');

const idForm = 'expected lower case letters and digits joined by hyphens';
const id = z
  .string(idForm)
  .meta({ pattern: idPattern.source, minLength: 1 })
  .superRefine((value, context) => {
    if (idPattern.test(value)) return;
    const repaired = value
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
    const hint = repaired === '' ? {} : { params: { hint: `did you mean "${repaired}"?` } };
    context.addIssue({ code: 'custom', message: idForm, ...hint });
  });

const placeFields = z.strictObject({
  id,
  name: text,
  country: z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters of ISO 3166-1, as "MX"'),
  region: text,
  zone: z.enum(zones),
  kind: z.enum(kinds),
  latitude: z.number().min(-90).max(90).meta({ unit: 'degrees' }),
  longitude: z.number().min(-180).max(180).meta({ unit: 'degrees' }),
  population: z.int().min(0).nullable().default(null),
  source: text,
});

/**
 * A place as a user may write it: strict, `population` default `null`, `zone` default by country (HN, SV, GT,
 * NI, CR, PA, BZ: central America; MX: southern Mexico; US: United States; any other must name its zone).
 */
export const placeSchema: z.ZodType<Place> = z.preprocess(withZone, placeFields);

/**
 * A link as a user may write it: strict, `lengthStatus` default `estimated`, `costFactor` default 1, `note`
 * default `null`. `lengthKm` has no default: days of arrival follow from it, and a guess of ours would pass
 * for a fact of the user's.
 */
export const linkSchema: z.ZodType<Link> = z.strictObject({
  from: placeId,
  to: placeId,
  mode: z.enum(modes),
  lengthKm: z.number().positive().meta({ unit: 'km' }),
  lengthStatus: z.enum({ sourced: 'sourced', estimated: 'estimated' }).default('estimated'),
  costFactor: z.number().min(0.1).max(100).default(1),
  source: text,
  note: z.string().min(1).nullable().default(null),
});

/** Names of the fields of a place, in the order in which they are written to files. */
export const placeFieldNames: readonly (keyof Place)[] = Object.keys(placeFields.shape) as (keyof Place)[];

/** Names of the fields of a link, in the order in which they are written to files. */
export const linkFieldNames: readonly (keyof Link)[] = [
  'from',
  'to',
  'mode',
  'lengthKm',
  'lengthStatus',
  'costFactor',
  'source',
  'note',
];

/** Also from a country in lower case: one fault, the country, is enough. */
function withZone(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || 'zone' in input || !('country' in input)) return input;
  const zone = zoneOfCountry[String(input.country).trim().toUpperCase()];
  return zone === undefined ? input : { ...input, zone };
}
