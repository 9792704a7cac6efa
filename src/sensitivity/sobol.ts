import type { RandomStream } from '../random/stream.js';
import { designPurposes, designStream } from './design-stream.js';
import type { CubeFunction } from './morris.js';

/** Settings of `sobolIndices`. */
export interface SobolOptions {
  /** Sides of the cube. */
  readonly sides: number;
  /** Sides by factor: a factor may hold several, which then change together. Each side stands in one of them. */
  readonly factors: readonly (readonly number[])[];
  /** Answers of the function. */
  readonly outcomes: number;
  /** Number of independent pairs of points. */
  readonly base: number;
  readonly seed: string;
}

/** An estimate with its 90 % interval, `NaN` where the outcome never varies. */
export interface IndexEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Shares of the variance of an outcome that are due to a factor. */
export interface SobolIndex {
  /** By the factor alone: what would go on average if it were known. */
  readonly first: IndexEstimate;
  /** By the factor and all that it does together with others: what would stay if only the others were known. */
  readonly total: IndexEstimate;
}

const resamples = 1000;
const intervalEnds = [0.05, 0.95] as const;

/** Points at which `sobolIndices` takes the function. */
export function sobolPoints(factors: number, base: number): number {
  return base * (factors + 2);
}

/** What the function answered: for each row of the design and each outcome. */
interface Answers {
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** By factor: at the points of `a`, with the factor from `b`. */
  readonly mixed: readonly Float64Array[];
}

/**
 * Sobol indices of a function of the unit cube: which factors its variance comes from.
 *
 * @returns `[factor][outcome]`
 * @remarks First order by Saltelli et al. (2010), Variance based sensitivity analysis of model output, Comput. Phys.
 *   Commun. 181, 259-270, table 2 (b), on answers less their mean; total by Jansen (1999), Analysis of variance designs
 *   for model output, Comput. Phys. Commun. 117, 35-43. Points are plain random, so that rows are independent and
 *   intervals follow from the bootstrap: 1,000 resamples of rows, quantiles 0.05 and 0.95. Estimates may lie below 0
 *   or above 1 by chance.
 */
export function sobolIndices(evaluate: CubeFunction, options: SobolOptions): SobolIndex[][] {
  const { sides, factors, outcomes, base, seed } = options;
  const stream = designStream(seed);
  const table = (): Float64Array => new Float64Array(base * outcomes);
  const answers: Answers = { a: table(), b: table(), mixed: factors.map(table) };
  const keep = (into: Float64Array, row: number, point: Float64Array): void => {
    const values = evaluate(point);
    for (let i = 0; i < outcomes; i++) into[row * outcomes + i] = values[i]!;
  };
  for (let row = 0; row < base; row++) {
    const a = pointOf(stream, sides, row, designPurposes.first);
    const b = pointOf(stream, sides, row, designPurposes.second);
    keep(answers.a, row, a);
    keep(answers.b, row, b);
    for (const [f, factor] of factors.entries()) {
      const mixed = a.slice();
      for (const side of factor) mixed[side] = b[side]!;
      keep(answers.mixed[f]!, row, mixed);
    }
  }
  const rowsOf = resampledRows(stream, base);
  const byOutcome = Array.from({ length: outcomes }, (_, outcome) =>
    indicesOf(answers, outcome, outcomes, base, rowsOf),
  );
  return factors.map((_, f) => byOutcome.map((indices) => indices[f]!));
}

function pointOf(stream: RandomStream, sides: number, row: number, purpose: number): Float64Array {
  stream.at(row, 0, purpose);
  return Float64Array.from({ length: sides }, () => stream.uniform());
}

function resampledRows(stream: RandomStream, base: number): Int32Array[] {
  return Array.from({ length: resamples }, (_, resample) => {
    stream.at(resample, 0, designPurposes.bootstrap);
    return Int32Array.from({ length: base }, () => Math.floor(base * stream.uniform()));
  });
}

/** By factor. */
function indicesOf(
  { a, b, mixed }: Answers,
  outcome: number,
  outcomes: number,
  base: number,
  resampled: readonly Int32Array[],
): SobolIndex[] {
  const column = (values: Float64Array): Float64Array =>
    Float64Array.from({ length: base }, (_, row) => values[row * outcomes + outcome]!);
  const [columnA, columnB] = [column(a), column(b)];
  const columns = mixed.map(column);
  const all = Int32Array.from({ length: base }, (_, row) => row);
  const point = pairsOf(columnA, columnB, columns, all);
  const again = resampled.map((rows) => pairsOf(columnA, columnB, columns, rows));
  return mixed.map((_, f) => ({
    first: estimate(
      point[f]!.first,
      again.map((pairs) => pairs[f]!.first),
    ),
    total: estimate(
      point[f]!.total,
      again.map((pairs) => pairs[f]!.total),
    ),
  }));
}

function estimate(value: number, resampled: readonly number[]): IndexEstimate {
  // A resample of rows that happen to be alike has no variance to share out.
  const sorted = resampled.filter((each) => !Number.isNaN(each)).sort((x, y) => x - y);
  const [low, high] = intervalEnds.map((p) => sorted[Math.round(p * (sorted.length - 1))] ?? Number.NaN);
  return { value, low: low!, high: high! };
}

/** First-order and total index of each factor, from some rows of the design. */
function pairsOf(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
  rows: Int32Array,
): { first: number; total: number }[] {
  let sum = 0;
  for (const row of rows) sum += a[row]! + b[row]!;
  const mean = sum / (2 * rows.length);
  let squares = 0;
  for (const row of rows) squares += (a[row]! - mean) ** 2 + (b[row]! - mean) ** 2;
  const variance = squares / (2 * rows.length);
  return mixed.map((column) => {
    let first = 0;
    let total = 0;
    for (const row of rows) {
      const change = column[row]! - a[row]!;
      first += (b[row]! - mean) * change;
      total += change * change;
    }
    // Answers that are all alike differ from their mean by what rounding leaves.
    if (variance <= 1e-24 * mean * mean) return { first: Number.NaN, total: Number.NaN };
    return { first: first / rows.length / variance, total: total / (2 * rows.length) / variance };
  });
}
