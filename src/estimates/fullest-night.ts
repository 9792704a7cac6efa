import type { Ensemble } from '../ensemble/run-ensemble.js';
import { type ArrivalQuantile, dayQuantile } from './arrival.js';
import {
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
  placeRow,
} from './select.js';

/** The night on which most people of the caravans sleep at a place. */
export interface FullestNight {
  readonly place: string;
  /** Probability that anybody of the caravans ever sleeps there. */
  readonly probability: number;
  /** Over the replicates in which somebody does; the first night where several are equally full. */
  readonly days: readonly ArrivalQuantile[];
  /** Over all replicates, those in which nobody ever does included. */
  readonly people: readonly PeopleQuantile[];
}

/**
 * How many people a place must be ready for: the people on its fullest night, whichever that is.
 *
 * A caravan that may come on any of ten nights leaves each of them most likely empty, so the quantiles of single
 * nights ({@link nightsAt}) say little about a visit. This takes the fullest night of every replicate first.
 *
 * @param place - id of a place of the network
 * @throws CaravanError `unknown_id`, `invalid_input`
 * @example
 * ```ts
 * const { people, days } = fullestNight(ensemble, 'mx-juchitan');
 * ```
 */
export function fullestNight(
  ensemble: Ensemble,
  place: string,
  options: Pick<EstimateOptions, 'probabilities'> = {},
): FullestNight {
  checkEstimate(
    'fullestNight',
    ensemble,
    options,
    { probabilities: estimateChecks.probabilities },
    { place },
  );
  const { probabilities = defaultProbabilities } = options;
  const at = placeRow(ensemble, place);
  const { counts, replicates } = ensemble;
  const days = counts.fullestDay.subarray(at * counts.dayCount, (at + 1) * counts.dayCount);
  const occupied = counts.fullestPeople.positive(at);
  return {
    place,
    probability: occupied / replicates,
    days:
      occupied === 0
        ? []
        : probabilities.map((probability) => dayQuantile(ensemble, days, probability, occupied)),
    people: probabilities.map((probability) => ({
      probability,
      people: counts.fullestPeople.quantile(at, probability, replicates),
    })),
  };
}
