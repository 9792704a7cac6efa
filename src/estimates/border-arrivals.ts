import { isoFromDay } from '../base/day.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import {
  caravanRow,
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
} from './select.js';

/** People of a caravan who have arrived at a border city by the end of a day. */
export interface CumulativeArrivals {
  readonly day: number;
  readonly date: string;
  readonly people: readonly PeopleQuantile[];
}

/** Arrivals of one caravan's people at one border city, or at all together; see {@link borderArrivals}. */
export interface BorderArrivals {
  /** Border city; `null` for all cities together. */
  readonly city: string | null;
  /** Probability that anybody of the caravan arrives by the horizon, and that a group of it does. */
  readonly memberProbability: number;
  readonly groupProbability: number;
  readonly byDay: readonly CumulativeArrivals[];
}

/**
 * Arrivals of a caravan's people at the border, cumulative, by city and for all cities together.
 *
 * @returns one entry per border city of the scenario and a last one for all together
 * @throws CaravanError `unknown_id`, `invalid_input`
 */
export function borderArrivals(ensemble: Ensemble, options: EstimateOptions = {}): BorderArrivals[] {
  checkEstimate('borderArrivals', ensemble, options, estimateChecks);
  const { probabilities = defaultProbabilities } = options;
  const caravan = caravanRow(ensemble, options.caravan);
  const { counts, replicates, scenario } = ensemble;
  return Array.from({ length: counts.cityCount + 1 }, (_, city) => {
    const row = caravan * (counts.cityCount + 1) + city;
    return {
      city: scenario.border[city]?.place ?? null,
      memberProbability: counts.arrivals.positive(row * counts.dayCount + counts.dayCount - 1) / replicates,
      groupProbability: counts.arrivalsInGroup.positive(row) / replicates,
      byDay: Array.from({ length: counts.dayCount }, (_, day) => ({
        day,
        date: isoFromDay(scenario.startDay + day),
        people: probabilities.map((probability) => ({
          probability,
          people: counts.arrivals.quantile(row * counts.dayCount + day, probability, replicates),
        })),
      })),
    };
  });
}
