import { invariant } from '../base/invariant.js';
import { poissonQuantile } from './poisson-quantile.js';
import { stirlingTail } from './stirling-tail.js';
import type { RandomStream } from './stream.js';

/**
 * Number of events of a Poisson law, for instance of people who join in a day.
 *
 * @param mean - in [0, 1e9]; 0 takes no uniform from the stream
 * @remarks Exact law. Below a mean of 10 {@link poissonQuantile} of one uniform, monotone in the mean; above,
 *   transformed rejection (algorithm PTRS of Hormann 1993, The transformed rejection method for generating
 *   Poisson random variables, Insurance: Mathematics and Economics 12, 39-45).
 */
export function poisson(stream: RandomStream, mean: number): number {
  if (!(mean >= 0 && mean <= 1e9)) invariant(false, 'poisson wants a mean in [0, 1e9]', `mean ${mean}`);
  if (mean === 0) return 0;
  return mean < 10 ? poissonQuantile(mean, stream.uniform()) : rejection(stream, mean);
}

const halfLogTwoPi: number = 0.5 * Math.log(2 * Math.PI);

function rejection(stream: RandomStream, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const sureBelow = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = stream.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= sureBelow) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= poissonLogMass(mean, k)) return k;
  }
}

/**
 * Logarithm of the probability of `k` events.
 *
 * @internal
 */
export function poissonLogMass(mean: number, k: number): number {
  // k log(mean) - mean - log(k!) by Stirling's formula, arranged so that large terms do not cancel.
  return (
    (k + 0.5) * Math.log(mean / (k + 1)) -
    0.5 * Math.log(mean) +
    (k + 1 - mean) -
    halfLogTwoPi -
    stirlingTail(k)
  );
}
