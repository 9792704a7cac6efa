import { HistogramGrid } from '../stats/count-histogram.js';
import { SignedHistogramGrid } from '../stats/signed-histogram-grid.js';

/** What scenarios are compared in, by border city and week. */
export const measures = ['arrivals', 'waiting', 'overflowNights', 'encounters'] as const;

/**
 * One of the numbers in which two scenarios are compared, of a border city and a stretch of days:
 *
 * - `arrivals`: people of the caravans who arrive there in these days
 * - `waiting`: people who wait or stay there at the end of the last of the days, other people included
 * - `overflowNights`: nights that people spend there beyond the places in shelters: two people for three nights
 *   are six
 * - `encounters`: encounters between ports, of other people too
 */
export type Measure = (typeof measures)[number];

/** Rows of the counts: by measure, by city (the last: all together), by week (the last: all days). */
export interface ComparisonShape {
  readonly cityCount: number;
  readonly weekCount: number;
}

export function rowCount({ cityCount, weekCount }: ComparisonShape): number {
  return measures.length * (cityCount + 1) * (weekCount + 1);
}

export function rowOf(
  { cityCount, weekCount }: ComparisonShape,
  measure: number,
  city: number,
  week: number,
): number {
  return (measure * (cityCount + 1) + city) * (weekCount + 1) + week;
}

/**
 * What a comparison keeps of its replicates: histograms of both scenarios and of their differences. Replicates
 * come in pairs. Within a pair, one scenario of the first less the other of the second is a difference without
 * shared draws, from the same runs.
 */
export class ComparisonCounts {
  replicates = 0;
  /** Differences without shared draws; an odd replicate at the end has none. */
  unsharedDifferences = 0;
  readonly a: HistogramGrid;
  readonly b: HistogramGrid;
  /** B less A with the same draws, and with the draws of two replicates. */
  readonly shared: SignedHistogramGrid;
  readonly unshared: SignedHistogramGrid;

  constructor(rows: number) {
    this.a = new HistogramGrid(rows);
    this.b = new HistogramGrid(rows);
    this.shared = new SignedHistogramGrid(rows);
    this.unshared = new SignedHistogramGrid(rows);
  }

  /** Adds a replicate, the values of both scenarios by row. */
  addReplicate(a: Float64Array, b: Float64Array): void {
    for (let row = 0; row < a.length; row++) {
      this.a.add(row, a[row]!);
      this.b.add(row, b[row]!);
      this.shared.add(row, b[row]! - a[row]!);
    }
    for (const grid of [this.a, this.b, this.shared]) grid.endReplicate();
    this.replicates++;
  }

  /** Adds B of one replicate less A of another. */
  addUnshared(a: Float64Array, b: Float64Array): void {
    for (let row = 0; row < a.length; row++) this.unshared.add(row, b[row]! - a[row]!);
    this.unshared.endReplicate();
    this.unsharedDifferences++;
  }

  settle(): void {
    for (const grid of [this.a, this.b, this.shared, this.unshared]) grid.settle();
  }

  /** Adds the replicates of another, settled part of the same comparison; a copy from another thread is used up. */
  merge(other: ComparisonCounts): void {
    this.replicates += other.replicates;
    this.unsharedDifferences += other.unsharedDifferences;
    this.a.merge(other.a);
    this.b.merge(other.b);
    this.shared.merge(other.shared);
    this.unshared.merge(other.unshared);
  }
}
