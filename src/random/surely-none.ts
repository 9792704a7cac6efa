import type { RandomStream } from './stream.js';

/**
 * Whether few numbers are enough to see that `binomial(stream, n, -Math.expm1(-hazard * gamma(stream, shape) / shape))`
 * is 0, without a normal quantile, an exponential or a power: most often it is where few of a small group leave.
 * Where it says no, nothing is known yet: move the stream to the address again and draw.
 *
 * @remarks The gamma deviate is d (1 + c x)^3 of a normal x, if a second number accepts it (see {@link gamma}), and
 *   nobody leaves if the third is at most (1 - p)^n >= 1 - n p >= 1 - n hazard factor.
 */
export function surelyNone(stream: RandomStream, n: number, hazard: number, shape: number): boolean {
  const mean = n * hazard;
  if (mean > 0.7 || shape < 1) return false;
  const q = stream.uniform() - 0.5;
  const distance = Math.abs(q);
  if (distance > 0.49) return false;
  const x = normalAtMost(distance);
  const xx = x * x;
  if (stream.uniform() >= 1 - 0.0331 * xx * xx) return false;
  const root = q <= 0 ? 1 : 1 + x / Math.sqrt(9 * shape - 3);
  // The last bits of the bound and of the law itself are rounded.
  return stream.uniform() < 1 - mean * root * root * root - 1e-9;
}

/**
 * Bound of the normal quantile at 1/2 + q, for q in [0, 0.49]: it is convex there, so below two of its chords.
 *
 * @internal
 */
export function normalAtMost(q: number): number {
  return q <= 0.425 ? 3.388 * q : 13.65 * q - 4.361;
}
