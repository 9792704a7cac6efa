import { invariant } from '../base/invariant.js';
import { hypergeometric } from './hypergeometric.js';
import type { RandomStream } from './stream.js';

/**
 * How many people of each class are among `draws` people taken at random, without replacement, from all classes.
 *
 * @param counts - people of each class, `count` whole numbers >= 0 with a sum below 2^31
 * @param count - number of classes
 * @param draws - whole number in [0, sum of the counts]
 * @param out - `out[0]` to `out[count - 1]` are overwritten and sum to `draws`; may be `counts` itself
 * @remarks Exact law, by conditional {@link hypergeometric} draws in the order of the classes.
 */
export function multivariateHypergeometricInPlace(
  stream: RandomStream,
  counts: Int32Array,
  count: number,
  draws: number,
  out: Int32Array,
): void {
  let population = 0;
  for (let i = 0; i < count; i++) {
    const people = counts[i]!;
    if (!(people >= 0)) {
      invariant(false, 'multivariate hypergeometric wants counts >= 0', `count ${i} is ${people}`);
    }
    population += people;
  }
  if (!((draws | 0) === draws && draws >= 0 && draws <= population && population <= 0x7fffffff)) {
    invariant(
      false,
      'multivariate hypergeometric wants draws from 0 to the population, below 2^31',
      `draws ${draws}, population ${population}`,
    );
  }
  let left = draws;
  for (let i = 0; i < count; i++) {
    const people = counts[i]!;
    const drawn = hypergeometric(stream, population, people, left);
    out[i] = drawn;
    left -= drawn;
    population -= people;
  }
}
