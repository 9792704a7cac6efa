import { type CountedEncounters, monthlyEncounters } from '../data/monthly-encounters.js';
import { projectFiscalYear } from '../fiscal/project-fiscal-year.js';
import type { CliIo } from './cli-io.js';
import { renderFiscalYear } from './render-fiscal-year.js';

export interface FiscalYearCommandOptions {
  readonly through?: string;
  readonly betweenPorts?: boolean;
  readonly earlierYears?: boolean;
  readonly json?: boolean;
}

/** Projects a fiscal year from the published figures and prints the screen or the JSON document. */
export function showFiscalYear(year: number | undefined, options: FiscalYearCommandOptions, io: CliIo): void {
  const counted: CountedEncounters = options.betweenPorts === true ? 'between-ports' : 'all';
  const counts = monthlyEncounters(counted);
  const projection = projectFiscalYear(counts, year ?? lastFiscalYear(counts.at(-1)!.month), {
    ...(options.through === undefined ? {} : { through: options.through }),
    learnFrom: options.earlierYears === true ? 'earlier' : 'other',
  });
  io.out(
    options.json === true
      ? `${JSON.stringify({ format: 'caravan-sim fiscal year', formatVersion: 1, counted, ...projection }, null, 2)}\n`
      : renderFiscalYear(projection, counted),
  );
}

/** Fiscal year of a month: October begins the next one. */
function lastFiscalYear(month: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number >= 10 ? year + 1 : year;
}
