import { isoFromDay } from '../base/day.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import {
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
  placeRow,
} from './select.js';

/** People of the caravans who sleep at a place on a night, in groups and on their own. */
export interface Night {
  readonly place: string;
  readonly day: number;
  readonly date: string;
  /** Probability that anybody of the caravans sleeps there. */
  readonly probability: number;
  readonly people: readonly PeopleQuantile[];
}

/**
 * How many people of the caravans sleep at a place, night by night: all caravans of the scenario together,
 * those on their own and those who wait at the border included, other people not.
 *
 * @param place - id of a place of the network
 * @returns one entry per simulated night
 * @throws CaravanError `unknown_id`, `invalid_input`
 */
export function nightsAt(
  ensemble: Ensemble,
  place: string,
  options: Pick<EstimateOptions, 'probabilities'> = {},
): Night[] {
  checkEstimate('nightsAt', ensemble, options, { probabilities: estimateChecks.probabilities }, { place });
  const { probabilities = defaultProbabilities } = options;
  const at = placeRow(ensemble, place);
  const { counts, replicates, scenario } = ensemble;
  return Array.from({ length: counts.dayCount }, (_, day) => {
    const row = at * counts.dayCount + day;
    return {
      place,
      day,
      date: isoFromDay(scenario.startDay + day),
      probability: counts.nights.positive(row) / replicates,
      people: probabilities.map((probability) => ({
        probability,
        people: counts.nights.quantile(row, probability, replicates),
      })),
    };
  });
}
