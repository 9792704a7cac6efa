import { dayFromIso } from '../base/day.js';

/** A month's number of people. */
export interface MonthlyPeopleCount {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly people: number;
}

export const monthsPerYear = 12;

/** The twelve months of a US fiscal year, October of the year before to September. */
export function fiscalMonths(fiscalYear: number): string[] {
  return Array.from({ length: monthsPerYear }, (_, i) => {
    const month = ((i + 9) % monthsPerYear) + 1;
    return `${month >= 10 ? fiscalYear - 1 : fiscalYear}-${String(month).padStart(2, '0')}`;
  });
}

/** The fiscal year of a month `YYYY-MM`: October begins the next one. */
export function fiscalYearOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 10 ? year + 1 : year;
}

/** Days of a fiscal year up to the end of its first so many months. */
export function daysOfMonths(fiscalYear: number, months: number): number {
  const next = months === monthsPerYear ? `${fiscalYear}-10` : fiscalMonths(fiscalYear)[months]!;
  return dayFromIso(`${next}-01`)! - dayFromIso(`${fiscalYear - 1}-10-01`)!;
}

/** The people of the first months of a fiscal year, as many as are known without a gap. */
export function peopleOfMonths(counts: readonly MonthlyPeopleCount[], fiscalYear: number): number[] {
  const byMonth = new Map(counts.map(({ month, people }) => [month, people]));
  const people = fiscalMonths(fiscalYear).map((month) => byMonth.get(month));
  const gap = people.indexOf(undefined);
  return people.slice(0, gap === -1 ? monthsPerYear : gap) as number[];
}
