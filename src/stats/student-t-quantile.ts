/**
 * Quantile of Student's t distribution with a whole number of degrees of freedom.
 *
 * @param probability - in (0, 1)
 * @param degrees - 1 or more, whole
 * @remarks Bisection on the closed forms of Abramowitz and Stegun (1964), 26.7.3 and 26.7.4; to 1e-12 of the angle.
 */
export function studentTQuantile(probability: number, degrees: number): number {
  if (probability < 0.5) return -studentTQuantile(1 - probability, degrees);
  let low = 0;
  let high = Math.PI / 2;
  while (high - low > 1e-12) {
    const angle = (low + high) / 2;
    if (0.5 + withinAngle(angle, degrees) / 2 < probability) low = angle;
    else high = angle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
}

/** Probability that |t| is at most sqrt(degrees) * tan(angle). */
function withinAngle(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * Math.cos(angle) ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
