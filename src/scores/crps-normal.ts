import { refuseFaults } from '../base/refuse-faults.js';
import { finite, numberFaults, positive } from './check-numbers.js';
import { normalCdf, normalDensity } from './normal-cdf.js';

/**
 * CRPS of a normal forecast, in closed form.
 *
 * @param mean - of the forecast
 * @param sd - its standard deviation, above 0, in the unit of the mean
 * @param observed - what happened, in the unit of the mean
 * @throws CaravanError `invalid_input` for a number that is not finite or an sd of 0 or less
 * @remarks Gneiting, Raftery, Westveld & Goldman (2005), Mon. Weather Rev. 133, 1098-1118.
 */
export function crpsNormal(mean: number, sd: number, observed: number): number {
  refuseFaults('crpsNormal', [
    ...numberFaults('mean', mean, finite),
    ...numberFaults('sd', sd, positive),
    ...numberFaults('observed', observed, finite),
  ]);
  const z = (observed - mean) / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}
