// Plain special functions for the tests, written apart from the samplers that they judge.

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** log Gamma(x) for x > 0: Lanczos approximation, g = 7. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const sum = lanczos.reduce((total, c, i) => total + c / (x + i), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised lower incomplete gamma function P(a, x): series below a + 1, continued fraction above. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-16; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return front * sum;
  }
  return 1 - front * continuedFraction((n) => [-n * (n - a), x + 2 * n + 1 - a], x + 1 - a);
}

/** Regularised incomplete beta function I_x(a, b). */
export function betaI(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaI(b, a, 1 - x);
  const front = Math.exp(
    a * Math.log(x) + b * Math.log1p(-x) - logGamma(a) - logGamma(b) + logGamma(a + b) - Math.log(a),
  );
  const fraction = continuedFraction((n) => {
    const m = Math.floor(n / 2);
    const numerator =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + n - 1) * (a + n))
        : (-(a + m) * (a + b + m) * x) / ((a + n - 1) * (a + n));
    return [numerator, 1];
  }, 1);
  return front * fraction;
}

/** 1 / (b0 + a1/(b1 + a2/(b2 + ...))) by Lentz's method; `terms(n)` gives [a_n, b_n]. */
function continuedFraction(terms: (n: number) => readonly [number, number], b0: number): number {
  let c = 1e300;
  let d = 1 / b0;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const [a, b] = terms(n);
    d = 1 / (b + a * d);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) return value;
  }
  throw new Error('continued fraction does not converge');
}

export function normalCdf(x: number): number {
  const half = 0.5 * gammaP(0.5, (x * x) / 2);
  return x < 0 ? 0.5 - half : 0.5 + half;
}

/** Value that a chi-square variable exceeds with probability `tail`. */
export function chiSquareBound(degrees: number, tail: number): number {
  let low = 0;
  let high = degrees + 40 * Math.sqrt(degrees) + 100;
  while (high - low > 1e-9 * high) {
    const middle = (low + high) / 2;
    if (1 - gammaP(degrees / 2, middle / 2) > tail) low = middle;
    else high = middle;
  }
  return high;
}
