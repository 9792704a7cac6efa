import { quantileRank } from './quantile-rank.js';

/**
 * Bins for counts: exact up to 64, then 32 bins to each doubling. A count is reported as the middle of its
 * bin, which is off by at most 1/64 (1.6 %), less than any count of people on the road is known to.
 */
const exactBelow = 64;
const binsPerDoubling = 32;
/** Counts that wait are of at most so many replicates, and at most so many numbers. */
const mostAtOnce = 128;
const mostWaiting = 4_000_000;
/** Bins that a row has at least, once it has any. */
const narrowest = 32;

/** Number of the bin of a count (0 or more, whole). */
export function binOf(count: number): number {
  if (count < exactBelow) return count;
  const doubling = 31 - Math.clz32(count);
  return exactBelow + (doubling - 6) * binsPerDoubling + ((count >>> (doubling - 5)) - binsPerDoubling);
}

/** Middle of a bin, rounded to a whole count. */
export function countOf(bin: number): number {
  if (bin < exactBelow) return bin;
  const doubling = 6 + Math.floor((bin - exactBelow) / binsPerDoubling);
  const width = 2 ** (doubling - 5);
  const low = (binsPerDoubling + ((bin - exactBelow) % binsPerDoubling)) * width;
  return low + Math.floor(width / 2);
}

/** Binary logarithm of a width. */
function doublings(width: number): number {
  return 31 - Math.clz32(width);
}

/** What a copy of a grid from another thread has. */
export type HistogramTable = Pick<HistogramGrid, 'bins' | 'starts' | 'widths'>;

/**
 * Many histograms of counts over the replicates of an ensemble, one per row. Zeros are not stored: they are
 * the replicates that a row has not seen. Memory depends on the rows and the largest counts, not on the
 * number of replicates, and two grids of the same rows add up to the grid of all their replicates.
 */
export class HistogramGrid {
  /**
   * Bins of all rows in one piece, which is copied between threads at once: those of row `r` are the `widths[r]` from
   * `starts[r]` on. A width is a power of two, or 0 where nothing was counted.
   */
  bins: Uint32Array;
  readonly starts: Int32Array;
  readonly widths: Int32Array;
  /** Where the unused rest of `bins` begins. */
  #end = 0;
  /** By {@link doublings} of the width: pieces of `bins` that their rows have outgrown. */
  readonly #outgrown: readonly number[][] = Array.from({ length: 32 }, () => []);
  // Bins of counts that wait to be added, by replicate and row; 0, the bin of no count that is stored, where none does.
  // A grid is too large for the processor's cache: added one by one, most counts would wait for memory; many at a time,
  // a row is fetched once for all of them. It grows up to the most replicates at once: a run of few has no use for more.
  #waiting: Uint16Array;
  readonly #mostAtOnce: number;
  #replicate = 0;
  #anyWaiting = false;

  constructor(rowCount: number) {
    this.bins = new Uint32Array(rowCount * narrowest);
    this.starts = new Int32Array(rowCount);
    this.widths = new Int32Array(rowCount);
    this.#mostAtOnce = Math.max(1, Math.min(mostAtOnce, Math.floor(mostWaiting / rowCount)));
    this.#waiting = new Uint16Array(rowCount * Math.min(8, this.#mostAtOnce));
  }

  add(row: number, count: number): void {
    if (count === 0) return;
    const at = this.#replicate * this.widths.length + row;
    if (this.#waiting[at] !== 0) this.#count(row, this.#waiting[at]!);
    this.#waiting[at] = binOf(count);
    this.#anyWaiting = true;
  }

  /** Call when a replicate is over; nothing but speed depends on it. */
  endReplicate(): void {
    if (this.#replicate === this.#mostAtOnce - 1) {
      this.settle();
      return;
    }
    this.#replicate++;
    const atOnce = this.#waiting.length / this.widths.length;
    if (this.#replicate < atOnce) return;
    const longer = new Uint16Array(this.widths.length * Math.min(2 * atOnce, this.#mostAtOnce));
    longer.set(this.#waiting);
    this.#waiting = longer;
  }

  /** Takes back the counts of a replicate that is not over; no row may have had two of them. */
  forgetReplicate(): void {
    const first = this.#replicate * this.widths.length;
    this.#waiting.fill(0, first, first + this.widths.length);
  }

  /** Adds what waits to the bins. Every answer does so first; call it before the bins are copied. */
  settle(): void {
    if (!this.#anyWaiting) return;
    this.#anyWaiting = false;
    const rowCount = this.widths.length;
    for (let row = 0; row < rowCount; row++) {
      const last = this.#replicate * rowCount + row;
      if (this.widths[row] === 0) this.#makeRoom(row, last);
      for (let at = row; at <= last; at += rowCount) {
        if (this.#waiting[at] === 0) continue;
        this.#count(row, this.#waiting[at]!);
        this.#waiting[at] = 0;
      }
    }
    this.#replicate = 0;
  }

  /** Gives a new row room for all that waits for it at once. */
  #makeRoom(row: number, last: number): void {
    let most = 0;
    for (let at = row; at <= last; at += this.widths.length) most = Math.max(most, this.#waiting[at]!);
    if (most > 0) this.#widen(row, most);
  }

  /** Bins of a row, up to the last that is not empty. */
  binsOf(row: number): Uint32Array {
    this.settle();
    const first = this.starts[row]!;
    let width = this.widths[row]!;
    while (width > 0 && this.bins[first + width - 1] === 0) width--;
    return this.bins.slice(first, first + width);
  }

  /** Replicates in which the row was above zero. */
  positive(row: number): number {
    this.settle();
    const first = this.starts[row]!;
    let sum = 0;
    for (let at = first; at < first + this.widths[row]!; at++) sum += this.bins[at]!;
    return sum;
  }

  /**
   * Smallest count whose share of replicates at or below it is at least `probability` (type 1 of Hyndman and
   * Fan 1996), to the resolution of the bins.
   */
  quantile(row: number, probability: number, replicates: number): number {
    this.settle();
    const first = this.starts[row]!;
    // From above, so that the zeros, which are not stored, need not be known.
    let mayBeAbove = replicates - quantileRank(probability, replicates);
    for (let bin = this.widths[row]! - 1; bin >= 0; bin--) {
      mayBeAbove -= this.bins[first + bin]!;
      if (mayBeAbove < 0) return countOf(bin);
    }
    return 0;
  }

  /** Mean count over all replicates, zeros included, to the resolution of the bins. */
  mean(row: number, replicates: number): number {
    return this.binsOf(row).reduce((sum, n, bin) => sum + n * countOf(bin), 0) / replicates;
  }

  /**
   * Adds the replicates of another grid with the same rows, or of a settled one's copy from another thread, of which
   * nobody else has use.
   */
  merge(other: HistogramTable): void {
    if (other instanceof HistogramGrid) other.settle();
    if (this.#end === 0) {
      this.bins = other instanceof HistogramGrid ? other.bins.slice() : other.bins;
      this.starts.set(other.starts);
      this.widths.set(other.widths);
      // What lies beyond the last row is empty.
      this.#end = this.starts.reduce((end, start, row) => Math.max(end, start + this.widths[row]!), 0);
      return;
    }
    for (let row = 0; row < this.widths.length; row++) {
      const first = other.starts[row]!;
      this.addBins(row, other.bins, first, first + other.widths[row]!);
    }
  }

  /** Adds to a row the bins from `first` up to `last` of some others, without the last. */
  addBins(row: number, others: Uint32Array, first: number, last: number): void {
    if (last - first > this.widths[row]!) this.#widen(row, last - first - 1);
    const start = this.starts[row]! - first;
    for (let at = first; at < last; at++) this.bins[start + at]! += others[at]!;
  }

  #count(row: number, bin: number): void {
    if (bin >= this.widths[row]!) this.#widen(row, bin);
    this.bins[this.starts[row]! + bin]!++;
  }

  /** Gives a row room for a bin that it has not. */
  #widen(row: number, bin: number): void {
    const before = this.widths[row]!;
    const width = Math.max(narrowest, 2 ** (32 - Math.clz32(bin)));
    const from = this.starts[row]!;
    const to = this.#outgrown[doublings(width)]!.pop() ?? this.#lengthen(width);
    this.bins.copyWithin(to, from, from + before);
    this.bins.fill(0, from, from + before);
    if (before > 0) this.#outgrown[doublings(before)]!.push(from);
    this.starts[row] = to;
    this.widths[row] = width;
  }

  /** Takes the next piece of the rest of `bins`. */
  #lengthen(width: number): number {
    const start = this.#end;
    this.#end += width;
    if (this.#end > this.bins.length) {
      const longer = new Uint32Array(Math.max(this.#end, this.bins.length * 2));
      longer.set(this.bins);
      this.bins = longer;
    }
    return start;
  }
}
