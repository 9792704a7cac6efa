import type { z } from 'zod';
import { placeId } from '../place-id-schema.js';
import { text } from '../schema-parts.js';
import { type DateBounds, dateBounds, type Fact, fact } from './fact.js';

/** A port of entry, or part of one, that was closed; or freight trains that were halted. */
export interface ClosureFact extends Fact {
  /** Place of the network; `null` where the closure has no one place, which `area` then names. */
  readonly place: string | null;
  readonly area: string | null;
  readonly what: string;
  readonly from: DateBounds;
  readonly to: DateBounds;
}

/** @internal */
export function closureFactSchema(): z.ZodType<ClosureFact> {
  return fact({
    place: placeId().nullable(),
    area: text().nullable(),
    what: text(),
    from: dateBounds(),
    to: dateBounds(),
  }).refine(({ place, area }) => (place === null) !== (area === null), {
    path: ['place'],
    error: 'expected a place, or null and an `area`',
  });
}
