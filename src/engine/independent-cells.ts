import { longer } from '../base/longer.js';

/** What a cell holds, in this order. */
export const cellSize = 3;
/** People who slept there, less those who have left. */
export const here = 0;
/** People who come through today and are still to be sent on. */
export const onward = 1;
/** People who will sleep there tonight. */
export const settling = 2;

/**
 * A cell for each row of independent travellers and each place, all in one array: what a journey waits for is memory.
 * Most cells are empty most of the time, so there are bits to find the others by. The arrays are replaced when there
 * are more rows than they have room for: read them through the object where somebody may come into a new row.
 */
export class IndependentCells {
  readonly placeCount: number;
  /** Words of bits for the places of a row. */
  readonly wordCount: number;
  /** `[row][place]`, of `cellSize` numbers each. */
  values: Int32Array = new Int32Array(0);
  /** `[row][place]`: where they go on from there, see `WaysOn`. */
  ways: Int32Array = new Int32Array(0);
  /** `[row][word]`: a bit where somebody is, or comes through today; of the places in the order of the row. */
  occupied: Int32Array = new Int32Array(0);
  /** `[row][word]`: a bit where somebody will sleep tonight; of the places by index. */
  settled: Int32Array = new Int32Array(0);

  constructor(placeCount: number) {
    this.placeCount = placeCount;
    this.wordCount = Math.ceil(placeCount / 32);
  }

  /** Makes room for so many rows. */
  makeRoom(rowCount: number): void {
    if (rowCount * this.wordCount <= this.occupied.length) return;
    const room = Math.max(8, 2 * rowCount);
    this.values = longer(this.values, room * this.placeCount * cellSize);
    this.ways = longer(this.ways, room * this.placeCount);
    this.occupied = longer(this.occupied, room * this.wordCount);
    this.settled = longer(this.settled, room * this.wordCount);
  }
}
