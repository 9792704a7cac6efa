import { refuseFaults } from '../base/refuse-faults.js';
import { finite, numberFaults, positive, probability } from '../scores/check-numbers.js';
import { normalMass } from '../scores/normal-cdf.js';
import { risingFaults } from '../scores/rising-faults.js';

/** A report that a group is at a place, and how such reports err. All distances along one route. */
export interface PositionReport {
  /** Where the place begins on the route. */
  readonly placeLowKm: number;
  /** Where it ends. */
  readonly placeHighKm: number;
  /** Standard deviation of what is called "at" the place, above 0. */
  readonly sdKm: number;
  /** Probability that the report is wrong, and could name any place of the route. */
  readonly wrongProbability: number;
  /** Length of the route, above 0. */
  readonly routeKm: number;
}

/**
 * Probability that a group is reported at a place, given where it is.
 *
 * @param report - place, spread and share of wrong reports
 * @param groupKm - where the group is on the route
 * @throws CaravanError `invalid_input` for a number out of its range
 * @remarks (1 - e) (Phi((high - x)/sd) - Phi((low - x)/sd)) + e (high - low)/route: the normal law over the extent
 *   of the place, and a little for any place, so that one wrong report cannot rule a true course out.
 */
export function positionReportProb(report: PositionReport, groupKm: number): number {
  const { placeLowKm, placeHighKm, sdKm, wrongProbability, routeKm } = report;
  refuseFaults('positionReportProb', [
    ...numberFaults('placeLowKm', placeLowKm, finite),
    ...numberFaults('placeHighKm', placeHighKm, finite),
    ...risingFaults('placeKm', [placeLowKm, placeHighKm]),
    ...numberFaults('sdKm', sdKm, positive),
    ...numberFaults('wrongProbability', wrongProbability, probability),
    ...numberFaults('routeKm', routeKm, positive),
    ...numberFaults('groupKm', groupKm, finite),
  ]);
  const right = normalMass((placeLowKm - groupKm) / sdKm, (placeHighKm - groupKm) / sdKm);
  return (1 - wrongProbability) * right + (wrongProbability * (placeHighKm - placeLowKm)) / routeKm;
}
