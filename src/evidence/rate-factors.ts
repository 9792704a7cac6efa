import { type CaravanFit, effectiveDraws, momentsUnder, weightsUnder } from './fit-caravan.js';
import type { RateNormals } from './rate-normals.js';

/**
 * What a record by itself says of each rate of its caravan: the likelihood as a normal law, by its precision and by
 * its precision times its mean. Both are 0 where it says nothing.
 */
export interface RateFactors {
  readonly precision: readonly number[];
  readonly shift: readonly number[];
}

/** Of the draws that factors are made from at least so many count. */
const leastEffectiveDraws = 40;
const leastPower = 0.05;

/**
 * Takes the law of the rates out of what weighted draws say of them.
 *
 * @param law - of the rates before the record, under which the draws are weighed
 * @remarks Where too few draws count, the likelihood is tempered until enough do and the factor is raised again
 *   (a normal likelihood to the power b has b times the precision). A factor may come out with a negative precision
 *   by chance; the mean over rounds is what counts.
 */
export function factorsOf(fit: CaravanFit, law: RateNormals): RateFactors {
  let power = 1;
  let weights = weightsUnder(fit, law, power);
  while (effectiveDraws(weights) < leastEffectiveDraws && power > leastPower) {
    power *= 0.8;
    weights = weightsUnder(fit, law, power);
  }
  const { mean, sd } = momentsUnder(fit, weights);
  return {
    precision: sd.map((own, k) => (own ** -2 - law.sd[k]! ** -2) / power),
    shift: sd.map((own, k) => (mean[k]! * own ** -2 - law.mean[k]! * law.sd[k]! ** -2) / power),
  };
}

/** Moves factors toward new ones by a share. */
export function towards(old: RateFactors | undefined, fresh: RateFactors, share: number): RateFactors {
  if (old === undefined) return fresh;
  const mix = (from: readonly number[], to: readonly number[]): number[] =>
    from.map((value, k) => value + share * (to[k]! - value));
  return { precision: mix(old.precision, fresh.precision), shift: mix(old.shift, fresh.shift) };
}

/** The rates of a caravan under a law and its record. */
export function momentsWith({ precision, shift }: RateFactors, law: RateNormals): RateNormals {
  const total = law.sd.map((sd, k) => sd ** -2 + Math.max(0, precision[k]!));
  return {
    mean: total.map((sum, k) => {
      const told = precision[k]! > 0 ? shift[k]! : 0;
      return (law.mean[k]! * law.sd[k]! ** -2 + told) / sum;
    }),
    sd: total.map((sum) => sum ** -0.5),
  };
}
