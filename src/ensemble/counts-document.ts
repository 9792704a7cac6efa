import { HistogramGrid } from '../stats/count-histogram.js';
import { type CountsShape, EnsembleCounts } from './counts.js';

/**
 * Counts of an ensemble as plain data. Of a table the cells that are not 0, each as how many cells it lies after the
 * one before it, and its value; of a grid of histograms, for each row that is not empty: how many rows it lies after
 * the one before it, how many numbers follow, and its bins in the form of a table.
 */
export interface CountsDocument {
  readonly replicates: number;
  readonly parts: Readonly<Record<string, readonly number[]>>;
}

/** The counts as plain data, from which {@link countsOf} makes them again. */
export function countsDocument(counts: EnsembleCounts): CountsDocument {
  counts.settle();
  const parts: Record<string, number[]> = {};
  for (const [name, part] of Object.entries(counts)) {
    if (part instanceof Uint32Array) parts[name] = sparse(part);
    else if (part instanceof HistogramGrid) parts[name] = sparseRows(part);
  }
  return { replicates: counts.replicates, parts };
}

/**
 * Counts from plain data.
 *
 * @param shape - of the scenario that they were counted in
 * @returns `undefined` if the data are not those of counts of this shape
 */
export function countsOf(
  shape: CountsShape,
  { replicates, parts }: CountsDocument,
): EnsembleCounts | undefined {
  const counts = new EnsembleCounts(shape);
  counts.replicates = replicates;
  const names = Object.entries(counts)
    .filter(([, part]) => part instanceof Uint32Array || part instanceof HistogramGrid)
    .map(([name]) => name);
  if (names.length !== Object.keys(parts).length) return undefined;
  for (const [name, part] of Object.entries(counts)) {
    if (part instanceof Uint32Array) {
      if (!readSparse(parts[name] ?? [1], 0, parts[name]?.length ?? 1, part)) return undefined;
    } else if (part instanceof HistogramGrid) {
      if (!readRows(parts[name] ?? [1], part)) return undefined;
    }
  }
  return counts;
}

function sparse(cells: Uint32Array): number[] {
  const numbers: number[] = [];
  let before = -1;
  cells.forEach((value, at) => {
    if (value === 0) return;
    numbers.push(at - before, value);
    before = at;
  });
  return numbers;
}

function sparseRows(grid: HistogramGrid): number[] {
  const numbers: number[] = [];
  let before = -1;
  for (let row = 0; row < grid.widths.length; row++) {
    const inner = sparse(grid.binsOf(row));
    if (inner.length === 0) continue;
    numbers.push(row - before, inner.length, ...inner);
    before = row;
  }
  return numbers;
}

function readSparse(numbers: readonly number[], first: number, last: number, cells: Uint32Array): boolean {
  if ((last - first) % 2 !== 0) return false;
  let at = -1;
  for (let i = first; i < last; i += 2) {
    at += numbers[i]!;
    if (!(at < cells.length)) return false;
    cells[at] = numbers[i + 1]!;
  }
  return true;
}

/** More bins than any count of people has: 2^31 - 1 has 864. */
const mostBins = 1024;

function readRows(numbers: readonly number[], grid: HistogramGrid): boolean {
  const bins = new Uint32Array(mostBins);
  let row = -1;
  for (let i = 0; i < numbers.length; ) {
    if (!(numbers[i]! >= 1)) return false;
    row += numbers[i]!;
    const end = i + 2 + numbers[i + 1]!;
    if (!(row < grid.widths.length) || !(end <= numbers.length)) return false;
    bins.fill(0);
    let length = 0;
    for (let at = i + 2; at < end; at += 2) length += numbers[at]!;
    if (!(length <= mostBins) || !readSparse(numbers, i + 2, end, bins)) return false;
    grid.addBins(row, bins, 0, length);
    i = end;
  }
  return true;
}
