import { type CountedEncounters, monthlyEncounters } from '../data/monthly-encounters.js';
import { projectFiscalYear } from '../fiscal/project-fiscal-year.js';
import type { CliIo } from './cli-io.js';
import { fiscalYearNames } from './fiscal-year-names.js';
import { jsonText } from './json-text.js';
import { knownFiscalYears } from './known-fiscal-years.js';
import { namingOptions } from './naming-options.js';
import { renderFiscalYear } from './render-fiscal-year.js';

export interface FiscalYearCommandOptions {
  readonly through?: string;
  readonly betweenPorts?: boolean;
  readonly earlierYears?: boolean;
  readonly json?: boolean;
}

/** Projects a fiscal year from the published figures and prints the screen or the JSON document. */
export async function showFiscalYear(
  wanted: number | undefined,
  { through, betweenPorts, earlierYears, json }: FiscalYearCommandOptions,
  io: CliIo,
): Promise<void> {
  const counted: CountedEncounters = betweenPorts === true ? 'between-ports' : 'all';
  const year = wanted ?? [...knownFiscalYears(counted).keys()].at(-1)!;
  const projection = await namingOptions('fiscal-year', fiscalYearNames(year, counted, through), () =>
    projectFiscalYear(monthlyEncounters(counted), year, {
      ...(through === undefined ? {} : { through }),
      learnFrom: earlierYears === true ? 'earlier' : 'other',
    }),
  );
  io.out(
    json === true
      ? jsonText({ format: 'caravan-sim fiscal year', formatVersion: 1, counted, ...projection })
      : renderFiscalYear(projection, counted),
  );
}
