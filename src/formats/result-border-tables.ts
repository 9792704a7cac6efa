import type { ResultEstimates } from './result-estimates.js';
import {
  caravanColumn,
  dayColumns,
  peopleCells,
  quantileColumns,
  type ResultColumn,
  type ResultTable,
} from './result-table.js';

const cityColumn: ResultColumn = {
  name: 'city',
  unit: 'id of a place',
  meaning: 'border city; "all" is all of them together, which the cities do not add up to in quantiles',
};

/** `border-arrivals.csv`: one row per caravan, border city and day. */
export function borderArrivalTable({ caravans }: ResultEstimates): ResultTable {
  return {
    file: 'border-arrivals.csv',
    columns: [
      caravanColumn,
      cityColumn,
      ...dayColumns,
      ...quantileColumns(
        'people',
        'people',
        'of the caravan who have arrived by the end of the day, since the start; empty for 1 to 19',
      ),
    ],
    rows: caravans.flatMap(({ id, border }) =>
      border.flatMap(({ city, byDay }) =>
        byDay.map(({ date, day, people }) => [id, city ?? 'all', date, day, ...peopleCells(people)]),
      ),
    ),
  };
}

/** `border-queue.csv`: one row per border city and day, everybody together. */
export function borderQueueTable({ queue }: ResultEstimates): ResultTable {
  return {
    file: 'border-queue.csv',
    columns: [
      cityColumn,
      ...dayColumns,
      ...quantileColumns(
        'waiting_people',
        'people',
        'of the caravans and others who wait for an appointment or stay in the city; empty for 1 to 19',
      ),
      ...quantileColumns(
        'overflow_people',
        'people',
        'of those, beyond the places in shelters; empty for 1 to 19',
      ),
      ...quantileColumns(
        'encountered_people',
        'people',
        'encountered between ports on the day; empty for 1 to 19',
      ),
    ],
    rows: queue.flatMap(({ city, byDay }) =>
      byDay.map(({ date, day, waiting, overflow, encounters }) => [
        city ?? 'all',
        date,
        day,
        ...peopleCells(waiting),
        ...peopleCells(overflow),
        ...peopleCells(encounters),
      ]),
    ),
  };
}
