import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { sphereStandards } from '../../src/data/sphere-standards.js';
import { dataDictionary, type ResultTable, tableToCsv } from '../../src/formats/result-table.js';
import { resultTables } from '../../src/formats/result-tables.js';
import { fixedEstimates } from '../cli/fixed-estimates.js';

const tables = resultTables(fixedEstimates(), sphereStandards);

function rowsOf(file: string): Record<string, string>[] {
  return csvParse(tableToCsv(tables.find((table) => table.file === file)!));
}

describe('resultTables', () => {
  test('are the files that the manifest and the documentation name', () => {
    expect(tables.map(({ file }) => file)).toEqual([
      'caravans.csv',
      'positions.csv',
      'arrivals.csv',
      'nights.csv',
      'fullest-nights.csv',
      'needs.csv',
      'border-arrivals.csv',
      'border-queue.csv',
      'outcomes.csv',
      'ending-places.csv',
    ]);
  });

  test('have as many cells in each row as columns', () => {
    for (const { file, columns, rows } of tables) {
      expect([file, new Set(rows.map((row) => row.length))]).toEqual([file, new Set([columns.length])]);
    }
  });

  test('positions have a row for every day, empty where there is no group', () => {
    const rows = rowsOf('positions.csv');

    expect(rows).toHaveLength(31);
    expect(rows[6]).toMatchObject({
      caravan: 'caravan',
      date: '2024-01-07',
      day: '6',
      group_probability: '0.7',
      likeliest_place: 'mx-b',
      place_p10: 'mx-a',
      progress_km_p90: '60',
      main_people_p10: '',
      main_people_p50: '678',
    });
    expect(rows[25]).toMatchObject({
      group_probability: '0',
      likeliest_place: '',
      place_p50: '',
      main_people_p90: '',
    });
  });

  test('arrivals have a row for every place and who arrives, people only for the main body', () => {
    const rows = rowsOf('arrivals.csv');

    expect(rows).toHaveLength(4 * 3);
    expect(rows[1]).toMatchObject({
      place: 'mx-b',
      of: 'main',
      probability: '0.34',
      date_p50: '',
      date_if_reached_p50: '2024-01-05',
      main_people_p50: '420',
    });
    expect(rows[5]).toMatchObject({ place: 'mx-b', of: 'group', main_people_p50: '' });
    expect(rows[3]).toMatchObject({ place: 'us-port', probability: '0', date_if_reached_p50: '' });
  });

  test('needs follow the people of a middling and a full night', () => {
    const rows = rowsOf('needs.csv').filter(({ place, day }) => place === 'mx-a' && day === '0');

    // 30 and 1,000 people: 15 l, 2,100 kcal and 3.5 m2 each, one toilet to 20 or to 50.
    expect(rows.map((row) => Object.values(row).slice(3))).toEqual([
      ['0.5', '30', '450', '63000', '105', '2', '1'],
      ['0.9', '1000', '15000', '2100000', '3500', '50', '20'],
    ]);
  });

  test('needs of 1 to 19 people are empty, because they would tell the number', () => {
    const row = rowsOf('needs.csv').find(
      ({ place, day, quantile }) => place === 'mx-b' && day === '0' && quantile === '0.9',
    )!;

    expect(Object.values(row).slice(4)).toEqual(['', '', '', '', '', '']);
  });

  test('all border cities together are the city "all"', () => {
    expect(new Set(rowsOf('border-arrivals.csv').map(({ city }) => city))).toEqual(
      new Set(['mx-border', 'all']),
    );
    expect(rowsOf('caravans.csv')[0]).toMatchObject({
      border_member_probability: '0.6',
      border_group_probability: '0.12',
      end_raid_probability: '0.2',
      last_group_date_p50: '2024-01-14',
      last_group_date_p90: '',
    });
  });
});

describe('tableToCsv', () => {
  test('quotes what has commas and quotes, leaves null empty and ends in a line feed', () => {
    const table: ResultTable = {
      file: 'x.csv',
      columns: ['a', 'b'].map((name) => ({ name, unit: 'km', meaning: 'm' })),
      rows: [
        ['say "a, b"', null],
        [0, 1.5],
      ],
    };

    expect(tableToCsv(table)).toBe('a,b\n"say ""a, b""",\n0,1.5\n');
    expect(tableToCsv(dataDictionary([table]))).toBe(
      'file,column,type,unit,meaning\nx.csv,a,number,km,m\nx.csv,b,number,km,m\n',
    );
  });
});
