import type { Rates } from './rates.js';

/** What may happen to groups under the rates of a replicate: a submodel without it is passed over, day after day. */
export class PossibleEvents {
  joining = false;
  dissolution = false;
  rides = false;

  /** Call when the rates of a replicate have been drawn. */
  startReplicate(rates: readonly Rates[]): void {
    this.joining = false;
    this.dissolution = false;
    this.rides = false;
    for (const own of rates) {
      this.joining ||= own.joinPerDayCentralAmerica > 0;
      this.dissolution ||=
        own.dissolutionPerDayCentralAmerica > 0 ||
        own.dissolutionPerDaySouthernMexico > 0 ||
        own.dissolutionPerDayNorthernMexico > 0;
      this.rides ||=
        own.rideDayProbabilityCentralAmerica > 0 ||
        own.rideDayProbabilitySouthernMexico > 0 ||
        own.rideDayProbabilityNorthernMexico > 0;
    }
  }
}
