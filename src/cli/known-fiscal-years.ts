import { type CountedEncounters, monthlyEncounters } from '../data/monthly-encounters.js';
import { fiscalYearOf } from '../fiscal/fiscal-months.js';

/** Months with figures, `YYYY-MM`, by fiscal year; both in order. */
export function knownFiscalYears(counted: CountedEncounters): Map<number, string[]> {
  const years = new Map<number, string[]>();
  for (const { month } of monthlyEncounters(counted)) {
    const year = fiscalYearOf(month);
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return years;
}
