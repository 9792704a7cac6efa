import { beta } from './beta.js';
import { binomial } from './binomial.js';
import type { RandomStream } from './stream.js';

/**
 * How many of `n` people do something if they share one probability, itself a {@link beta} deviate: mean
 * n alpha / (alpha + beta), more spread than a binomial.
 *
 * @param n - whole number in [0, 2^31)
 * @param alpha - as for {@link beta}
 * @param betaShape - as for {@link beta}
 */
export function betaBinomial(stream: RandomStream, n: number, alpha: number, betaShape: number): number {
  return binomial(stream, n, beta(stream, alpha, betaShape));
}
