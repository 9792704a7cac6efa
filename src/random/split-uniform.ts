/**
 * One uniform number that decides several things in turn: each choice narrows the interval in which the number lies,
 * and the next is made within it. Exact up to the 53 bits of the number, of which a choice uses up the logarithm of
 * its probability.
 */
export class SplitUniform {
  // In an array, because V8 boxes fractions in fields: how far the number is into the interval, and how wide that is.
  private readonly state: Float64Array = new Float64Array(2);

  get left(): number {
    return this.state[0]!;
  }

  get width(): number {
    return this.state[1]!;
  }

  /** @param uniform - in [0, 1) */
  start(uniform: number): void {
    this.resume(uniform, 1);
  }

  /** Goes on from a `left` and a `width` of before. */
  resume(left: number, width: number): void {
    this.state[0] = left;
    this.state[1] = width;
  }

  /** Whether something of a probability in [0, 1] happens. */
  happens(probability: number): boolean {
    const { state } = this;
    const part = state[1]! * probability;
    if (state[0]! < part) {
      state[1] = part;
      return true;
    }
    state[0]! -= part;
    state[1]! -= part;
    return false;
  }

  /**
   * One of `count` options with the weights from `first` on, whose sum is `total` > 0. Never one of weight 0.
   */
  choose(weights: Float64Array, first: number, count: number, total: number): number {
    const { state } = this;
    const scale = state[1]! / total;
    let left = state[0]!;
    let option = first;
    const last = first + count - 1;
    for (; option < last; option++) {
      const part = weights[option]! * scale;
      if (left < part) break;
      left -= part;
    }
    // Where rounding leads past the last option that anybody can choose.
    while (weights[option] === 0) option--;
    state[0] = left;
    state[1] = weights[option]! * scale;
    return option - first;
  }
}
