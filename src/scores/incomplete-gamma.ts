import { logGamma } from './log-gamma.js';

/**
 * Regularised upper incomplete gamma function Q(a, x): a chi-square variable with k degrees of freedom exceeds c
 * with probability Q(k/2, c/2).
 *
 * @param a - above 0
 * @param x - at least 0
 * @remarks Series of 1 - Q below a + 1, continued fraction by Lentz's method above: Press et al. (2007), Numerical
 *   Recipes, section 6.2. Relative accuracy about 1e-14 for moderate a.
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; Math.abs(c * d - 1) > 1e-15 && n < 10_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    c = b + numerator / c;
    d = 1 / (b + numerator * d);
    value *= c * d;
  }
  return value;
}
