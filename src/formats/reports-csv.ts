import { dsvFormat } from 'd3-dsv';
import { listValues } from '../base/describe-value.js';
import { CaravanError, formatPath, type Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';

const numeric: readonly string[] = ['lat', 'lon', 'size', 'low', 'high'];
const people: readonly string[] = ['size', 'low', 'high'];
const columns: readonly string[] = ['date', 'place', ...numeric, 'mode', 'source'];
const wanted = 'expected names of columns and a line for each report';

/** Reports of a CSV text, and the number of the line that each stands on. */
export interface CsvReports {
  readonly reports: readonly Record<string, unknown>[];
  readonly lines: readonly number[];
}

/**
 * Reports of a caravan from a CSV text with a header line: `date`, `place` or `lat` and `lon`, `size` or `low` and
 * `high`, `mode`, `source`, in any order. Empty cells are missing values, and a line without any cell is none. Between columns stands a comma or, as spreadsheets
 * write it where a comma stands before decimals, a semicolon.
 *
 * @param name - what the text is called in errors
 * @returns reports as `parseReports` checks them: numbers where a cell is one, the text itself where it is not
 * @throws CaravanError `invalid_input` for columns that there are not, where there is no report, and for `5.000` people,
 *   which may be five or five thousand
 */
export function reportsFromCsv(text: string, name: string): CsvReports {
  if (text.trim() === '')
    throw new CaravanError('invalid_input', name, [makeIssue([], `is empty, ${wanted}`)]);
  const [header = ''] = text.split('\n', 1);
  const hasSemicolons = header.includes(';') && !header.includes(',');
  const table = dsvFormat(hasSemicolons ? ';' : ',').parse(text);
  // The first line is the header.
  const rows = table.map((row, i) => ({ row, line: i + 2 })).filter(({ row }) => hasCells(row));
  const issues = [
    ...headerFaults(table.columns.map((column) => column.trim())),
    ...(rows.length > 0 ? [] : [makeIssue([], `has no reports, ${wanted}`)]),
    ...rows.flatMap(({ row, line }) => pointedPeople(row, line)),
  ];
  if (issues.length > 0) throw new CaravanError('invalid_input', name, issues);
  const reports = rows.map(({ row }) => {
    const cells = Object.fromEntries(
      Object.entries(row)
        .map(([column, cell]) => [column.trim(), (cell ?? '').trim()] as const)
        .filter(([, cell]) => cell !== '')
        .map(
          ([column, cell]) =>
            [column, numeric.includes(column) ? numberOf(cell, hasSemicolons) : cell] as const,
        ),
    );
    const { low, high, ...rest } = cells;
    if (low === undefined && high === undefined) return rest;
    return { ...rest, size: { low: low ?? high, high: high ?? low } };
  });
  return { reports, lines: rows.map(({ line }) => line) };
}

type Row = Readonly<Record<string, string | undefined>>;

/** Spreadsheets leave lines behind of which every cell is empty. */
function hasCells(row: Row): boolean {
  return Object.values(row).some((cell) => (cell ?? '').trim() !== '');
}

/** A fault of reports that come from a CSV text, by line and column; any other as it is. */
export function inLinesAndColumns(issue: Issue, lines: CsvReports['lines']): Issue {
  const [row, ...keys] = issue.path;
  if (typeof row !== 'number') return issue;
  // The size is made from two columns.
  const column = keys[0] === 'size' && keys.length > 1 ? keys.slice(1) : keys;
  // What JSON has beside numbers and texts, no cell is.
  return {
    ...issue,
    path: [`line ${lines[row]}`, formatPath(column)],
    message: issue.message.replace(' or an object', ''),
  };
}

function headerFaults(names: readonly string[]): Issue[] {
  return names
    .filter((column) => !columns.includes(column))
    .map((column) =>
      makeIssue(
        ['line 1', column],
        `is not a known column, expected ${listValues(columns)}`,
        didYouMean(column, columns),
      ),
    );
}

function pointedPeople(row: Row, line: number): Issue[] {
  return Object.entries(row)
    .filter(
      ([column, cell]) => people.includes(column.trim()) && /^\d+([.,]\d{3})+$/.test((cell ?? '').trim()),
    )
    .map(([column, cell]) =>
      makeIssue(
        [`line ${line}`, column.trim()],
        `is ${cell!.trim()}, expected a whole number without points and commas`,
        `did you mean ${cell!.trim().replace(/[.,]/g, '')}?`,
      ),
    );
}

function numberOf(cell: string, hasDecimalComma: boolean): number | string {
  const number = Number(hasDecimalComma ? cell.replace(',', '.') : cell);
  return Number.isFinite(number) ? number : cell;
}
