import * as z from 'zod';
import { type AppointmentFacts, appointmentFactsSchema } from './border/appointment-facts.js';
import { type ClosureFact, closureFactSchema } from './border/closure-fact.js';
import { type EncounterFacts, encounterFactsSchema } from './border/encounter-facts.js';
import {
  type MexicoAsylumFacts,
  type MexicoDetentionFacts,
  mexicoAsylumFactsSchema,
  mexicoDetentionFactsSchema,
} from './border/mexico-facts.js';
import { type MovementFacts, movementFactsSchema } from './border/movement-facts.js';
import { type ShelterFacts, shelterFactsSchema } from './border/shelter-facts.js';
import borderJson from './border.json' with { type: 'json' };
import { parseJson } from './parse-json.js';
import { text } from './schema-parts.js';

/** Border and enforcement facts, 2013 to 2025, each with its status and the keys of its sources. */
export interface BorderFacts {
  readonly about: string;
  readonly appointments: AppointmentFacts;
  readonly encounters: EncounterFacts;
  readonly closures: readonly ClosureFact[];
  readonly shelters: ShelterFacts;
  readonly detentionsMexico: MexicoDetentionFacts;
  readonly asylumMexico: MexicoAsylumFacts;
  readonly movement: MovementFacts;
}

let facts: BorderFacts | undefined;

/**
 * Appointments, encounters, closures, shelters, detentions and asylum applications, and paces of travel, as
 * they were published.
 *
 * @returns the same object on each call; checked on the first
 */
export function borderFacts(): BorderFacts {
  facts ??= parseBorderFacts(borderJson);
  return facts;
}

/**
 * Border facts from what `border.json` holds.
 *
 * @throws CaravanError `invalid_input` with every fault at once: wrong types, unknown keys, dates that are
 *   not in the calendar, places and sources that are not there, facts without a source
 * @internal
 */
export function parseBorderFacts(input: unknown): BorderFacts {
  const schema: z.ZodType<BorderFacts> = z.strictObject({
    about: text(),
    appointments: appointmentFactsSchema(),
    encounters: encounterFactsSchema(),
    closures: z.array(closureFactSchema()),
    shelters: shelterFactsSchema(),
    detentionsMexico: mexicoDetentionFactsSchema(),
    asylumMexico: mexicoAsylumFactsSchema(),
    movement: movementFactsSchema(),
  });
  return parseJson(schema, input, 'parseBorderFacts');
}
