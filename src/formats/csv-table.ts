import { csvParseRows } from 'd3-dsv';
import { listValues } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';

/** What a file may contain: columns by name, in any order. */
export interface TableForm {
  /** Name of the file in the paths of faults. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly required: readonly string[];
  readonly numeric: readonly string[];
  /** Free text, in which spaces at the ends belong to the value. */
  readonly verbatim: readonly string[];
}

/** Rows of a CSV file. Empty cells are left out; a row with a wrong number of cells has no `record`. */
export interface CsvTable {
  readonly rows: readonly {
    /** Line of the file on which the row begins, the header being line 1. */
    readonly line: number;
    readonly record: Readonly<Record<string, string | number>> | undefined;
    /** First cell by column name even of a row without `record`. */
    readonly cells: Readonly<Record<string, string>>;
  }[];
  readonly missingColumns: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

const strictNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The rows of a CSV text (RFC 4180; also with a byte order mark, with CRLF, with blank lines) by the names in
 * its first line. A cell of a numeric column that is no number stays text, for the schema to refuse.
 */
export function readCsvTable(text: string, form: TableForm): CsvTable {
  const [header = [], ...body] = linesOf(csvParseRows(text.replace(/^\uFEFF/, '')));
  const names = 'cells' in header ? header.cells.map((name) => name.trim()) : [];
  const issues = headerFaults(names, form);
  const rows = body
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      const byName = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
      if (cells.length === names.length) return { line, record: recordOf(byName, form), cells: byName };
      const message = `is a row of ${cells.length} cells, expected ${names.length} as in the first line`;
      issues.push(makeIssue([form.file, `line ${line}`], message, 'a text with a comma needs double quotes'));
      return { line, record: undefined, cells: byName };
    });
  return { rows, issues, missingColumns: new Set(form.required.filter((name) => !names.includes(name))) };
}

/** Rows with the line on which they begin: a quoted cell may itself go over several. */
function linesOf(rows: readonly string[][]): { readonly line: number; readonly cells: readonly string[] }[] {
  let line = 1;
  return rows.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return row;
  });
}

function headerFaults(names: readonly string[], form: TableForm): Issue[] {
  const { file, columns, required } = form;
  if (names.length === 1 && columns.length > 1 && /[;\t]/.test(names[0]!)) {
    const separator = names[0]!.includes(';') ? 'semicolons' : 'tabs';
    return [
      makeIssue(
        [file, 'line 1'],
        `is a line with ${separator}, expected names of columns with commas between them`,
      ),
    ];
  }
  if (names.length === 0)
    return [makeIssue([file], 'is empty, expected a first line with the names of columns')];
  const absent = columns.filter((name) => !names.includes(name));
  const unknown = names
    .filter((name) => !columns.includes(name))
    .map((name) =>
      makeIssue(
        [file, 'line 1', name],
        `is not a known column, expected ${listValues(columns)}`,
        didYouMean(name, absent),
      ),
    );
  const twice = names
    .filter((name, i) => columns.includes(name) && names.indexOf(name) !== i)
    .map((name) => makeIssue([file, 'line 1', name], 'is there twice, expected once'));
  const missing = required
    .filter((name) => !names.includes(name))
    .map((name) => makeIssue([file, 'line 1', name], 'is missing, expected a column of this name'));
  return [...unknown, ...twice, ...missing];
}

function recordOf(cells: Readonly<Record<string, string>>, form: TableForm): Record<string, string | number> {
  const record: Record<string, string | number> = {};
  for (const [name, cell] of Object.entries(cells)) {
    const value = form.verbatim.includes(name) ? cell : cell.trim();
    // Unknown columns have been reported in the first line.
    if (value === '' || !form.columns.includes(name)) continue;
    record[name] = form.numeric.includes(name) && strictNumber.test(value) ? Number(value) : value;
  }
  return record;
}
