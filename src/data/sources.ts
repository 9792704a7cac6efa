import * as z from 'zod';
import { unknownName } from '../base/unknown-name.js';
import { parseJson } from './parse-json.js';
import type { Source } from './source.js';
import sourcesJson from './sources.json' with { type: 'json' };

let table: ReadonlyMap<string, Source> | undefined;

/**
 * Every source of the data pack by its key. Places, links, border facts and rates name these keys; the
 * sightings of caravans carry their sources themselves.
 *
 * @returns the same map on each call; checked on the first
 */
export function sourceTable(): ReadonlyMap<string, Source> {
  table ??= parseSources(sourcesJson);
  return table;
}

/**
 * What a source key stands for.
 *
 * @throws CaravanError `unknown_id`, with the nearest key
 * @example
 * ```ts
 * source('geonames').licence; // 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)'
 * ```
 */
export function source(key: string): Source {
  const found = sourceTable().get(key);
  if (found !== undefined) return found;
  throw unknownName('source', key, sourceTable().keys(), 'a key of the source table');
}

/**
 * A source table from what `sources.json` holds.
 *
 * @throws CaravanError `invalid_input` with every fault at once
 * @internal
 */
export function parseSources(input: unknown): ReadonlyMap<string, Source> {
  const key = z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected lower-case letters, digits and single hyphens' });
  const text = z.string().min(1);
  const row: z.ZodType<Source> = z.strictObject({
    title: text,
    publisher: text,
    url: z.url({ protocol: /^https?$/ }).nullable(),
    published: text
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
        error: 'expected YYYY, YYYY-MM or YYYY-MM-DD',
      })
      .nullable(),
    licence: text.nullable(),
    status: z.enum(['sourced', 'derived', 'recalled', 'judgement']),
    note: text.nullable(),
  });
  return new Map(Object.entries(parseJson(z.record(key, row), input, 'parseSources')));
}
