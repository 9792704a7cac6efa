import { unknownName } from '../base/unknown-name.js';
import { caravanFiles } from './caravan-files.js';
import type { HistoricalCaravan } from './historical-caravan.js';
import { parseCaravan } from './parse-caravan.js';

let caravans: readonly HistoricalCaravan[] | undefined;

/**
 * The archive: 35 caravans of 2017 to 2025 with their dated sightings, each with the pages that report it.
 *
 * @returns the same array on each call, by id, hence by month of departure; checked on the first
 * @remarks Counts of Tijuana and Baja California in November 2018 mix all caravans of that autumn.
 *   `2018-11-salvador-later` gathers several small groups and is no trajectory.
 */
export function historicalCaravans(): readonly HistoricalCaravan[] {
  caravans ??= Object.values(caravanFiles).map(parseCaravan);
  return caravans;
}

/**
 * One caravan of the archive.
 *
 * @throws CaravanError `unknown_id`, with the nearest id
 * @example
 * ```ts
 * historicalCaravan('2018-10-main').sightings.length; // 79
 * ```
 */
export function historicalCaravan(id: string): HistoricalCaravan {
  const found = historicalCaravans().find((caravan) => caravan.id === id);
  if (found !== undefined) return found;
  const ids = historicalCaravans().map((caravan) => caravan.id);
  throw unknownName('historicalCaravan', id, ids, 'the id of a caravan of the archive');
}
