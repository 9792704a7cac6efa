import { hash32 } from '../base/hash32.js';
import { normal } from '../random/normal.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { calibratedRates, fromUnbounded } from './calibrated-rates.js';
import { type LegRecord, legLogLikelihoods } from './leg-likelihood.js';
import { logNormals, normalised, type RateNormals } from './rate-normals.js';

/** Purpose of the draws of rates, in streams of their own. */
const ratesPurpose = 1;

/** Draws of the rates of one caravan with what its record says of them. */
export interface CaravanFit {
  readonly id: string;
  /** `[draw][rate]` on the unbounded scales. */
  readonly rates: readonly Float64Array[];
  /** By draw: log likelihood of the record, and log density of the laws that the draws are from, mixed. */
  readonly logLikelihood: Float64Array;
  readonly logProposal: Float64Array;
}

/** Proposals are this much wider than the laws they are made from. */
const inflation = 1.2;
const leastSd = 0.15;
/** Of the draws that a proposal is made from at least so many count. */
const leastEffectiveDraws = 60;

/**
 * Draws rates of one caravan and weighs each draw by the record.
 *
 * @param proposals - the laws to draw from, in equal parts
 * @param draws - in all
 * @param courses - simulated for each leg of the record and each draw
 * @remarks Importance sampling from a mixture; the likelihood of a draw is estimated without bias from a few
 *   simulated courses (Andrieu and Roberts 2009).
 */
export function fitCaravan(
  record: LegRecord,
  proposals: readonly RateNormals[],
  { draws, courses, seed }: { readonly draws: number; readonly courses: number; readonly seed: string },
): CaravanFit {
  const rates = drawsFrom(proposals, draws, record.id, `${seed}/rates`);
  const values = rates.map(inOwnUnits);
  return {
    id: record.id,
    rates,
    logLikelihood: sumOf(legLogLikelihoods(record, values, { courses, seed: `${seed}/courses` }), draws),
    logProposal: Float64Array.from(rates, (draw) => logMixture(draw, proposals)),
  };
}

/** Draws from normal laws in equal parts, `[draw][rate]` on the unbounded scales. */
export function drawsFrom(
  laws: readonly RateNormals[],
  draws: number,
  caravan: string,
  seed: string,
): Float64Array[] {
  const stream = new RandomStream(streamKey(seed), 0);
  const entity = hash32(caravan);
  return Array.from({ length: draws }, (_, d) => {
    const { mean, sd } = laws[d % laws.length]!;
    stream.setReplicate(d);
    return Float64Array.from(
      calibratedRates,
      (__, k) => mean[k]! + sd[k]! * normal(stream.at(entity, k, ratesPurpose)),
    );
  });
}

/** A draw in the units of its rates. */
export function inOwnUnits(draw: Float64Array): Float64Array {
  return draw.map((value, k) => fromUnbounded(calibratedRates[k]!.scale, value));
}

function sumOf(legs: readonly Float64Array[], draws: number): Float64Array {
  const sum = new Float64Array(draws);
  for (const leg of legs) for (let d = 0; d < draws; d++) sum[d]! += leg[d]!;
  return sum;
}

/** Weights of a caravan's draws under a law of its rates; they sum to 1. */
export function weightsUnder(fit: CaravanFit, law: RateNormals, power = 1): Float64Array {
  return normalised(
    Float64Array.from(
      fit.rates,
      (draw, i) => power * fit.logLikelihood[i]! + logNormals(draw, law) - fit.logProposal[i]!,
    ),
  );
}

/** Mean and standard deviation of each rate under weights, the latter freed of the bias of few draws. */
export function momentsUnder(fit: CaravanFit, weights: Float64Array): RateNormals {
  const mean = calibratedRates.map((_, k) => weights.reduce((sum, w, i) => sum + w * fit.rates[i]![k]!, 0));
  const free = 1 / (1 - Math.min(0.5, 1 / effectiveDraws(weights)));
  const sd = calibratedRates.map((_, k) =>
    Math.sqrt(free * weights.reduce((sum, w, i) => sum + w * (fit.rates[i]![k]! - mean[k]!) ** 2, 0)),
  );
  return { mean, sd };
}

/** How many draws would be worth as much if all weighed the same. */
export function effectiveDraws(weights: Float64Array): number {
  return 1 / weights.reduce((sum, w) => sum + w * w, 0);
}

/**
 * A proposal around the draws that weigh most. The likelihood is tempered until enough of them count, so that a
 * few lucky courses do not narrow the search.
 */
export function proposalFrom(fit: CaravanFit, law: RateNormals): RateNormals {
  let weights = weightsUnder(fit, law, 0);
  for (let power = 1; power > 0.02; power *= 0.75) {
    weights = weightsUnder(fit, law, power);
    if (effectiveDraws(weights) >= leastEffectiveDraws) break;
  }
  const { mean, sd } = momentsUnder(fit, weights);
  return {
    mean,
    sd: sd.map((own, k) => Math.min(inflation * law.sd[k]!, Math.max(leastSd, inflation * own))),
  };
}

/** Log density of a draw under the mixture, in equal parts, of all proposals. */
function logMixture(draw: Float64Array, proposals: readonly RateNormals[]): number {
  const logs = proposals.map((proposal) => logNormals(draw, proposal));
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / proposals.length);
}
