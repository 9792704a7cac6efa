import type { CountLaw } from './laws.js';
import { chiSquareBound } from './special-functions.js';

/** A sample fits its law if `statistic <= bound`; a right sampler fails with probability 1e-5. */
export interface Fit {
  readonly statistic: number;
  readonly bound: number;
}

/** Pearson's chi-square over cells; neighbours are merged until each expects at least 10. */
export function chiSquare(observed: ArrayLike<number>, expected: ArrayLike<number>): Fit {
  const cells: { observed: number; expected: number }[] = [];
  let open = { observed: 0, expected: 0 };
  for (let i = 0; i < expected.length; i++) {
    open.observed += observed[i]!;
    open.expected += expected[i]!;
    if (open.expected < 10) continue;
    cells.push(open);
    open = { observed: 0, expected: 0 };
  }
  const last = cells.at(-1);
  if (last === undefined || cells.length < 2) throw new Error('fewer than two cells expect 10');
  last.observed += open.observed;
  last.expected += open.expected;
  const statistic = cells.reduce(
    (sum, cell) => sum + (cell.observed - cell.expected) ** 2 / cell.expected,
    0,
  );
  return { statistic, bound: chiSquareBound(cells.length - 1, 1e-5) };
}

/** Fit of counts to an exact law; counts outside its listed support go to the end cells. */
export function fitToLaw(draws: readonly number[], { first, probabilities }: CountLaw): Fit {
  const observed = new Float64Array(probabilities.length);
  for (const draw of draws) {
    if (!Number.isInteger(draw)) return { statistic: Infinity, bound: 0 };
    const cell = Math.min(Math.max(draw - first, 0), probabilities.length - 1);
    observed[cell] = observed[cell]! + 1;
  }
  return chiSquare(
    observed,
    probabilities.map((probability) => probability * draws.length),
  );
}

/** Fit of real numbers to a continuous law, in 100 cells of equal probability. */
export function fitToCdf(draws: readonly number[], cdf: (x: number) => number): Fit {
  const sorted = Float64Array.from(draws).sort();
  const below = Array.from({ length: 101 }, (_, i) =>
    i === 100 ? sorted.length : countBelow(sorted, cdf, i / 100),
  );
  return chiSquare(
    below.slice(1).map((count, i) => count - below[i]!),
    new Float64Array(100).fill(draws.length / 100),
  );
}

function countBelow(sorted: Float64Array, cdf: (x: number) => number, probability: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cdf(sorted[middle]!) < probability) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fit of pairs of uniforms to independence, in 12 x 12 cells of equal probability. */
export function fitToIndependence(pairs: readonly (readonly [number, number])[]): Fit {
  const observed = new Float64Array(144);
  for (const [x, y] of pairs) {
    const cell = 12 * Math.floor(12 * x) + Math.floor(12 * y);
    observed[cell] = observed[cell]! + 1;
  }
  return chiSquare(observed, new Float64Array(144).fill(pairs.length / 144));
}

export function fits({ statistic, bound }: Fit): boolean {
  return statistic <= bound;
}
