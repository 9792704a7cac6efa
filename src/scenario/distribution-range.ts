import { number } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { type Distribution, lawFaults } from './distribution.js';

/** Quantile 0.9 of the standard normal distribution. */
const normalQuantile90 = 1.2815515655446004;
const gridPoints = 20_000;
const bound = number('a number', (value) => !Number.isNaN(value));

/**
 * The interval that holds 80 % of the draws of a rate, from its 0.1 to its 0.9 quantile.
 *
 * @param bounds - of the rate: draws outside are moved to the bound
 * @throws CaravanError `invalid_input` for a law or bounds that are none
 * @remarks Beta and gamma by the trapezoidal rule on the density of logit x and log x, which has no
 *   singularity; error below 0.1 % of the quantile.
 */
export function range80(
  law: Distribution,
  bounds: { readonly lower: number; readonly upper: number },
): readonly [number, number] {
  const { lower, upper } = Object(bounds);
  refuseFaults('range80', [
    ...lawFaults(law),
    ...bound(lower, ['bounds', 'lower']),
    ...bound(upper, ['bounds', 'upper']),
  ]);
  const [from, to] = quantiles(law);
  const clamp = (x: number): number => Math.min(bounds.upper, Math.max(bounds.lower, x));
  return [clamp(from), clamp(to)];
}

function quantiles(law: Distribution): readonly [number, number] {
  switch (law.distribution) {
    case 'fixed':
      return [law.value, law.value];
    case 'uniform':
      return [law.low + 0.1 * (law.high - law.low), law.low + 0.9 * (law.high - law.low)];
    case 'logNormal': {
      const factor = Math.exp(normalQuantile90 * law.logSd);
      return [law.median / factor, law.median * factor];
    }
    case 'logitNormal': {
      const factor = Math.exp(normalQuantile90 * law.logitSd);
      const odds = law.median / (1 - law.median);
      return [odds / factor / (1 + odds / factor), (odds * factor) / (1 + odds * factor)];
    }
    case 'beta': {
      const { alpha, beta } = law;
      // With x = 1 / (1 + e^-t) the density of t is proportional to x^alpha (1 - x)^beta.
      const logDensity = (t: number): number =>
        -alpha * Math.log1p(Math.exp(-t)) - beta * Math.log1p(Math.exp(t));
      const [from, to] = middle80(logDensity, Math.log(alpha / beta), spread(alpha) + spread(beta));
      return [1 / (1 + Math.exp(-from)), 1 / (1 + Math.exp(-to))];
    }
    case 'gamma': {
      const { shape, mean } = law;
      // With x = mean e^t the density of t is proportional to x^shape exp(-shape x / mean).
      const logDensity = (t: number): number => shape * (t - Math.exp(t) + 1);
      const [from, to] = middle80(logDensity, 0, spread(shape));
      return [mean * Math.exp(from), mean * Math.exp(to)];
    }
  }
}

/** About the variance of the logarithm of a gamma variable of this shape, and not less. */
function spread(shape: number): number {
  return 1 / shape + 1 / shape ** 2;
}

function middle80(logDensity: (t: number) => number, mode: number, variance: number): [number, number] {
  const reach = 12 * Math.sqrt(variance);
  const [from, to] = [mode - reach, mode + reach];
  const step = (to - from) / gridPoints;
  const sums = new Float64Array(gridPoints + 1);
  let peak = Number.NEGATIVE_INFINITY;
  for (let i = 0; i <= gridPoints; i++) peak = Math.max(peak, logDensity(from + i * step));
  for (let i = 1; i <= gridPoints; i++) {
    const [a, b] = [from + (i - 1) * step, from + i * step];
    sums[i] = sums[i - 1]! + Math.exp(logDensity(a) - peak) + Math.exp(logDensity(b) - peak);
  }
  const at = (probability: number): number => {
    const wanted = probability * sums[gridPoints]!;
    const above = sums.findIndex((sum) => sum >= wanted);
    const [before, after] = [sums[above - 1]!, sums[above]!];
    return from + (above - 1 + (wanted - before) / (after - before)) * step;
  };
  return [at(0.1), at(0.9)];
}
