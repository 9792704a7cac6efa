/** Shares of Monte Carlo noise in the variance of an outcome over a design; see {@link NoiseTally}. */
export interface NoiseShare {
  /** With the draws that all points share. */
  readonly shared: number;
  /** What it would be with draws of its own for each point. */
  readonly separate: number;
}

/**
 * Counts how much of the variance of an outcome over the points of a design is noise of its few replicates.
 *
 * @remarks Analysis of variance in two ways without repetition, points by replicates. What a replicate does at all
 *   points alike is no difference between points; the rest of its variance, divided by the number of replicates, is the
 *   noise of a mean. Its share of the variance of the means is the inverse of the F ratio.
 */
export class NoiseTally {
  readonly #byReplicate: Float64Array;
  #points = 0;
  #first = 0;
  #sum = 0;
  #squares = 0;
  #squaresOfPoints = 0;

  constructor(replicates: number) {
    this.#byReplicate = new Float64Array(replicates);
  }

  /** @param values - one to each replicate at a point */
  add(values: ArrayLike<number>): void {
    const replicates = this.#byReplicate.length;
    // Relative to the first value, so that squares do not swallow differences.
    if (this.#points === 0) this.#first = values[0]!;
    let ofPoint = 0;
    for (let r = 0; r < replicates; r++) {
      const value = values[r]! - this.#first;
      this.#byReplicate[r]! += value;
      this.#squares += value * value;
      ofPoint += value;
    }
    this.#sum += ofPoint;
    this.#squaresOfPoints += ofPoint * ofPoint;
    this.#points++;
  }

  /** Mean of the outcome over all points. */
  get mean(): number {
    return this.#first + this.#sum / (this.#points * this.#byReplicate.length);
  }

  /** Standard deviation of the point means. */
  get spread(): number {
    const { points } = this.#meanSquares();
    return Math.sqrt(points / this.#byReplicate.length);
  }

  /** `NaN` where the outcome is the same at all points. */
  get share(): NoiseShare {
    const { points, rest, within } = this.#meanSquares();
    if (points === 0) return { shared: Number.NaN, separate: Number.NaN };
    const signal = Math.max(0, points - rest);
    return { shared: Math.min(1, rest / points), separate: within / (signal + within) };
  }

  /** Between points, of what neither point nor replicate explains, and between the replicates of a point. */
  #meanSquares(): { points: number; rest: number; within: number } {
    const n = this.#points;
    const m = this.#byReplicate.length;
    const center = (this.#sum * this.#sum) / (n * m);
    const betweenPoints = Math.max(0, this.#squaresOfPoints / m - center);
    const squaresOfReplicates = this.#byReplicate.reduce((sum, value) => sum + value * value, 0);
    const betweenReplicates = Math.max(0, squaresOfReplicates / n - center);
    const within = Math.max(0, this.#squares - this.#squaresOfPoints / m);
    return {
      points: betweenPoints / (n - 1),
      rest: Math.max(0, within - betweenReplicates) / ((n - 1) * (m - 1)),
      within: within / (n * (m - 1)),
    };
  }
}
