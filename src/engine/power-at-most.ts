/**
 * Bound of `base ** exponent`, without the power: a chord of it for an exponent in [-1, 1], else infinite.
 *
 * @param base - in [1e-6, 1e6]
 */
export function powerAtMost(base: number, exponent: number): number {
  if (!(Math.abs(exponent) <= 1)) return Number.POSITIVE_INFINITY;
  const bound = exponent >= 0 ? 1 + exponent * (base - 1) : 1 - exponent * (1 / base - 1);
  // The last bits of the bound and of a power are rounded.
  return bound * (1 + 1e-9);
}
