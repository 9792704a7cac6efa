import { logGamma } from './log-gamma.js';

/**
 * Least and largest count of a binomial law between its two tails.
 *
 * @param n - trials, at least 1
 * @param p - probability of success, between 0 and 1
 * @param tail - probability on each side, between 0 and 1/2
 * @returns the quantiles at `tail` and 1 - `tail`: the smallest counts whose cumulative probability reaches them
 * @remarks By summing all masses: `binomialQuantile` of src/random is made for few successes, and stops too early
 *   where the first mass is below 2^-60.
 * @internal
 */
export function binomialBand(n: number, p: number, tail: number): readonly [least: number, largest: number] {
  const cumulative = new Float64Array(n + 1);
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    sum += Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
    cumulative[k] = sum;
  }
  // Rounding may leave the sum a grain below 1: the last count reaches everything.
  const reaches = (probability: number): number => {
    const at = cumulative.findIndex((below) => below >= probability);
    return at === -1 ? n : at;
  };
  return [reaches(tail), reaches(1 - tail)];
}
