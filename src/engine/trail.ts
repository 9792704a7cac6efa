import { longer } from '../base/longer.js';

/**
 * The ways that groups took, as a tree of places that grows backward: a group keeps its newest node, parts of
 * a group share the nodes up to where they parted. It tells which places the main body has passed even when
 * the main body of today is another part than yesterday's.
 */
export class Trail {
  count = 0;
  place: Int32Array = new Int32Array(256);
  previous: Int32Array = new Int32Array(256);

  clear(): void {
    this.count = 0;
  }

  /** Adds a node for a place reached from `previous` (-1 at a departure) and returns its number. */
  add(place: number, previous: number): number {
    if (this.count === this.place.length) {
      this.place = longer(this.place, this.count * 2);
      this.previous = longer(this.previous, this.count * 2);
    }
    this.place[this.count] = place;
    this.previous[this.count] = previous;
    return this.count++;
  }
}
