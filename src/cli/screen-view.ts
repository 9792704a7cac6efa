import { dayFromIso, isoFromDay } from '../base/day.js';
import type { ResultEstimates } from '../formats/result-estimates.js';
import { placeNames } from '../network/place-names.js';
import { firstDeparture } from '../scenario/first-departure.js';

/** What the parts of the screen share: the estimates and the fortnight that is looked at. */
export interface ScreenView {
  readonly estimates: ResultEstimates;
  /** First and last day of the two-week tables, as days since the start of the scenario. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly firstDate: string;
  readonly lastDate: string;
  /** Last day simulated. */
  readonly horizonDate: string;
  /** Ids of the places that were asked for; where there are none, each part has its own selection. */
  readonly places: readonly string[];
  /** Name of a place by its id. */
  readonly nameOf: (place: string) => string;
}

const fortnight = 14;

/** The view from a day on, or from the first departure; the fortnight ends with the simulated days. */
export function screenView(
  estimates: ResultEstimates,
  from?: string,
  places: readonly string[] = [],
): ScreenView {
  const { startDay, horizonDays, network } = estimates.scenario;
  const firstDate = from ?? firstDeparture(estimates.scenario);
  const firstDay = (dayFromIso(firstDate) ?? startDay) - startDay;
  const lastDay = Math.min(firstDay + fortnight - 1, horizonDays);
  const nameOf = placeNames(network);
  return {
    estimates,
    firstDay,
    lastDay,
    firstDate,
    lastDate: isoFromDay(startDay + lastDay),
    horizonDate: isoFromDay(startDay + horizonDays),
    places,
    nameOf,
  };
}
