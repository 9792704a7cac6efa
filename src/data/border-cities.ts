import * as z from 'zod';
import { type FieldOffice, fieldOffices, type Sector, sectors } from './border/encounter-facts.js';
import borderCitiesJson from './border-cities.json' with { type: 'json' };
import { parseJson } from './parse-json.js';
import { placeId, portId } from './place-id-schema.js';
import { share, sourceKey, text } from './schema-parts.js';

/** A Mexican border city with the parts of the US border authorities that face it. */
export interface BorderCityFacts {
  readonly place: string;
  /** Ports of entry that the network joins to it by a crossing. */
  readonly ports: readonly string[];
  /** Sector of the Border Patrol. */
  readonly sector: Sector;
  readonly sectorSource: string;
  /** Field office that runs the ports. */
  readonly fieldOffice: FieldOffice;
  readonly fieldOfficeSource: string;
  /** The part of the sector's encounters that the city stands for; 1 where it is alone in the sector. */
  readonly sectorShare: number;
  /** `derived` where the city is alone in its sector. */
  readonly sectorShareStatus: 'judgement' | 'derived';
  readonly sectorShareSource: string;
  /** Which stretch of the border is meant. */
  readonly note: string;
}

let cities: readonly BorderCityFacts[] | undefined;

/**
 * The 14 border cities of the network, from west to east.
 *
 * @returns the same array on each call; checked on the first
 * @remarks How a sector's encounters are shared by its cities (San Diego, Tucson, Del Rio, Rio Grande Valley)
 *   is a judgement for 2023 and 2024: the published figures stop at the sector, and the stretches change.
 */
export function borderCities(): readonly BorderCityFacts[] {
  cities ??= parseBorderCities(borderCitiesJson);
  return cities;
}

/**
 * Border cities from what `border-cities.json` holds.
 *
 * @throws CaravanError `invalid_input` with every fault at once, among them shares of a sector that do not
 *   add up to 1
 * @internal
 */
export function parseBorderCities(input: unknown): readonly BorderCityFacts[] {
  const city: z.ZodType<BorderCityFacts> = z.strictObject({
    place: placeId(),
    ports: z.array(portId()).min(1),
    sector: z.enum(sectors),
    sectorSource: sourceKey(),
    fieldOffice: z.enum(fieldOffices),
    fieldOfficeSource: sourceKey(),
    sectorShare: share(),
    sectorShareStatus: z.enum(['judgement', 'derived']),
    sectorShareSource: sourceKey(),
    note: text(),
  });
  const whole = z.array(city).superRefine((rows, context) => {
    for (const sector of sectors) {
      const total = rows.reduce((sum, row) => sum + (row.sector === sector ? row.sectorShare : 0), 0);
      // Shares are written with two decimals: only rounding of the sum itself is allowed for.
      if (Math.abs(total - 1) < 1e-9) continue;
      const message = `is a list whose shares of ${sector} add up to ${total}, expected 1`;
      context.addIssue({ code: 'custom', message });
    }
  });
  return parseJson(whole, input, 'parseBorderCities');
}
