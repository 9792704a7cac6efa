/** Density of the standard normal law. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

// Numerator and denominator of Hart's rational approximation, highest power first.
const top: readonly number[] = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const bottom: readonly number[] = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

/**
 * Probability that a standard normal variable is below `z`.
 *
 * @remarks Rational approximation of Hart (1968) up to 4 deviations, Laplace's continued fraction beyond, as in West
 *   (2005), Better approximations to cumulative normal functions, Wilmott Magazine, May 2005, 70-76, who has the
 *   seam at 7.07. Relative accuracy 1e-12 in the lower tail.
 */
export function normalCdf(z: number): number {
  return z > 0 ? 1 - lowerTail(-z) : lowerTail(z);
}

/**
 * Probability that a standard normal variable lies between two values; far out, too, where both distribution
 * functions round to 1.
 */
export function normalMass(low: number, high: number): number {
  return low > 0 ? lowerTail(-low) - lowerTail(-high) : normalCdf(high) - lowerTail(low);
}

/** Of z <= 0. */
function lowerTail(z: number): number {
  const x = -z;
  if (x > 38) return 0;
  const exponential = Math.exp(-0.5 * x * x);
  if (x < 4) return (exponential * polynomial(top, x)) / polynomial(bottom, x);
  // Laplace's continued fraction, from the inside out; forty steps are enough from 4 on.
  let fraction = x;
  for (let k = 40; k >= 1; k--) fraction = x + k / fraction;
  return exponential / (fraction * Math.sqrt(2 * Math.PI));
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
