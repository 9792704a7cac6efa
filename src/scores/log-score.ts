import { refuseFaults } from '../base/refuse-faults.js';
import { dayOrNever, finite, numberFaults, positive, probability } from './check-numbers.js';
import { normalCdf } from './normal-cdf.js';

/** A day that is log-normal, or never comes. */
export interface LogNormalOrNever {
  /** Mean of the natural log of the day, if it comes. */
  readonly meanLog: number;
  /** Standard deviation of the natural log, above 0. */
  readonly sdLog: number;
  readonly neverProbability: number;
}

/**
 * Log score of a day that may never come, seen up to a horizon; lower is better.
 *
 * @param forecast - log-normal day with a probability of "never"
 * @param observed - the day it happened, above 0; at the horizon, beyond it or Infinity: not seen by the horizon
 * @param horizon - last day of the observation, above 0
 * @returns -log of the density at the day, or of the probability that nothing happens by the horizon; Infinity
 *   if the forecast held it for impossible
 * @throws CaravanError `invalid_input` for a number out of its range
 * @remarks Cure model: -log((1 - p) f(y)) for an event, -log(1 - (1 - p) F(horizon)) for none.
 */
export function censoredLogScore(forecast: LogNormalOrNever, observed: number, horizon: number): number {
  const { meanLog, sdLog, neverProbability }: LogNormalOrNever = Object(forecast);
  refuseFaults('censoredLogScore', [
    ...numberFaults('meanLog', meanLog, finite),
    ...numberFaults('sdLog', sdLog, positive),
    ...numberFaults('neverProbability', neverProbability, probability),
    ...numberFaults('observed', observed, observed === Infinity ? dayOrNever : positive),
    ...numberFaults('horizon', horizon, positive),
  ]);
  const z = (Math.log(Math.min(observed, horizon)) - meanLog) / sdLog;
  if (observed >= horizon) return -Math.log(1 - (1 - neverProbability) * normalCdf(z));
  // Logs are added, so that a day far out in the tail scores a large number and not Infinity.
  const logDensity = -0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - Math.log(sdLog) - Math.log(observed);
  return -Math.log(1 - neverProbability) - logDensity;
}
