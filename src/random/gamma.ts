import { invariant } from '../base/invariant.js';
import { normal } from './normal.js';
import type { RandomStream } from './stream.js';

/**
 * Gamma deviate of scale 1, so mean and variance are both `shape`. Divide by the shape for a factor of mean 1.
 *
 * @param shape - in [0, 1e300]; 0 gives 0, the limit of the law, as do draws too small for a double (shapes
 *   below about 0.05)
 * @remarks Exact law. Marsaglia & Tsang (2000), A simple method for generating gamma variables, ACM Trans.
 *   Math. Softw. 26, 363-372; for a shape below 1 a deviate of shape + 1 times U^(1 / shape) (their section 6).
 */
export function gamma(stream: RandomStream, shape: number): number {
  if (!(shape >= 0 && shape <= 1e300))
    invariant(false, 'gamma wants a shape in [0, 1e300]', `shape ${shape}`);
  if (shape >= 1) return gammaAboveOne(stream, shape);
  if (shape === 0) return 0;
  // exp(log(u) / shape) and not a power: V8 takes 100 ns for one.
  return gammaAboveOne(stream, shape + 1) * Math.exp(Math.log(stream.uniform()) / shape);
}

/**
 * Logarithm of a gamma deviate, finite where the deviate itself is too small for a double.
 *
 * @param shape - in [1e-300, 1e300], not checked
 * @internal
 */
export function logOfGamma(stream: RandomStream, shape: number): number {
  if (shape >= 1) return Math.log(gammaAboveOne(stream, shape));
  return Math.log(gammaAboveOne(stream, shape + 1)) + Math.log(stream.uniform()) / shape;
}

function gammaAboveOne(stream: RandomStream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(stream);
    const root = 1 + c * x;
    const u = stream.uniform();
    if (root <= 0) continue;
    const v = root * root * root;
    const xx = x * x;
    if (u < 1 - 0.0331 * xx * xx) return d * v;
    if (Math.log(u) < 0.5 * xx + d * (1 - v + Math.log(v))) return d * v;
  }
}
