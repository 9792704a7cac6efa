import type { Distribution } from '../scenario/distribution.js';
import { type ParameterName, parameters } from '../scenario/parameters.js';
import { rateQuantile } from '../sensitivity/rate-quantile.js';
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

/**
 * The normal laws that laws of a scenario stand for: the same, or the one with the mean and the standard deviation on
 * the unbounded scale.
 */
export function normalsOfLaws(laws: Readonly<Record<ParameterName, Distribution>>): RateNormals {
  const normals = calibratedRates.map(({ name, scale }) => {
    const law = laws[name];
    if (law.distribution === 'logNormal' && scale === 'log')
      return [Math.log(law.median), law.logSd] as const;
    if (law.distribution === 'logitNormal' && scale === 'logit')
      return [toUnbounded('logit', law.median), law.logitSd] as const;
    return momentsOf(name, law, scale);
  });
  return { mean: normals.map(([mean]) => mean), sd: normals.map(([, sd]) => Math.max(leastSd, sd)) };
}

/** Spread of a rate that a scenario knows: a law needs one. */
const leastSd = 0.01;
/** Quantiles of a law that stand for it. */
const levels: readonly number[] = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);

function momentsOf(
  name: ParameterName,
  law: Distribution,
  scale: 'log' | 'logit',
): readonly [mean: number, sd: number] {
  const quantile = rateQuantile(law, parameters[name]);
  const values = levels.map((level) => toUnbounded(scale, quantile(level)));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return [mean, Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
}

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
