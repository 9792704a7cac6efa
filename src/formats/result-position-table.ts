import { defaultProbabilities } from '../estimates/select.js';
import { quantileName, roundedProbability } from './result-counts.js';
import type { ResultEstimates } from './result-estimates.js';
import { caravanColumn, dayColumns, peopleCells, quantileColumns, type ResultTable } from './result-table.js';

/** `positions.csv`: one row per caravan and day. */
export function positionTable({ caravans }: ResultEstimates): ResultTable {
  const given = 'over the replicates that still have a group';
  return {
    file: 'positions.csv',
    columns: [
      caravanColumn,
      ...dayColumns,
      {
        name: 'group_probability',
        unit: 'probability',
        meaning: 'that a group of the caravan is on the road, or arrives at the border on the day',
      },
      {
        name: 'likeliest_place',
        unit: 'id of a place',
        meaning: `where the main body sleeps most often, ${given}`,
      },
      { name: 'likeliest_share', unit: 'share of replicates', meaning: `of the likeliest place, ${given}` },
      ...quantileColumns(
        'place',
        'id of a place',
        `where the main body sleeps, by km from the start, ${given}`,
      ),
      ...quantileColumns(
        'progress_km',
        'km',
        `from the first departure along the least-cost route, ${given}`,
      ),
      ...quantileColumns('main_people', 'people', `in the main body, ${given}; empty for 1 to 19`),
      ...quantileColumns(
        'group_people',
        'people',
        `in all groups of the caravan, ${given}; empty for 1 to 19`,
      ),
    ],
    rows: caravans.flatMap(({ id, positions }) =>
      positions.map((row) => {
        const at = new Map(row.places.map((quantile) => [quantileName(quantile.probability), quantile]));
        const quantiles = defaultProbabilities.map((probability) => at.get(quantileName(probability)));
        return [
          id,
          row.date,
          row.day,
          roundedProbability(row.groupProbability),
          row.likeliest?.place ?? null,
          row.likeliest === undefined ? null : roundedProbability(row.likeliest.share),
          ...quantiles.map((quantile) => quantile?.place ?? null),
          ...quantiles.map((quantile) =>
            typeof quantile?.progressKm === 'number' ? Math.round(quantile.progressKm) : null,
          ),
          ...peopleCells(row.mainPeople),
          ...peopleCells(row.groupPeople),
        ];
      }),
    ),
  };
}
