import * as z from 'zod';
import { placeId } from '../place-id-schema.js';
import { people, positive, text } from '../schema-parts.js';
import { type DateRange, dateRange, type Fact, fact } from './fact.js';

/** What was reported on shelters and waiting people, by city. */
export interface ShelterFacts {
  readonly note: string;
  readonly areas: readonly {
    /** Place of the network; `null` for a wider area, which `area` then names. */
    readonly place: string | null;
    readonly area: string | null;
    readonly facts: readonly ShelterFact[];
  }[];
}

/** One report; only the figures it gives are there. */
export interface ShelterFact extends Fact {
  readonly period: DateRange | null;
  /** Name of the shelter, where it is one. */
  readonly shelter: string | null;
  readonly where: string | null;
  /** How things stood, in words. */
  readonly state: string | null;
  readonly shelterCount?: number;
  readonly mainShelterCount?: number;
  readonly capacityPeople?: number;
  readonly occupiedPeople?: number;
  readonly freePlaces?: number;
  readonly waitingPeople?: number;
  readonly waitingListPeople?: number;
  readonly servedPeople?: number;
  readonly stayDays?: number;
  readonly enteringUnitedStatesPerDay?: number;
  readonly arrivalsAtGuatemalaBorderPerDay?: number;
}

/** @internal */
export function shelterFactsSchema(): z.ZodType<ShelterFacts> {
  const count = z.exactOptional(people());
  const report: z.ZodType<ShelterFact> = fact({
    period: dateRange().nullable(),
    shelter: text().nullable(),
    where: text().nullable(),
    state: text().nullable(),
    shelterCount: count,
    mainShelterCount: count,
    capacityPeople: count,
    occupiedPeople: count,
    freePlaces: count,
    waitingPeople: count,
    waitingListPeople: count,
    servedPeople: count,
    stayDays: z.exactOptional(positive()),
    enteringUnitedStatesPerDay: count,
    arrivalsAtGuatemalaBorderPerDay: count,
  });
  const area = z.strictObject({
    place: placeId().nullable(),
    area: text().nullable(),
    facts: z.array(report).min(1),
  });
  return z.strictObject({
    note: text(),
    areas: z.array(
      area.refine((row) => (row.place === null) !== (row.area === null), {
        path: ['place'],
        error: 'expected a place, or null and an `area`',
      }),
    ),
  });
}
