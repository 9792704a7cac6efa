const resolution: number = 2 ** -53;

/**
 * Number in the open interval (0, 1) from two 32-bit words, of which the upper 27 and 26 bits are used.
 *
 * @internal
 */
export function openUnit(high: number, low: number): number {
  const whole = (high >>> 5) * 67108864 + (low >>> 6);
  return (whole > 0 ? whole : 0.5) * resolution;
}
