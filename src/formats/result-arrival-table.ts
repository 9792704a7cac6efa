import { roundedProbability } from './result-counts.js';
import type { ResultEstimates } from './result-estimates.js';
import { caravanColumn, dateCells, peopleCells, quantileColumns, type ResultTable } from './result-table.js';

/** `arrivals.csv`: one row per caravan, place and who arrives, places that nobody reaches included. */
export function arrivalTable({ caravans }: ResultEstimates): ResultTable {
  return {
    file: 'arrivals.csv',
    columns: [
      caravanColumn,
      { name: 'place', unit: 'id of a place', meaning: 'place that is first reached' },
      {
        name: 'of',
        unit: 'name',
        meaning:
          'who reaches it: main (the main body), group (any group of 20 people or more) or member (anybody at all)',
      },
      { name: 'probability', unit: 'probability', meaning: 'that it is reached by the last day simulated' },
      ...quantileColumns(
        'date',
        'YYYY-MM-DD',
        'of the arrival over all replicates; empty where it lies beyond the last day simulated',
      ),
      ...quantileColumns('date_if_reached', 'YYYY-MM-DD', 'of the arrival over the replicates that reach it'),
      ...quantileColumns(
        'main_people',
        'people',
        'in the main body when it arrives, over the replicates in which it does; only in rows of main; empty for 1 to 19',
      ),
    ],
    rows: caravans.flatMap(({ id, arrivals }) =>
      (['main', 'group', 'member'] as const).flatMap((of) =>
        arrivals[of].map((row) => [
          id,
          row.place,
          of,
          roundedProbability(row.probability),
          ...dateCells(row.quantiles),
          ...dateCells(row.ifItArrives),
          ...peopleCells(of === 'main' ? row.mainPeople : []),
        ]),
      ),
    ),
  };
}
