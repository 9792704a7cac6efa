import { quantileRank } from './quantile-rank.js';

/**
 * Bins for counts: exact up to 64, then 32 bins to each doubling. A count is reported as the middle of its
 * bin, which is off by at most 1/64 (1.6 %), less than any count of people on the road is known to.
 */
const exactBelow = 64;
const binsPerDoubling = 32;
/** Counts that wait are of at most so many replicates, and at most so many numbers. */
const mostAtOnce = 64;
const mostWaiting = 4_000_000;

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

/**
 * Many histograms of counts over the replicates of an ensemble, one per row. Zeros are not stored: they are
 * the replicates that a row has not seen. Memory depends on the rows and the largest counts, not on the
 * number of replicates, and two grids of the same rows add up to the grid of all their replicates.
 */
export class HistogramGrid {
  readonly rows: (Uint32Array | undefined)[];
  // Counts that wait to be added, by replicate and row. A grid is too large for the processor's cache: added
  // one by one, most counts would wait for memory; many at a time, a row is fetched once for all of them.
  readonly #waiting: Int32Array;
  readonly #replicatesAtOnce: number;
  #replicate = 0;
  #anyWaiting = false;

  constructor(rowCount: number) {
    this.rows = new Array<Uint32Array | undefined>(rowCount).fill(undefined);
    this.#replicatesAtOnce = Math.max(1, Math.min(mostAtOnce, Math.floor(mostWaiting / rowCount)));
    this.#waiting = new Int32Array(rowCount * this.#replicatesAtOnce);
  }

  add(row: number, count: number): void {
    if (count === 0) return;
    const at = this.#replicate * this.rows.length + row;
    if (this.#waiting[at] !== 0) this.#count(row, this.#waiting[at]!);
    this.#waiting[at] = count;
    this.#anyWaiting = true;
  }

  /** Call when a replicate is over; nothing but speed depends on it. */
  endReplicate(): void {
    if (this.#replicate === this.#replicatesAtOnce - 1) this.settle();
    else this.#replicate++;
  }

  /** Takes back the counts of a replicate that is not over; no row may have had two of them. */
  forgetReplicate(): void {
    const first = this.#replicate * this.rows.length;
    this.#waiting.fill(0, first, first + this.rows.length);
  }

  /** Adds what waits to `rows`. Every answer does so first; call it before `rows` is read or copied. */
  settle(): void {
    if (!this.#anyWaiting) return;
    this.#anyWaiting = false;
    const rowCount = this.rows.length;
    for (let row = 0; row < rowCount; row++) {
      for (let at = row; at <= this.#replicate * rowCount + row; at += rowCount) {
        if (this.#waiting[at] === 0) continue;
        this.#count(row, this.#waiting[at]!);
        this.#waiting[at] = 0;
      }
    }
    this.#replicate = 0;
  }

  #count(row: number, count: number): void {
    const bin = binOf(count);
    let bins = this.rows[row];
    if (bins === undefined || bin >= bins.length) {
      const grown: Uint32Array = new Uint32Array(Math.max(32, 2 ** Math.ceil(Math.log2(bin + 1))));
      if (bins !== undefined) grown.set(bins);
      this.rows[row] = grown;
      bins = grown;
    }
    bins[bin]!++;
  }

  /** Replicates in which the row was above zero. */
  positive(row: number): number {
    this.settle();
    const bins = this.rows[row];
    let sum = 0;
    for (let bin = 0; bin < (bins?.length ?? 0); bin++) sum += bins![bin]!;
    return sum;
  }

  /**
   * Smallest count whose share of replicates at or below it is at least `probability` (type 1 of Hyndman and
   * Fan 1996), to the resolution of the bins.
   */
  quantile(row: number, probability: number, replicates: number): number {
    this.settle();
    const bins = this.rows[row];
    if (bins === undefined) return 0;
    // From above, so that the zeros, which are not stored, need not be known.
    let mayBeAbove = replicates - quantileRank(probability, replicates);
    for (let bin = bins.length - 1; bin >= 0; bin--) {
      mayBeAbove -= bins[bin]!;
      if (mayBeAbove < 0) return countOf(bin);
    }
    return 0;
  }

  /** Mean count over all replicates, zeros included, to the resolution of the bins. */
  mean(row: number, replicates: number): number {
    this.settle();
    return (this.rows[row]?.reduce((sum, n, bin) => sum + n * countOf(bin), 0) ?? 0) / replicates;
  }

  /** Adds the replicates of another grid with the same rows, or of a settled one's copy from another thread. */
  merge(other: Pick<HistogramGrid, 'rows'>): void {
    this.settle();
    if (other instanceof HistogramGrid) other.settle();
    other.rows.forEach((bins, row) => {
      if (bins === undefined) return;
      const own = this.rows[row];
      const [longer, shorter] =
        own === undefined || bins.length > own.length ? [bins.slice(), own] : [own, bins];
      for (let bin = 0; bin < (shorter?.length ?? 0); bin++) longer[bin]! += shorter![bin]!;
      this.rows[row] = longer;
    });
  }
}
