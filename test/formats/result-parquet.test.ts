import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type JS } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sphereStandards } from '../../src/data/sphere-standards.js';
import { parquetMetadataKey, tableToParquet } from '../../src/formats/result-parquet.js';
import { tableToCsv, typeOfUnit } from '../../src/formats/result-table.js';
import { resultTables } from '../../src/formats/result-tables.js';
import { fixedEstimates } from '../cli/fixed-estimates.js';

// Files of ours read back by DuckDB, which knows nothing of how they were written.

const tables = resultTables(fixedEstimates(), sphereStandards);
const about = { packageVersion: '1.2.3', scenario: 'made-up', seed: 'note 1', replicates: 100 };

let folder: string;
let duckdb: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-parquet-'));
  for (const table of tables) {
    writeFileSync(join(folder, table.file), tableToCsv(table));
    writeFileSync(join(folder, `${table.file}.parquet`), tableToParquet(table, about));
  }
  duckdb = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  duckdb.closeSync();
  rmSync(folder, { recursive: true });
});

async function query(sql: string): Promise<Record<string, JS>[]> {
  return (await duckdb.runAndReadAll(sql.replaceAll('$folder', folder))).getRowObjectsJS();
}

const duckdbTypes = { text: 'VARCHAR', date: 'DATE', 'whole number': 'INTEGER', number: 'DOUBLE' };

describe.each(tables)('$file as Parquet', ({ file, columns, rows }) => {
  test('has the columns of the table, each with its type', async () => {
    const found = await query(`DESCRIBE SELECT * FROM '$folder/${file}.parquet'`);

    expect(found.map((row) => [row['column_name'], row['column_type']])).toEqual(
      columns.map(({ name, unit }) => [name, duckdbTypes[typeOfUnit[unit]]]),
    );
  });

  test('holds the cells of the CSV', async () => {
    const types = columns.map(({ name, unit }) => `'${name}': '${duckdbTypes[typeOfUnit[unit]]}'`);
    const csv = `read_csv('$folder/${file}', header = true, columns = {${types.join(', ')}})`;
    const parquet = await query(`SELECT * FROM '$folder/${file}.parquet'`);

    expect(parquet).toHaveLength(rows.length);
    expect(parquet).toEqual(await query(`SELECT * FROM ${csv}`));
  });

  test('says of each column its unit and its meaning, and of what run it is', async () => {
    const [row] = await query(
      `SELECT decode(value) AS text FROM parquet_kv_metadata('$folder/${file}.parquet')
       WHERE decode(key) = '${parquetMetadataKey}'`,
    );

    expect(JSON.parse(String(row?.['text']))).toEqual({
      scenario: 'made-up',
      seed: 'note 1',
      replicates: 100,
      columns: Object.fromEntries(columns.map(({ name, unit, meaning }) => [name, { unit, meaning }])),
    });
  });
});

test('units stand in the names of columns', () => {
  const words = { people: /people/, km: /_km/, litres: /_litres/, kcal: /_kcal/, 'square metres': /_m2/ };
  const wrong = tables.flatMap(({ file, columns }) =>
    columns
      .filter(({ name, unit }) => !(words[unit as keyof typeof words] ?? /./).test(name))
      .map(({ name }) => `${file}: ${name}`),
  );

  expect(wrong).toEqual([]);
});

test('the recipe for DuckDB finds the fullest nights and their unit', async () => {
  const recipe = readFileSync(join(import.meta.dirname, '../../examples/recipes/tables.sql'), 'utf8');
  const [fullest, unit] = recipe
    .replaceAll("'fullest-nights.parquet'", "'$folder/fullest-nights.csv.parquet'")
    .split(/;\n/);

  const first = tables
    .find(({ file }) => file === 'fullest-nights.csv')!
    .rows.map((row) => Number(row.at(-2)))
    .sort((a, b) => b - a)[0];
  expect((await query(fullest!))[0]).toMatchObject({ people_p90: first });
  expect(await query(unit!)).toMatchObject([{ unit: 'people' }]);
});
