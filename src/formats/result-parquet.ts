import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer';
import { type ResultCell, type ResultColumn, type ResultTable, typeOfUnit } from './result-table.js';

/** What a file says of the results that it belongs to. */
export interface ParquetAbout {
  readonly packageVersion: string;
  readonly scenario: string;
  readonly seed: string;
  readonly replicates: number;
}

const schemaOfType = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  'whole number': { type: 'INT32' },
  number: { type: 'DOUBLE' },
} as const satisfies Record<(typeof typeOfUnit)[ResultColumn['unit']], Partial<SchemaElement>>;

/** Key of the metadata under which scenario, seed, and unit and meaning of each column stand as JSON. */
export const parquetMetadataKey = 'caravan-sim';

/**
 * Parquet with the names, rows and order of the CSV: days are dates, counts are 32-bit whole numbers, empty cells are
 * null.
 *
 * @param about - goes into the metadata of the file, beside unit and meaning of each column
 * @returns the same bytes for the same table
 */
export function tableToParquet({ columns, rows }: ResultTable, about: ParquetAbout): Uint8Array {
  const { packageVersion, ...run } = about;
  const described = columns.map(({ name, unit, meaning }) => [name, { unit, meaning }]);
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, unit }, i) => ({
      name,
      data: rows.map((row) => cellValue(row[i] ?? null, unit)),
    })),
    // Given, because types that are guessed from the cells would depend on them.
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(
        ({ name, unit }): SchemaElement => ({
          name,
          repetition_type: 'OPTIONAL',
          ...schemaOfType[typeOfUnit[unit]],
        }),
      ),
    ],
    kvMetadata: [
      { key: parquetMetadataKey, value: JSON.stringify({ ...run, columns: Object.fromEntries(described) }) },
    ],
    createdBy: `caravan-sim ${packageVersion}`,
  });
  return new Uint8Array(buffer);
}

function cellValue(cell: ResultCell, unit: ResultColumn['unit']): ResultCell | Date {
  return cell !== null && typeOfUnit[unit] === 'date' ? new Date(cell) : cell;
}
