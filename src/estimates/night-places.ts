import { wholeNumber } from '../base/checks.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { caravanRow, checkEstimate, type EstimateOptions, estimateChecks } from './select.js';

/** A place with the probability that the main body of a caravan sleeps there; see {@link nightPlaces}. */
export interface NightPlace {
  readonly place: string;
  /** Over all replicates, those without a group included. */
  readonly probability: number;
}

/**
 * Where the main body of a caravan may sleep on a night.
 *
 * @param day - whole number of days since the start of the scenario
 * @returns places with a probability above 0, likeliest first; they add up to the probability that there is a group
 * @throws CaravanError `unknown_id`; `invalid_input` for a day that is not simulated
 */
export function nightPlaces(
  ensemble: Ensemble,
  day: number,
  options: Pick<EstimateOptions, 'caravan'> = {},
): NightPlace[] {
  const lastDay = (ensemble?.counts?.dayCount ?? Infinity) - 1;
  const faults = wholeNumber(0, lastDay)(day, ['day']);
  checkEstimate('nightPlaces', ensemble, options, { caravan: estimateChecks.caravan }, { faults });
  const caravan = caravanRow(ensemble, options.caravan);
  const { counts, replicates, scenario } = ensemble;
  const { dayCount, placeCount } = counts;
  const row = caravan * dayCount + day;
  return [...counts.mainPlace.subarray(row * placeCount, (row + 1) * placeCount).entries()]
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([place, n]) => ({ place: scenario.network.places[place]!.id, probability: n / replicates }));
}
