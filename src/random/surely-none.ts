import type { RandomStream } from './stream.js';

/** Bounds the normal quantile at 1/2 + q by so many times q, for q in [0, 0.425], where it is convex. */
const chord = 3.388;

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
  if (Math.abs(q) > 0.425) return false;
  const x = chord * q;
  const xx = x * x;
  if (stream.uniform() >= 1 - 0.0331 * xx * xx) return false;
  const root = q <= 0 ? 1 : 1 + x / Math.sqrt(9 * shape - 3);
  // The last bits of the bound and of the law itself are rounded.
  return stream.uniform() < 1 - mean * root * root * root - 1e-9;
}
