import { invariant } from '../base/invariant.js';
import { gamma, logOfGamma } from './gamma.js';
import type { RandomStream } from './stream.js';

/**
 * Beta deviate in [0, 1] with mean alpha / (alpha + beta), for a share that differs from group to group.
 *
 * @param alpha - 0, or in [1e-300, 1e300]; 0 gives 0, the limit of the law
 * @param beta - 0, or in [1e-300, 1e300]; 0 gives 1; not both may be 0
 * @remarks Exact law: ratio of {@link gamma} deviates (Devroye 1986, section IX.3.1), through their logarithms if a
 *   shape is below 1, so that two vanishing deviates still have a ratio.
 */
export function beta(stream: RandomStream, alpha: number, beta: number): number {
  if (!(isShape(alpha) && isShape(beta) && alpha + beta > 0)) {
    invariant(
      false,
      'beta wants shapes of 0 or in [1e-300, 1e300], not both 0',
      `alpha ${alpha}, beta ${beta}`,
    );
  }
  if (alpha === 0) return 0;
  if (beta === 0) return 1;
  if (alpha < 1 || beta < 1) {
    const logFirst = logOfGamma(stream, alpha);
    return 1 / (1 + Math.exp(logOfGamma(stream, beta) - logFirst));
  }
  const first = gamma(stream, alpha);
  return first / (first + gamma(stream, beta));
}

function isShape(value: number): boolean {
  return (value >= 1e-300 && value <= 1e300) || value === 0;
}
