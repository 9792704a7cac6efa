import { isoFromDay } from '../base/day.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import {
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
} from './select.js';

/** A day at a border city, all people together: members of the caravans and others. */
export interface BorderDay {
  readonly day: number;
  readonly date: string;
  /** Waiting for an appointment or staying in the city. */
  readonly waiting: readonly PeopleQuantile[];
  /** Of those, beyond the places in shelters. */
  readonly overflow: readonly PeopleQuantile[];
  /** Encounters between ports on the day. */
  readonly encounters: readonly PeopleQuantile[];
}

/** The days of one border city, or of all together; see {@link borderQueue}. */
export interface BorderQueue {
  /** Border city; `null` for all cities together. */
  readonly city: string | null;
  readonly byDay: readonly BorderDay[];
}

/**
 * People waiting, shelter overflow and encounters between ports, by border city and for all together.
 *
 * @returns one entry per border city of the scenario and a last one for all together
 * @throws CaravanError `invalid_input` for an ensemble that is none and for options
 */
export function borderQueue(
  ensemble: Ensemble,
  options: Pick<EstimateOptions, 'probabilities'> = {},
): BorderQueue[] {
  checkEstimate('borderQueue', ensemble, options, { probabilities: estimateChecks.probabilities });
  const { probabilities = defaultProbabilities } = options;
  const { counts, replicates, scenario } = ensemble;
  return Array.from({ length: counts.cityCount + 1 }, (_, city) => ({
    city: scenario.border[city]?.place ?? null,
    byDay: Array.from({ length: counts.dayCount }, (_, day) => {
      const quantiles = (grid: typeof counts.waiting): PeopleQuantile[] =>
        probabilities.map((probability) => ({
          probability,
          people: grid.quantile(city * counts.dayCount + day, probability, replicates),
        }));
      return {
        day,
        date: isoFromDay(scenario.startDay + day),
        waiting: quantiles(counts.waiting),
        overflow: quantiles(counts.overflow),
        encounters: quantiles(counts.encounters),
      };
    }),
  }));
}
