import type { Fit } from '../random/chi-square.js';
import { chiSquareBound } from '../random/special-functions.js';

/**
 * Chi-square of homogeneity of two samples of whole numbers. Neighbouring values are merged until a cell expects at
 * least 10 in each sample; equal laws fail with probability 1e-5.
 */
export function sameLaw(a: readonly number[], b: readonly number[]): Fit {
  const values = [...new Set([...a, ...b])].sort((x, y) => x - y);
  const count = (sample: readonly number[]): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const value of sample) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const [inA, inB] = [count(a), count(b)];
  return sameCells(
    values.map((value) => inA.get(value) ?? 0),
    values.map((value) => inB.get(value) ?? 0),
  );
}

/** The same for samples that are already counted, cell by cell. */
export function sameCells(a: readonly number[], b: readonly number[]): Fit {
  const total = (cells: readonly number[]): number => cells.reduce((sum, n) => sum + n, 0);
  const [totalA, totalB] = [total(a), total(b)];
  const smallest = Math.min(totalA, totalB) / (totalA + totalB);
  const merged: [number, number][] = [];
  let open: [number, number] = [0, 0];
  a.forEach((n, cell) => {
    open = [open[0] + n, open[1] + b[cell]!];
    if ((open[0] + open[1]) * smallest < 10) return;
    merged.push(open);
    open = [0, 0];
  });
  const last = merged.at(-1);
  if (last === undefined || merged.length < 2) throw new Error('fewer than two cells expect 10');
  last[0] += open[0];
  last[1] += open[1];
  const statistic = merged.reduce((sum, [x, y]) => {
    const share = (x + y) / (totalA + totalB);
    return sum + (x - share * totalA) ** 2 / (share * totalA) + (y - share * totalB) ** 2 / (share * totalB);
  }, 0);
  return { statistic, bound: chiSquareBound(merged.length - 1, 1e-5) };
}

/** The same for numbers by the name of the cell, of those cells that are wanted. */
export function sameTallies(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  isWanted: (cell: string) => boolean = () => true,
): Fit {
  const cells = [...new Set([...a.keys(), ...b.keys()])].filter(isWanted).sort();
  const of = (tally: ReadonlyMap<string, number>): number[] => cells.map((cell) => tally.get(cell) ?? 0);
  return sameCells(of(a), of(b));
}
