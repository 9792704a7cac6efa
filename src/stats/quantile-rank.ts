/**
 * How many of `count` sorted values a quantile wants at or below it: the least whole number whose share is at
 * least `probability` (type 1 of Hyndman and Fan 1996).
 *
 * @remarks 0.07 of 100 is 7, and not the 8 that 0.07 * 100 = 7.000000000000001 would ask for.
 */
export function quantileRank(probability: number, count: number): number {
  return Math.max(1, Math.ceil(probability * count - 1e-6));
}
