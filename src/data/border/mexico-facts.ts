import * as z from 'zod';
import { people, share, text } from '../schema-parts.js';
import { type DateRange, dateRange, type Fact, fact } from './fact.js';

/** Events of irregular migration recorded by Mexico's migration institute (INM). */
export interface MexicoDetentionFacts {
  readonly definition: string;
  readonly byYear: readonly (Fact & { readonly year: number; readonly events: number })[];
  readonly communique: Fact & { readonly period: DateRange; readonly people: number };
  readonly firstRelease2023: Fact & { readonly events: number };
  /** Parts of years; only the figures each source gives are there. */
  readonly partial: readonly (Fact & {
    readonly period: DateRange;
    readonly events: number;
    readonly nationalityPeople?: Readonly<Record<string, number>>;
    readonly nationalityShare?: Readonly<Record<string, number>>;
    readonly stateShare?: Readonly<Record<string, number>>;
    readonly chiapasEvents?: number;
    readonly chiapasAndTabascoShare?: number;
    readonly channelledShare?: number;
  })[];
  readonly nationality2023: Fact & { readonly people: Readonly<Record<string, number>> };
  /** What could not be found. */
  readonly gap: string;
}

/** Applications for asylum in Mexico, from its refugee commission (COMAR). */
export interface MexicoAsylumFacts {
  readonly byYear: Fact & {
    readonly years: readonly {
      readonly year: number;
      readonly applications: number;
      readonly revisedJuly2024: number | null;
    }[];
  };
  readonly tapachula: readonly (Fact & {
    readonly period: DateRange;
    readonly applications: number;
    /** Of all applications in Mexico. */
    readonly share: number;
  })[];
  readonly otherOffices2024: Fact & {
    readonly period: DateRange;
    readonly applications: Readonly<Record<string, number>>;
  };
  readonly nationality2023: Fact & { readonly applications: Readonly<Record<string, number>> };
  readonly nationality2024: Fact & { readonly applications: Readonly<Record<string, number>> };
}

const firstYear = 2010;
const lastYear = 2100;

/** @internal */
export function mexicoDetentionFactsSchema(): z.ZodType<MexicoDetentionFacts> {
  const counts = z.record(text(), people());
  const shares = z.exactOptional(z.record(text(), share()));
  return z.strictObject({
    definition: text(),
    byYear: z.array(fact({ year: z.int().min(firstYear).max(lastYear), events: people() })),
    communique: fact({ period: dateRange(), people: people() }),
    firstRelease2023: fact({ events: people() }),
    partial: z.array(
      fact({
        period: dateRange(),
        events: people(),
        nationalityPeople: z.exactOptional(counts),
        nationalityShare: shares,
        stateShare: shares,
        chiapasEvents: z.exactOptional(people()),
        chiapasAndTabascoShare: z.exactOptional(share()),
        channelledShare: z.exactOptional(share()),
      }),
    ),
    nationality2023: fact({ people: counts }),
    gap: text(),
  });
}

/** @internal */
export function mexicoAsylumFactsSchema(): z.ZodType<MexicoAsylumFacts> {
  const applications = z.record(text(), people());
  const year = z.strictObject({
    year: z.int().min(firstYear).max(lastYear),
    applications: people(),
    revisedJuly2024: people().nullable(),
  });
  return z.strictObject({
    byYear: fact({ years: z.array(year) }),
    tapachula: z.array(fact({ period: dateRange(), applications: people(), share: share() })),
    otherOffices2024: fact({ period: dateRange(), applications }),
    nationality2023: fact({ applications }),
    nationality2024: fact({ applications }),
  });
}
