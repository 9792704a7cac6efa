import { describe, expect, test } from 'vitest';
import { inLinesAndColumns, reportsFromCsv } from '../../src/formats/reports-csv.js';
import { refusalOf } from '../data/plant.js';

const reportsIn = (text: string) => reportsFromCsv(text, 'seen.csv').reports;
const refused = (text: string) => refusalOf(() => reportsFromCsv(text, 'seen.csv'));

describe('reportsFromCsv', () => {
  test('gives numbers where a cell is one, leaves empty cells out, and makes one size of two bounds', () => {
    const text =
      'date, place ,size,low,high\n2023-12-26,mx-huixtla,700,,\n2023-12-27,,,many,9\n2023-12-28,,,,9\n';

    expect(reportsIn(text)).toEqual([
      { date: '2023-12-26', place: 'mx-huixtla', size: 700 },
      { date: '2023-12-27', size: { low: 'many', high: 9 } },
      { date: '2023-12-28', size: { low: 9, high: 9 } },
    ]);
  });

  test('names each column that there is not, once, and the one that was meant', () => {
    const { message, issues } = refused(
      'dat,place,people\n2023-12-26,mx-huixtla,5\n2023-12-27,mx-huixtla,5\n',
    );

    expect(message).toContain('seen.csv: 2 issues');
    expect(issues.map(({ path, hint }) => [path, hint])).toEqual([
      [['line 1', 'dat'], 'did you mean "date"?'],
      [['line 1', 'people'], undefined],
    ]);
    expect(issues[0]!.message).toContain('is not a known column, expected "date", "place", "lat"');
  });

  test('reads semicolons between columns, with commas before decimals', () => {
    expect(reportsIn('date;lat;lon;size\n2023-12-26;15,5;-92,25;700\n')).toEqual([
      { date: '2023-12-26', lat: 15.5, lon: -92.25, size: 700 },
    ]);
  });

  test.each([
    ['date,place,size\n2023-12-26,mx-huixtla,5.000\n', 'size', '5.000'],
    ['date;place;high\n2023-12-26;mx-huixtla;5,000\n', 'high', '5,000'],
  ])('does not guess whether five or five thousand are meant: %j', (text, column, cell) => {
    expect(refused(text).issues).toEqual([
      {
        path: ['line 2', column],
        message: `is ${cell}, expected a whole number without points and commas`,
        hint: 'did you mean 5000?',
      },
    ]);
  });

  test.each(['date,place\n', 'date,place\n,\n'])('refuses a text without reports: %j', (text) => {
    expect(refused(text).issues).toEqual([
      { path: [], message: 'has no reports, expected names of columns and a line for each report' },
    ]);
  });

  test.each(['', '\n', ' \r\n'])('says of an empty text that it is empty: %j', (text) => {
    expect(refused(text).issues).toEqual([
      { path: [], message: 'is empty, expected names of columns and a line for each report' },
    ]);
  });

  test.each(['\n', '  \n', ',,\n'])('drops a line without any cell and counts it: %j', (empty) => {
    const text = `date,place,size\n${empty}2023-12-26,mx-huixtla,700\n${empty}`;

    expect(reportsFromCsv(text, 'seen.csv')).toEqual({
      reports: [{ date: '2023-12-26', place: 'mx-huixtla', size: 700 }],
      lines: [3],
    });
    expect(refused(text.replace('700', '7.000')).issues[0]!.path).toEqual(['line 3', 'size']);
  });
});

test.each([
  [
    [0, 'place'],
    ['line 2', 'place'],
  ],
  [
    [2, 'size', 'low'],
    ['line 5', 'low'],
  ],
  [
    [1, 'size'],
    ['line 3', 'size'],
  ],
  [['caravan'], ['caravan']],
])('a fault at %j is told as one at %j', (path, told) => {
  expect(inLinesAndColumns({ path, message: 'is odd', hint: 'h' }, [2, 3, 5])).toEqual({
    path: told,
    message: 'is odd',
    hint: 'h',
  });
});

test('no cell is expected to be an object', () => {
  const message = 'is "a", expected a number or an object';

  expect(inLinesAndColumns({ path: [0, 'size'], message }, [2]).message).toBe('is "a", expected a number');
});
