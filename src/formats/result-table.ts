import { csvFormatRows } from 'd3-dsv';
import type { ArrivalQuantile } from '../estimates/arrival.js';
import { defaultProbabilities, type PeopleQuantile } from '../estimates/select.js';
import { datesByName, peopleByName, quantileName } from './result-counts.js';

/** What the cells of a column are, by unit. */
export const typeOfUnit = {
  id: 'text',
  'id of a place': 'text',
  name: 'text',
  text: 'text',
  'YYYY-MM-DD': 'date',
  days: 'whole number',
  people: 'whole number',
  toilets: 'whole number',
  km: 'number',
  litres: 'number',
  kcal: 'number',
  'square metres': 'number',
  probability: 'number',
  'share of replicates': 'number',
} as const satisfies Record<string, 'text' | 'date' | 'whole number' | 'number'>;

/** A column with what the data dictionary and the metadata of Parquet files say about it. */
export interface ResultColumn {
  readonly name: string;
  readonly unit: keyof typeof typeOfUnit;
  readonly meaning: string;
}

/** `null` is an empty cell. */
export type ResultCell = string | number | null;

/** A table of results: one row per observation, named as its file. */
export interface ResultTable {
  readonly file: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultCell[])[];
}

/** CSV (RFC 4180, lines end in a line feed) with the names of the columns in the first line. */
export function tableToCsv({ columns, rows }: ResultTable): string {
  const header = columns.map(({ name }) => name);
  const body = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return `${csvFormatRows([header, ...body])}\n`;
}

/** One row for each column of the tables: file, column, type, unit, meaning. */
export function dataDictionary(tables: readonly ResultTable[]): ResultTable {
  return {
    file: 'data-dictionary.csv',
    columns: ['file', 'column', 'type', 'unit', 'meaning'].map((name) => ({
      name,
      unit: 'text',
      meaning: name,
    })),
    rows: tables.flatMap(({ file, columns }) =>
      columns.map(({ name, unit, meaning }) => [file, name, typeOfUnit[unit], unit, meaning]),
    ),
  };
}

/** One column to each default quantile: `people_p05` to `people_p95`. */
export function quantileColumns(stem: string, unit: ResultColumn['unit'], meaning: string): ResultColumn[] {
  return defaultProbabilities.map((probability) => ({
    name: `${stem}_${quantileName(probability)}`,
    unit,
    meaning: `${meaning}: quantile ${probability}`,
  }));
}

/** Cells under {@link quantileColumns}; all empty where there are no quantiles. */
export function peopleCells(quantiles: readonly PeopleQuantile[]): ResultCell[] {
  const byName = peopleByName(quantiles);
  return defaultProbabilities.map((probability) => byName[quantileName(probability)] ?? null);
}

/** The same for days, as ISO dates. */
export function dateCells(quantiles: readonly ArrivalQuantile[]): ResultCell[] {
  const byName = datesByName(quantiles);
  return defaultProbabilities.map((probability) => byName[quantileName(probability)] ?? null);
}

/** Columns that name the day of a row. */
export const dayColumns: readonly ResultColumn[] = [
  { name: 'date', unit: 'YYYY-MM-DD', meaning: 'day of the row' },
  { name: 'day', unit: 'days', meaning: 'days since the start of the scenario, which is day 0' },
];

export const caravanColumn: ResultColumn = {
  name: 'caravan',
  unit: 'id',
  meaning: 'caravan of the scenario',
};
