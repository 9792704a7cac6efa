// Below this the rest of the upper tail is smaller than the grid of the uniform numbers (2^-53): stop there, so
// that rounding at u near 1 never walks through millions of empty counts.
const negligible: number = 2 ** -60;

/**
 * Smallest number of successes whose cumulative probability reaches `u`: a draw if `u` is uniform.
 *
 * @param n - trials, whole
 * @param p - success probability in [0, 1], with n min(p, 1 - p) at most 30: above, no count near 0 has mass enough
 *   to begin the search from
 * @param u - in (0, 1)
 * @remarks Sequential search from 0 (Devroye 1986, section X.4.2), over successes for p up to 1/2 and over
 *   failures above, both read from the same `u`: the answer rises with p, rises with n, and by at most one for
 *   each trial more. Two scenarios that share `u` therefore keep their order. O(n min(p, 1 - p)).
 * @internal
 */
export function binomialQuantile(n: number, p: number, u: number): number {
  return p <= 0.5 ? search(n, p, u, false) : n - search(n, 1 - p, 1 - u, true);
}

// Smallest k with cdf(k) >= u, or with cdf(k) > u if strict. P(X <= k) >= u says the same of successes as
// P(n - X < n - k) <= 1 - u says of failures: hence the strict search on the mirrored side.
function search(n: number, p: number, u: number, strict: boolean): number {
  const odds = p / (1 - p);
  let mass = n <= 1024 ? integerPower(1 - p, n) : Math.exp(n * Math.log1p(-p));
  let rest = u;
  let k = 0;
  while (rest > mass || (strict && rest === mass)) {
    rest -= mass;
    k++;
    mass *= (odds * (n - k + 1)) / k;
    if (mass < negligible) return k - 1;
  }
  return k;
}

// Three times faster than Math.exp and Math.log1p, and above 1024 less accurate.
function integerPower(base: number, exponent: number): number {
  let power = 1;
  let square = base;
  for (let bits = exponent; bits > 0; bits >>>= 1) {
    if ((bits & 1) === 1) power *= square;
    square *= square;
  }
  return power;
}
