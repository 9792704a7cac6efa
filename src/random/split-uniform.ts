/**
 * One uniform number that decides several things in turn: each choice narrows the interval in which the number lies,
 * and the next is made within it. Exact up to the 53 bits of the number, of which a choice uses up the logarithm of
 * its probability.
 */
export class SplitUniform {
  // In an array, because V8 boxes fractions in fields: the number, and where the interval begins and how wide it is.
  private readonly state: Float64Array = new Float64Array(3);

  /** @param uniform - in [0, 1) */
  start(uniform: number): void {
    this.state[0] = uniform;
    this.state[1] = 0;
    this.state[2] = 1;
  }

  /** Whether something of a probability in [0, 1] happens. */
  happens(probability: number): boolean {
    const { state } = this;
    const width = state[2]!;
    const part = width * probability;
    const border = state[1]! + part;
    if (state[0]! < border) {
      state[2] = part;
      return true;
    }
    state[1] = border;
    state[2] = width - part;
    return false;
  }

  /**
   * One of `count` options with the weights from `first` on, whose sum is `total` > 0. Never one of weight 0.
   */
  choose(weights: Float64Array, first: number, count: number, total: number): number {
    const { state } = this;
    const scale = state[2]! / total;
    let border = state[1]!;
    let option = first;
    const last = first + count - 1;
    for (; option < last; option++) {
      const next = border + weights[option]! * scale;
      if (state[0]! < next) break;
      border = next;
    }
    // Where rounding leads past the last option that anybody can choose.
    while (weights[option] === 0) option--;
    state[1] = border;
    state[2] = weights[option]! * scale;
    return option - first;
  }
}
