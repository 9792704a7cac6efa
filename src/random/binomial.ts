import { invariant } from '../base/invariant.js';
import { binomialQuantile } from './binomial-quantile.js';
import { stirlingTail } from './stirling-tail.js';
import type { RandomStream } from './stream.js';

/**
 * How many of `n` people do something that each does with probability `p`, independently.
 *
 * @param n - whole number in [0, 2^31)
 * @param p - in [0, 1]; 0 and 1 (and n = 0) take no uniform from the stream
 * @remarks Exact law. Where n min(p, 1 - p) is below 10, {@link binomialQuantile} of one uniform: monotone, so
 *   scenarios that share a stream keep their order. Above, transformed rejection with constant cost (algorithm
 *   BTRS of Hormann 1993, The generation of binomial random variates, J. Stat. Comput. Simul. 46, 101-110), for
 *   p above 1/2 on failures, mirrored.
 */
export function binomial(stream: RandomStream, n: number, p: number): number {
  if (!((n | 0) === n && n >= 0 && p >= 0 && p <= 1)) {
    invariant(false, 'binomial wants a whole n >= 0 and p in [0, 1]', `n ${n}, p ${p}`);
  }
  const rarer = p <= 0.5 ? p : 1 - p;
  const mean = n * rarer;
  if (mean === 0) return p <= 0.5 ? 0 : n;
  // The quantile of one person's choice, without the search for it: most counts on the road are that small.
  if (n === 1) return stream.uniform() > 1 - p ? 1 : 0;
  if (mean < 10) {
    const u = stream.uniform();
    // Nobody does it if u is at most (1 - p)^n, which is at least 1 - n p: most often that is enough to know.
    return p <= 0.5 && u < 1 - mean - rounding ? 0 : binomialQuantile(n, p, u);
  }
  return p <= 0.5 ? rejection(stream, n, p, 1) : n - rejection(stream, n, rarer, -1);
}

/** More than powers are off by. */
const rounding = 1e-9;

function rejection(stream: RandomStream, n: number, p: number, side: 1 | -1): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const center = n * p + 0.5;
  const sureBelow = 0.92 - 4.2 / b;
  for (;;) {
    const u = side * (stream.uniform() - 0.5);
    const v = stream.uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + center);
    if (us >= 0.07 && v <= sureBelow) return k;
    if (k < 0 || k > n) continue;
    // What follows is worked out here and not before the loop, because most draws do not come so far.
    const odds = p / (1 - p);
    const mode = Math.floor((n + 1) * p);
    const alpha = (2.83 + 5.1 / b) * deviation;
    const height = (v * alpha) / (a / (us * us) + b);
    if (Math.abs(k - mode) <= 15) {
      // Mass of k over mass of the mode, or the reverse, as a short product of ratios of neighbours.
      const from = Math.min(k, mode);
      const to = Math.max(k, mode);
      let ratio = 1;
      for (let i = from + 1; i <= to; i++) ratio *= (odds * (n + 1 - i)) / i;
      if (k > mode ? height <= ratio : height * ratio <= 1) return k;
      continue;
    }
    if (Math.log(height) <= binomialLogRatio(n, odds, mode, k)) return k;
  }
}

/**
 * Logarithm of the mass of `k` successes over the mass of `mode` successes in `n` trials.
 *
 * @internal
 */
export function binomialLogRatio(n: number, odds: number, mode: number, k: number): number {
  // log(k!) - log(mode!) and so on by Stirling's formula, arranged so that large terms do not cancel.
  return (
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
    (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
    (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
    stirlingTail(mode) +
    stirlingTail(n - mode) -
    stirlingTail(k) -
    stirlingTail(n - k)
  );
}
