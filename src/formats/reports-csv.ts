import { csvParse } from 'd3-dsv';

/**
 * Reports of a caravan from a CSV text with a header line: `date`, `place` or `lat` and `lon`, `size` or `low` and
 * `high`, `source`, in any order. Empty cells are missing values.
 *
 * @returns what `parseReports` checks: numbers where a cell is one, the text itself where it is not
 */
export function reportsFromCsv(text: string): Record<string, unknown>[] {
  return csvParse(text).map((row) => {
    const cells = Object.fromEntries(
      Object.entries(row)
        .map(([name, cell]) => [name.trim(), (cell ?? '').trim()] as const)
        .filter(([, cell]) => cell !== '')
        .map(([name, cell]) => [name, numeric.has(name) ? numberOf(cell) : cell] as const),
    );
    const { low, high, ...rest } = cells;
    if (low === undefined && high === undefined) return rest;
    return { ...rest, size: { low: low ?? high, high: high ?? low } };
  });
}

const numeric: ReadonlySet<string> = new Set(['lat', 'lon', 'size', 'low', 'high']);

function numberOf(cell: string): number | string {
  const number = Number(cell);
  return Number.isFinite(number) ? number : cell;
}
