/** Exact probabilities of the counts `first`, `first + 1`, ...; what lies outside is below 1e-18 of the mode. */
export interface CountLaw {
  readonly first: number;
  readonly probabilities: readonly number[];
}

// From ratios of neighbouring probabilities, outwards from a count near the mode, then normalised: no factorials.
function lawFromRatios(
  start: number,
  low: number,
  high: number,
  ratioToNext: (k: number) => number,
): CountLaw {
  const below: number[] = [];
  const above: number[] = [1];
  let mass = 1;
  for (let k = start; k < high && mass > 1e-18; k++) {
    mass *= ratioToNext(k);
    above.push(mass);
  }
  mass = 1;
  for (let k = start - 1; k >= low && mass > 1e-18; k--) {
    mass /= ratioToNext(k);
    below.push(mass);
  }
  const masses = [...below.reverse(), ...above];
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return { first: start - below.length, probabilities: masses.map((mass) => mass / total) };
}

export function binomialLaw(n: number, p: number): CountLaw {
  const start = Math.min(n, Math.floor((n + 1) * p));
  return lawFromRatios(start, 0, n, (k) => ((n - k) / (k + 1)) * (p / (1 - p)));
}

export function poissonLaw(mean: number): CountLaw {
  return lawFromRatios(Math.floor(mean), 0, Infinity, (k) => mean / (k + 1));
}

export function hypergeometricLaw(population: number, marked: number, draws: number): CountLaw {
  const low = Math.max(0, marked + draws - population);
  const start = Math.floor(((marked + 1) * (draws + 1)) / (population + 2));
  return lawFromRatios(
    start,
    low,
    Math.min(marked, draws),
    (k) => ((marked - k) * (draws - k)) / ((k + 1) * (population - marked - draws + k + 1)),
  );
}

export function betaBinomialLaw(n: number, alpha: number, beta: number): CountLaw {
  const start = Math.floor((n * alpha) / (alpha + beta));
  return lawFromRatios(start, 0, n, (k) => ((n - k) * (k + alpha)) / ((k + 1) * (n - k - 1 + beta)));
}

/** Smallest count whose cumulative probability reaches `u`. */
export function quantileOf({ first, probabilities }: CountLaw, u: number): number {
  let cumulative = 0;
  for (const [index, probability] of probabilities.entries()) {
    cumulative += probability;
    if (cumulative >= u) return first + index;
  }
  return first + probabilities.length - 1;
}
