import { type EndKind, endKinds } from '../engine/submodels/dissolution.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { type ArrivalQuantile, dayQuantile } from './arrival.js';
import {
  caravanRow,
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
} from './select.js';

/** When, how and where a caravan stops being one; see {@link caravanEnd}. */
export interface CaravanEnd {
  /** Day after which no group of the caravan travels any more; censored where one still does at the horizon. */
  readonly lastDay: readonly ArrivalQuantile[];
  /**
   * How the last group of the caravan stopped travelling as one, of several on a day the largest: probabilities over
   * all replicates. They add up to 1 less the probability that a group still travels at the horizon.
   */
  readonly kinds: readonly { readonly kind: EndKind; readonly probability: number }[];
  /** Where that was, likeliest first, over the replicates in which a group has ended. */
  readonly places: readonly { readonly place: string; readonly share: number }[];
}

/**
 * How, when and where a caravan stops being one.
 *
 * @throws CaravanError `unknown_id`, `invalid_input`
 */
export function caravanEnd(ensemble: Ensemble, options: EstimateOptions = {}): CaravanEnd {
  checkEstimate('caravanEnd', ensemble, options, estimateChecks);
  const { probabilities = defaultProbabilities } = options;
  const caravan = caravanRow(ensemble, options.caravan);
  const { counts, replicates, scenario } = ensemble;
  const days = counts.lastGroupDay.slice(caravan * counts.dayCount, (caravan + 1) * counts.dayCount);
  // A group that is there on the last simulated day has not ended yet.
  days[counts.dayCount - 1] = 0;
  const row = (kind: number): Uint32Array => {
    const first = (caravan * endKinds.length + kind) * counts.placeCount;
    return counts.endKindPlace.subarray(first, first + counts.placeCount);
  };
  const ended = new Uint32Array(counts.placeCount);
  endKinds.forEach((_kind, k) => {
    row(k).forEach((n, place) => {
      ended[place]! += n;
    });
  });
  const total = ended.reduce((sum, n) => sum + n, 0);
  return {
    lastDay: probabilities.map((probability) => dayQuantile(ensemble, days, probability, replicates)),
    kinds: endKinds.map((kind, k) => ({
      kind,
      probability: row(k).reduce((sum, n) => sum + n, 0) / replicates,
    })),
    places: [...ended.entries()]
      .filter(([, n]) => n > 0)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([place, n]) => ({ place: scenario.network.places[place]!.id, share: n / total })),
  };
}
