import { dsvFormat } from 'd3-dsv';
import { listValues } from '../base/describe-value.js';
import { CaravanError, formatPath, type Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';

const numeric: readonly string[] = ['lat', 'lon', 'size', 'low', 'high'];
const people: readonly string[] = ['size', 'low', 'high'];
const columns: readonly string[] = ['date', 'place', ...numeric, 'mode', 'source'];

/**
 * Reports of a caravan from a CSV text with a header line: `date`, `place` or `lat` and `lon`, `size` or `low` and
 * `high`, `mode`, `source`, in any order. Empty cells are missing values. Between columns stands a comma or, as spreadsheets
 * write it where a comma stands before decimals, a semicolon.
 *
 * @param name - what the text is called in errors
 * @returns what `parseReports` checks: numbers where a cell is one, the text itself where it is not
 * @throws CaravanError `invalid_input` for columns that there are not, where there is no report, and for `5.000` people,
 *   which may be five or five thousand
 */
export function reportsFromCsv(text: string, name: string): Record<string, unknown>[] {
  const [header = ''] = text.split('\n', 1);
  const hasSemicolons = header.includes(';') && !header.includes(',');
  const table = dsvFormat(hasSemicolons ? ';' : ',').parse(text);
  const issues = [
    ...headerFaults((table.columns ?? []).map((column) => column.trim())),
    ...noRows(table),
    ...table.flatMap((row, i) => pointedPeople(row, i)),
  ];
  if (issues.length > 0) throw new CaravanError('invalid_input', name, issues);
  return table.map((row) => {
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
}

/** A fault of reports that come from a CSV text, by line and column; any other as it is. */
export function inLinesAndColumns(issue: Issue): Issue {
  const [row, ...keys] = issue.path;
  if (typeof row !== 'number') return issue;
  // The size is made from two columns.
  const column = keys[0] === 'size' && keys.length > 1 ? keys.slice(1) : keys;
  // The first line is the header. What JSON has beside numbers and texts, no cell is.
  return {
    ...issue,
    path: [`line ${row + 2}`, formatPath(column)],
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

function noRows(rows: readonly unknown[]): Issue[] {
  return rows.length > 0
    ? []
    : [makeIssue([], 'has no reports, expected names of columns and a line for each report')];
}

function pointedPeople(row: Readonly<Record<string, string | undefined>>, index: number): Issue[] {
  return Object.entries(row)
    .filter(
      ([column, cell]) => people.includes(column.trim()) && /^\d+([.,]\d{3})+$/.test((cell ?? '').trim()),
    )
    .map(([column, cell]) =>
      makeIssue(
        [`line ${index + 2}`, column.trim()],
        `is ${cell!.trim()}, expected a whole number without points and commas`,
        `did you mean ${cell!.trim().replace(/[.,]/g, '')}?`,
      ),
    );
}

function numberOf(cell: string, hasDecimalComma: boolean): number | string {
  const number = Number(hasDecimalComma ? cell.replace(',', '.') : cell);
  return Number.isFinite(number) ? number : cell;
}
