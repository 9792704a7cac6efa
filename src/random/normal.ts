import { normalQuantile } from './normal-quantile.js';
import type { RandomStream } from './stream.js';

/**
 * Standard normal deviate (mean 0, standard deviation 1).
 *
 * @remarks {@link normalQuantile} of one uniform: no spare deviate is kept, so the draw is a function of the
 *   stream, and it rises with the uniform.
 */
export function normal(stream: RandomStream): number {
  return normalQuantile(stream.uniform());
}
