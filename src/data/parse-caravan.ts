import * as z from 'zod';
import { dayFromIso, isoFromDay } from '../base/day.js';
import type {
  CaravanFlow,
  HistoricalCaravan,
  ReportSource,
  Sighting,
  SizeInterval,
} from './historical-caravan.js';
import { parseJson } from './parse-json.js';
import { isoDate, people, text } from './schema-parts.js';

let schema: z.ZodType<HistoricalCaravan> | undefined;

/**
 * A caravan of the past from what a file of `src/data/caravans` holds, or your own of the same form.
 *
 * @param input - what the file holds: an object, not its text
 * @throws CaravanError `invalid_input` with every fault at once: wrong types, unknown keys, dates that are not
 *   in the calendar or not in order, intervals that are not low <= best <= high, sightings without a source
 * @remarks Whether a slug is a place of a network is not checked: sightings off the network have coordinates.
 * @example
 * ```ts
 * const caravan = parseCaravan(JSON.parse(text));
 * ```
 */
export function parseCaravan(input: unknown): HistoricalCaravan {
  schema ??= caravanSchema();
  return parseJson(schema, input, 'parseCaravan');
}

function caravanSchema(): z.ZodType<HistoricalCaravan> {
  const size = sizeSchema().nullable();
  return z.strictObject({
    id: z
      .string()
      .regex(/^\d{4}-\d{2}(-[a-z0-9]+)+$/, { error: 'expected year, month and words: 2018-10-main' }),
    name: text(),
    summary: text(),
    origin: z.strictObject({ place: text(), slug: slugSchema(), date: isoDate(), size }),
    sightings: z.array(sightingSchema()).min(1).superRefine(inOrder),
    flows: z.array(flowSchema()),
    outcome: z.strictObject({
      kind: z.enum(['reached_border', 'dissolved', 'blocked', 'dispersed']),
      place: text().nullable(),
      slug: slugSchema().nullable(),
      date: isoDate(),
      size,
      note: text().nullable(),
    }),
  });
}

function sightingSchema(): z.ZodType<Sighting> {
  return z.strictObject({
    date: isoDate(),
    place: text(),
    slug: slugSchema().nullable(),
    lat: z.number().min(-90).max(90),
    lon: z.number().min(-180).max(180),
    event: z.enum(['arrived', 'at', 'departed', 'dissolved', 'joined', 'split', 'stopped']),
    what: z.enum(['whole caravan', 'main body', 'splinter', 'cumulative arrivals', 'waiting']),
    size: sizeSchema().nullable(),
    estimator: z.enum(['official', 'un', 'ngo', 'press', 'organiser']),
    mode: z.enum(['walk', 'ride', 'bus', 'train', 'mixed']).nullable(),
    inferred: z.array(z.enum(['date', 'location', 'size'])),
    note: z.string(),
    sources: z.array(reportSourceSchema()).min(1),
  });
}

function flowSchema(): z.ZodType<CaravanFlow> {
  return z.strictObject({
    date: isoDate(),
    place: text(),
    kind: z.enum(['asylum_applied', 'deported', 'detained', 'joined', 'permit', 'returned']),
    count: sizeSchema().nullable(),
    note: z.string().nullable(),
    sources: z.array(reportSourceSchema()).min(1),
  });
}

function reportSourceSchema(): z.ZodType<ReportSource> {
  return z.strictObject({
    url: z.url({ protocol: /^https?$/ }).nullable(),
    publisher: text(),
    published: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, { error: 'expected YYYY-MM-DD or YYYY-MM' })
      .nullable(),
  });
}

function sizeSchema(): z.ZodType<SizeInterval> {
  const bound = people().nullable();
  return z.strictObject({ low: bound, best: bound, high: bound }).superRefine((size, context) => {
    const known = [size.low, size.best, size.high].filter((value) => value !== null);
    if (known.length > 0 && known.every((value, i) => i === 0 || known[i - 1]! <= value)) return;
    const [low, best, high] = [size.low, size.best, size.high].map((value) => value ?? 'null');
    context.addIssue({
      code: 'custom',
      message: `is ${low}, ${best}, ${high}, expected low <= best <= high with at least one of them`,
    });
  });
}

function slugSchema(): z.ZodString {
  return z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+$/, {
    error: 'expected a country code and words, with hyphens: mx-tapachula',
  });
}

function inOrder(sightings: readonly Sighting[], context: z.RefinementCtx): void {
  sightings.forEach(({ date }, i) => {
    const [before, day] = [dayFromIso(sightings[i - 1]?.date ?? ''), dayFromIso(date)];
    // A date that is not in the calendar has its own issue already.
    if (before === undefined || day === undefined || before <= day) return;
    context.addIssue({
      code: 'custom',
      path: [i, 'date'],
      message: `expected a day not before ${isoFromDay(before)}`,
    });
  });
}
