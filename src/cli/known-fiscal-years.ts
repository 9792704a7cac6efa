import { type CountedEncounters, monthlyEncounters } from '../data/monthly-encounters.js';

/** Months with figures, `YYYY-MM`, by fiscal year; both in order. */
export function knownFiscalYears(counted: CountedEncounters): Map<number, string[]> {
  const years = new Map<number, string[]>();
  for (const { month } of monthlyEncounters(counted)) {
    const year = fiscalYearOf(month);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return years;
}

/** October begins the next one. */
function fiscalYearOf(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 10 ? year + 1 : year;
}
