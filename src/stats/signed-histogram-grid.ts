import { countOf, HistogramGrid } from './count-histogram.js';
import { quantileRank } from './quantile-rank.js';

/**
 * Many histograms of differences between counts, one per row: as `HistogramGrid`, with a side below zero and
 * one above, and with the sums and the sums of squares, which are exact. Memory does not grow with the number of
 * replicates.
 */
export class SignedHistogramGrid {
  readonly above: HistogramGrid;
  readonly below: HistogramGrid;
  /** Of the differences, by row: whole numbers, so that they are the same in whatever order they are added. */
  readonly sums: Float64Array;
  /** Of their squares, by row, in two parts, so that these are whole numbers that a double holds. */
  readonly squaresHigh: Float64Array;
  readonly squaresLow: Float64Array;

  constructor(rowCount: number) {
    this.above = new HistogramGrid(rowCount);
    this.below = new HistogramGrid(rowCount);
    this.sums = new Float64Array(rowCount);
    this.squaresHigh = new Float64Array(rowCount);
    this.squaresLow = new Float64Array(rowCount);
  }

  add(row: number, difference: number): void {
    this.above.add(row, Math.max(0, difference));
    this.below.add(row, Math.max(0, -difference));
    this.sums[row]! += difference;
    const square = difference ** 2;
    const high = Math.floor(square / lowPart);
    this.squaresHigh[row]! += high;
    this.squaresLow[row]! += square - high * lowPart;
  }

  endReplicate(): void {
    this.above.endReplicate();
    this.below.endReplicate();
  }

  settle(): void {
    this.above.settle();
    this.below.settle();
  }

  merge(other: SignedHistogramGrid): void {
    this.above.merge(other.above);
    this.below.merge(other.below);
    for (const sums of ['sums', 'squaresHigh', 'squaresLow'] as const) {
      other[sums].forEach((sum, row) => {
        this[sums][row]! += sum;
      });
    }
  }

  /** Type 1 of Hyndman and Fan (1996), to the resolution of the bins. */
  quantile(row: number, probability: number, differences: number): number {
    const wanted = quantileRank(probability, differences);
    const below = this.below.positive(row);
    // The largest loss is the lowest difference: the ranks of one side run backwards.
    if (wanted <= below) return -rankedCount(this.below, row, below + 1 - wanted);
    const zeros = differences - below - this.above.positive(row);
    return wanted <= below + zeros ? 0 : rankedCount(this.above, row, wanted - below - zeros);
  }

  mean(row: number, differences: number): number {
    return this.sums[row]! / differences;
  }

  /** Standard deviation over the differences: of the sums, since bins would make a wide one of a large mean. */
  spread(row: number, differences: number): number {
    if (differences < 2) return 0;
    const squares = this.squaresHigh[row]! * lowPart + this.squaresLow[row]!;
    const variance = (squares - this.sums[row]! ** 2 / differences) / (differences - 1);
    return Math.sqrt(Math.max(0, variance));
  }
}

const lowPart = 2 ** 26;

/** The count of a rank among those above zero, the smallest having rank 1. */
function rankedCount(grid: HistogramGrid, row: number, rank: number): number {
  const bins = grid.binsOf(row);
  let at = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    at += bins[bin]!;
    if (at >= rank) return countOf(bin);
  }
  return countOf(bins.length - 1);
}
