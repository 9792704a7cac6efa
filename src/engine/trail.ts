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
      const grown = new Int32Array(this.count * 2);
      grown.set(this.place);
      this.place = grown;
      const grownPrevious = new Int32Array(this.count * 2);
      grownPrevious.set(this.previous);
      this.previous = grownPrevious;
    }
    this.place[this.count] = place;
    this.previous[this.count] = previous;
    return this.count++;
  }
}
