/**
 * Natural log of the gamma function.
 *
 * @param x - above 0
 * @remarks Recurrence up to 10, then Stirling's series with six terms (Abramowitz & Stegun 1964, 6.1.15 and
 *   6.1.41): absolute error below 1e-13 for small x.
 */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  for (; shifted < 10; shifted++) product *= shifted;
  const r = 1 / shifted;
  const rr = r * r;
  const series =
    r * (1 / 12 - rr * (1 / 360 - rr * (1 / 1260 - rr * (1 / 1680 - rr * (1 / 1188 - (rr * 691) / 360360)))));
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
  );
}
