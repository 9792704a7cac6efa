import type { NeedStandards } from '../estimates/needs.js';
import { arrivalTable } from './result-arrival-table.js';
import { borderArrivalTable, borderQueueTable } from './result-border-tables.js';
import type { ResultEstimates } from './result-estimates.js';
import { fullestNightTable, needTable, nightTable } from './result-night-tables.js';
import { caravanTable, endingPlaceTable, outcomeTable } from './result-outcome-tables.js';
import { positionTable } from './result-position-table.js';
import type { ResultTable } from './result-table.js';

/**
 * All tables of results.
 *
 * @remarks A row is an observation (a caravan's day, a place's night) and holds its whole distribution: the
 *   quantiles are columns, `p05` to `p95`, so that an interval is read, plotted and checked within one row.
 */
export function resultTables(estimates: ResultEstimates, standards: NeedStandards): ResultTable[] {
  return [
    caravanTable(estimates),
    positionTable(estimates),
    arrivalTable(estimates),
    nightTable(estimates),
    fullestNightTable(estimates),
    needTable(estimates, standards),
    borderArrivalTable(estimates),
    borderQueueTable(estimates),
    outcomeTable(estimates),
    endingPlaceTable(estimates),
  ];
}
