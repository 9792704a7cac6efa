import * as z from 'zod';
import { placeId } from '../place-id-schema.js';
import { isoDate, people, positive, share, text } from '../schema-parts.js';
import { type DateRange, dateRange, type Fact, fact } from './fact.js';

/** Appointments at ports of entry through the CBP One app, January 2023 to January 2025. */
export interface AppointmentFacts {
  readonly start: Fact & { readonly date: string };
  readonly end: Fact & { readonly date: string };
  /** Appointments a day over all ports, by period. */
  readonly daily: readonly (Fact & {
    readonly from: string;
    readonly to: string;
    readonly perDay: number | null;
    readonly approximatePerDay: number | null;
  })[];
  readonly ports: Fact & { readonly ports: readonly string[] };
  /** Appointments a day at each port in 2024; where `perDay` is `null`, `approximatePerDay` is recalled. */
  readonly perPort2024: readonly PortAppointments[];
  /** What the sourced ports leave of the total, for the others together. */
  readonly perPortResidual: Fact & { readonly perDay: number; readonly ports: readonly string[] };
  readonly tijuanaMatamorosShare: Fact & { readonly share: number; readonly period: DateRange };
  /** How appointments were given out. */
  readonly allocation: Fact & {
    readonly longestWaitingShare: number;
    readonly randomShare: number;
    readonly period: DateRange;
  };
  /** People with an appointment since the start. */
  readonly cumulative: readonly (Fact & { readonly until: string; readonly people: number })[];
  /** Where in Mexico the app could be used. */
  readonly geofence: readonly (Fact & { readonly from: string; readonly area: string })[];
  readonly demand: readonly (Fact & {
    readonly period: DateRange;
    readonly requestsPerDay: number | null;
    readonly competingPeoplePerDay: number | null;
  })[];
  readonly wait: readonly (Fact & {
    readonly period: DateRange;
    readonly weeks: number | null;
    readonly monthsAtMost: number | null;
    readonly nogalesMonthsAtMost: number | null;
  })[];
}

/** Appointments a day at one port of entry. */
export interface PortAppointments extends Fact {
  readonly port: string;
  /** The border city in Mexico. */
  readonly city: string;
  readonly perDay: number | null;
  readonly approximatePerDay: number | null;
  /** People a day seen without appointment; `null` where unknown. */
  readonly walkUpsPerDay: number | null;
}

/** @internal */
export function appointmentFactsSchema(): z.ZodType<AppointmentFacts> {
  const perDay = people().nullable();
  return z.strictObject({
    start: fact({ date: isoDate() }),
    end: fact({ date: isoDate() }),
    daily: z.array(fact({ from: isoDate(), to: isoDate(), perDay, approximatePerDay: perDay })),
    ports: fact({ ports: z.array(placeId()) }),
    perPort2024: z.array(
      fact({
        port: placeId(),
        city: placeId(),
        perDay,
        approximatePerDay: perDay,
        walkUpsPerDay: perDay,
      }).refine((row) => (row.perDay === null) !== (row.approximatePerDay === null), {
        path: ['perDay'],
        error: 'expected a number, or null and an `approximatePerDay`',
      }),
    ),
    perPortResidual: fact({ perDay: people(), ports: z.array(placeId()) }),
    tijuanaMatamorosShare: fact({ share: share(), period: dateRange() }),
    allocation: fact({ longestWaitingShare: share(), randomShare: share(), period: dateRange() }),
    cumulative: z.array(fact({ until: isoDate(), people: people() })),
    geofence: z.array(fact({ from: isoDate(), area: text() })),
    demand: z.array(fact({ period: dateRange(), requestsPerDay: perDay, competingPeoplePerDay: perDay })),
    wait: z.array(
      fact({
        period: dateRange(),
        weeks: positive().nullable(),
        monthsAtMost: positive().nullable(),
        nogalesMonthsAtMost: positive().nullable(),
      }),
    ),
  });
}
