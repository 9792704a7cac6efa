/** Values with weights, in any order: an empirical law. Weights need not sum to 1. */
export interface WeightedSample {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** All values alike. */
export function evenSample(values: readonly number[]): WeightedSample {
  return { values, weights: values.map(() => 1) };
}

/**
 * Quantiles of a weighted sample, each the smallest value whose share at or below it is at least the level.
 *
 * @returns one per level, `null` for an infinite value; all `null` for an empty sample
 */
export function quantilesOf(
  { values, weights }: WeightedSample,
  levels: readonly number[],
): (number | null)[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return levels.map((level) => {
    let at = 0;
    for (const i of order) {
      at += weights[i]!;
      if (at >= level * total * (1 - 1e-12)) return Number.isFinite(values[i]!) ? values[i]! : null;
    }
    return null;
  });
}
