import { calibratedRates, lawOnScale, toUnbounded } from './calibrated-rates.js';
import type { RateLaws } from './hindcast-scenario.js';

/** A normal law for each of the calibrated rates, on their unbounded scales, independent of each other. */
export interface RateNormals {
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

const halfLogTwoPi = 0.9189385332046727;

/** The laws as a scenario has them. */
export function lawsOf({ mean, sd }: RateNormals): RateLaws {
  return Object.fromEntries(
    calibratedRates.map(({ name, scale }, k) => [name, lawOnScale(scale, mean[k]!, sd[k]!)]),
  );
}

/** The normal laws that laws of a scenario stand for; of a rate without such a law, its prior with a small spread. */
export function normalsOfLaws(laws: RateLaws): RateNormals {
  const normals = calibratedRates.map(({ name, scale, priorMedian }) => {
    const law = laws[name];
    if (law?.distribution === 'logNormal') return [Math.log(law.median), law.logSd] as const;
    if (law?.distribution === 'logitNormal') return [toUnbounded('logit', law.median), law.logitSd] as const;
    if (law?.distribution === 'fixed') return [toUnbounded(scale, law.value), knownSd] as const;
    return [toUnbounded(scale, priorMedian), unknownSd] as const;
  });
  return { mean: normals.map(([mean]) => mean), sd: normals.map(([, sd]) => sd) };
}

/** Spreads of a rate that a scenario knows, and of one for which it has a law of another form. */
const knownSd = 0.01;
const unknownSd = 0.5;

/** Log density of a draw. */
export function logNormals(draw: Float64Array, { mean, sd }: RateNormals): number {
  let sum = 0;
  for (let k = 0; k < draw.length; k++) {
    const z = (draw[k]! - mean[k]!) / sd[k]!;
    sum -= (z * z) / 2 + Math.log(sd[k]!) + halfLogTwoPi;
  }
  return sum;
}

/** Weights that sum to 1 from their logarithms. */
export function normalised(logWeights: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const w of logWeights) most = Math.max(most, w);
  const weights = logWeights.map((w) => Math.exp(w - most));
  const sum = weights.reduce((total, w) => total + w, 0);
  return weights.map((w) => w / sum);
}
