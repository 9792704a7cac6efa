// As in binomialQuantile: what is left of the upper tail is smaller than the grid of the uniform numbers.
const negligible: number = 2 ** -60;

/**
 * Smallest count whose cumulative Poisson probability reaches `u`: a draw if `u` is uniform. Rises with the mean.
 *
 * @param mean - in [0, 500]
 * @param u - in (0, 1)
 * @remarks Sequential search from 0 (Devroye 1986, section X.3.3). O(mean).
 * @internal
 */
export function poissonQuantile(mean: number, u: number): number {
  let mass = Math.exp(-mean);
  let rest = u;
  let k = 0;
  while (rest > mass) {
    rest -= mass;
    k++;
    mass *= mean / k;
    if (k > mean && mass < negligible) return k - 1;
  }
  return k;
}
