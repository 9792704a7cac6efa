import * as z from 'zod';
import { isoDate, sourceKey, text } from '../schema-parts.js';
import type { SourceStatus } from '../source.js';

/** What every border fact carries beside its figures. */
export interface Fact {
  readonly status: SourceStatus;
  /** Keys of the source table, at least one. */
  readonly sources: readonly string[];
  readonly note: string | null;
}

/** First and last day to which a figure refers. */
export interface DateRange {
  readonly from: string;
  /** `null` where the source does not say how long. */
  readonly to: string | null;
  /** The date as the source gives it, where that is not one day: `2022-23`. */
  readonly text: string | null;
}

/** A day that is known only within bounds. */
export interface DateBounds {
  /** `null` where nothing is known. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** The date as the source gives it, with its hour or its vagueness; `null` where it is just the day. */
  readonly text: string | null;
}

/** Fields of {@link Fact} in a schema. */
export type FactShape = {
  status: z.ZodType<SourceStatus>;
  sources: z.ZodType<string[]>;
  note: z.ZodType<string | null>;
};

/** Schema of a fact with the given figures. */
export function fact<S extends z.core.$ZodShape>(figures: S): z.ZodObject<S & FactShape, z.core.$strict> {
  const shape: FactShape = {
    status: z.enum(['sourced', 'derived', 'recalled', 'judgement']),
    sources: z.array(sourceKey()).min(1),
    note: text().nullable(),
  };
  return z.strictObject({ ...figures, ...shape });
}

export function dateRange(): z.ZodType<DateRange> {
  return z
    .strictObject({ from: isoDate(), to: isoDate().nullable(), text: text().nullable() })
    .refine(({ from, to }) => to === null || from <= to, {
      path: ['to'],
      error: 'expected a day not before `from`',
    });
}

export function dateBounds(): z.ZodType<DateBounds> {
  return z
    .strictObject({ earliest: isoDate().nullable(), latest: isoDate().nullable(), text: text().nullable() })
    .refine(({ earliest, latest }) => earliest === null || latest === null || earliest <= latest, {
      path: ['latest'],
      error: 'expected a day not before `earliest`',
    });
}
