import { oneOf } from '../base/checks.js';
import { isoFromDay } from '../base/day.js';
import type { OptionChecks } from '../base/option-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { quantileRank } from '../stats/quantile-rank.js';
import {
  caravanRow,
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
  placeRow,
} from './select.js';

/**
 * Whose arrival: the main body (its largest group, at or past the place), any of its groups, or any member,
 * those who travel independently included.
 */
export type ArrivalOf = 'main' | 'group' | 'member';

/** A day by which a place is reached with a probability, or the statement that it lies beyond the horizon. */
export type ArrivalQuantile =
  | { readonly probability: number; readonly status: 'reached'; readonly day: number; readonly date: string }
  | {
      readonly probability: number;
      readonly status: 'censored';
      readonly afterDay: number;
      readonly afterDate: string;
    };

/** Options of {@link arrival}: whose arrival is meant. */
export interface ArrivalOptions extends EstimateOptions {
  /** Default `main`. */
  readonly of?: ArrivalOf;
}

const arrivalChecks: OptionChecks<ArrivalOptions> = {
  ...estimateChecks,
  of: oneOf('main', 'group', 'member'),
};

/** When a place is first reached, with which probability, and by how many people; see {@link arrival}. */
export interface Arrival {
  readonly place: string;
  readonly of: ArrivalOf;
  /** Probability that it happens by the horizon. */
  readonly probability: number;
  /** Over all replicates: quantiles that lie among those that never arrive are censored. */
  readonly quantiles: readonly ArrivalQuantile[];
  /** Over the replicates that arrive; empty if none does. */
  readonly ifItArrives: readonly ArrivalQuantile[];
  /** People of the main body when it arrives, over the replicates in which it does. */
  readonly mainPeople: readonly PeopleQuantile[];
}

/**
 * When a place is first reached, and by how many people.
 *
 * @param place - id of a place of the network
 * @returns probability of arriving by the horizon and quantiles of the day, counted from the scenario's start
 *   (day 0); a quantile among replicates that never arrive is `censored`, never a number
 * @throws CaravanError `unknown_id` for a place or caravan that the scenario does not have; `invalid_input`
 *   for a probability outside (0, 1)
 * @remarks Inverse of the empirical distribution (type 1 of Hyndman and Fan 1996): a day that some replicate
 *   had. There is no mean day: where some never arrive it does not exist.
 * @example
 * ```ts
 * const { probability, quantiles } = arrival(ensemble, 'mx-juchitan');
 * ```
 */
export function arrival(ensemble: Ensemble, place: string, options: ArrivalOptions = {}): Arrival {
  checkEstimate('arrival', ensemble, options, arrivalChecks, { place });
  const { of = 'main', probabilities = defaultProbabilities } = options;
  const caravan = caravanRow(ensemble, options.caravan);
  const at = placeRow(ensemble, place);
  const { counts, replicates } = ensemble;
  const cell = caravan * counts.placeCount + at;
  const table = of === 'main' ? counts.mainDay : of === 'group' ? counts.groupDay : counts.memberDay;
  const days = table.subarray(cell * counts.dayCount, (cell + 1) * counts.dayCount);
  const arrived = days.reduce((sum, n) => sum + n, 0);
  const people = counts.mainPeopleAtArrival;
  return {
    place,
    of,
    probability: arrived / replicates,
    quantiles: probabilities.map((probability) => dayQuantile(ensemble, days, probability, replicates)),
    ifItArrives:
      arrived === 0
        ? []
        : probabilities.map((probability) => dayQuantile(ensemble, days, probability, arrived)),
    mainPeople:
      people.positive(cell) === 0
        ? []
        : probabilities.map((probability) => ({
            probability,
            people: people.quantile(cell, probability, people.positive(cell)),
          })),
  };
}

/** Day by which a share of `total` replicates is reached; `days` counts replicates by day. @internal */
export function dayQuantile(
  { scenario }: Ensemble,
  days: Uint32Array,
  probability: number,
  total: number,
): ArrivalQuantile {
  const dateOf = (day: number): string => isoFromDay(scenario.startDay + day);
  const wanted = quantileRank(probability, total);
  let reached = 0;
  for (let day = 0; day < days.length; day++) {
    reached += days[day]!;
    if (reached >= wanted) return { probability, status: 'reached', day, date: dateOf(day) };
  }
  const afterDay = days.length - 1;
  return { probability, status: 'censored', afterDay, afterDate: dateOf(afterDay) };
}
