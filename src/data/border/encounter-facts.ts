import * as z from 'zod';
import { placeId } from '../place-id-schema.js';
import { isoMonth, people, sourceKey, text } from '../schema-parts.js';
import { type Fact, fact } from './fact.js';

/** Sectors of the Border Patrol on the border with Mexico, west to east. */
export const sectors = [
  'San Diego',
  'El Centro',
  'Yuma',
  'Tucson',
  'El Paso',
  'Big Bend',
  'Del Rio',
  'Laredo',
  'Rio Grande Valley',
] as const;
/** A sector of the US Border Patrol on the Southwest border. */
export type Sector = (typeof sectors)[number];

/** Field offices that run the ports of entry on the border with Mexico, west to east. */
export const fieldOffices = ['San Diego', 'Tucson', 'El Paso', 'Laredo'] as const;
/** A field office of US Customs and Border Protection, which runs ports of entry. */
export type FieldOffice = (typeof fieldOffices)[number];

/** A month by part of the border. */
export interface MonthlyPeople<Part extends string> {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly people: Readonly<Record<Part, number>>;
}

/** Encounters by nationality in a US fiscal year (October to September). */
export interface NationalityYear {
  readonly fiscalYear: number;
  /** `null` where the rows add up to it. */
  readonly total: number | null;
  readonly people: Readonly<Record<string, number>>;
}

/** Encounters on the southwest land border: between ports (Border Patrol) and at ports (Field Operations). */
export interface EncounterFacts {
  readonly note: string;
  readonly firstReleaseDecember2023: Fact & {
    readonly total: number;
    readonly betweenPorts: number;
    readonly atPorts: number;
  };
  readonly byFiscalYear: readonly (Fact & {
    readonly fiscalYear: number;
    readonly betweenPorts: number;
    readonly atPorts: number | null;
    readonly total: number | null;
    readonly recalledAtPorts: number | null;
    readonly recalledTotal: number | null;
  })[];
  readonly monthly: readonly {
    readonly month: string;
    readonly fiscalYear: number;
    readonly betweenPorts: number;
    readonly atPorts: number | null;
    readonly total: number | null;
    readonly sources: readonly string[];
  }[];
  /** Between ports, October 2017 to November 2024, rounded to 10. */
  readonly bySector: Fact & { readonly months: readonly MonthlyPeople<Sector>[] };
  /** At ports, October 2022 to September 2024; Title 42 cases (until 11 May 2023) are not in. */
  readonly byFieldOffice: Fact & { readonly months: readonly MonthlyPeople<FieldOffice>[] };
  readonly fieldOfficePorts: Fact & { readonly ports: Readonly<Record<FieldOffice, readonly string[]>> };
  readonly nationalityBetweenPorts: Fact & { readonly years: readonly NationalityYear[] };
  readonly nationalityAll: Fact & { readonly years: readonly NationalityYear[] };
}

/** @internal */
export function encounterFactsSchema(): z.ZodType<EncounterFacts> {
  const count = people().nullable();
  const fiscalYear = z.int().min(2000).max(2100);
  const months = <Part extends string>(parts: readonly Part[]): z.ZodType<MonthlyPeople<Part>[]> =>
    z.array(z.strictObject({ month: isoMonth(), people: z.record(z.enum(parts), people()) }));
  const years = z.array(z.strictObject({ fiscalYear, total: count, people: z.record(text(), people()) }));
  return z.strictObject({
    note: text(),
    firstReleaseDecember2023: fact({ total: people(), betweenPorts: people(), atPorts: people() }),
    byFiscalYear: z.array(
      fact({
        fiscalYear,
        betweenPorts: people(),
        atPorts: count,
        total: count,
        recalledAtPorts: count,
        recalledTotal: count,
      }),
    ),
    monthly: z.array(
      z.strictObject({
        month: isoMonth(),
        fiscalYear,
        betweenPorts: people(),
        atPorts: count,
        total: count,
        sources: z.array(sourceKey()).min(1),
      }),
    ),
    bySector: fact({ months: months(sectors) }),
    byFieldOffice: fact({ months: months(fieldOffices) }),
    fieldOfficePorts: fact({ ports: z.record(z.enum(fieldOffices), z.array(placeId())) }),
    nationalityBetweenPorts: fact({ years }),
    nationalityAll: fact({ years }),
  });
}
