/**
 * Mean of a sample minus what it should be, in standard errors estimated from the sample. A right law lies beyond 5
 * with probability below 1e-6.
 */
export function errorsOfMean(values: readonly number[], mean: number): number {
  const deviations = values.map((value) => value - mean);
  const average = deviations.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = deviations.reduce((sum, value) => sum + (value - average) ** 2, 0) / (values.length - 1);
  return average === 0 ? 0 : average / Math.sqrt(variance / values.length);
}

/** The same for the variance around a known mean: the mean of the squared deviations. */
export function errorsOfVariance(values: readonly number[], mean: number, variance: number): number {
  return errorsOfMean(
    values.map((value) => (value - mean) ** 2),
    variance,
  );
}

/** Bound of every test on a mean or a variance. */
export const fiveErrors = 5;
