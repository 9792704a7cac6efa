import { longer } from '../base/longer.js';
import type { SplitUniform } from '../random/split-uniform.js';

/**
 * People who travel today each on a journey of their own. All are listed first and travel then, one after the other:
 * that takes less time than to stop at each for its journey.
 */
export class LoneTravellers {
  count = 0;
  /** Index of the row that they are in, and their place. */
  row: Int32Array = new Int32Array(256);
  place: Int32Array = new Int32Array(256);
  /** 1 where it is still to be decided whether they set out or leave the journey. */
  isUndecided: Uint8Array = new Uint8Array(256);
  /** What is left of the number that decides their day, see `SplitUniform`. */
  left: Float64Array = new Float64Array(256);
  width: Float64Array = new Float64Array(256);

  add(row: number, place: number, isUndecided: 0 | 1, chance: SplitUniform): void {
    if (this.count === this.place.length) this.#grow();
    const at = this.count++;
    this.row[at] = row;
    this.place[at] = place;
    this.isUndecided[at] = isUndecided;
    this.left[at] = chance.left;
    this.width[at] = chance.width;
  }

  #grow(): void {
    const size = 2 * this.count;
    this.row = longer(this.row, size);
    this.place = longer(this.place, size);
    this.isUndecided = longer(this.isUndecided, size);
    this.left = longer(this.left, size);
    this.width = longer(this.width, size);
  }
}
