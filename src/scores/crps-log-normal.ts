import { refuseFaults } from '../base/refuse-faults.js';
import { finite, notNegative, numberFaults, positive } from './check-numbers.js';
import { normalCdf } from './normal-cdf.js';

/**
 * CRPS of a log-normal forecast, in closed form.
 *
 * @param meanLog - mean of the natural log
 * @param sdLog - standard deviation of the natural log, above 0
 * @param observed - what happened, at least 0, on the scale itself and not its log
 * @throws CaravanError `invalid_input` for a number that is not finite, an sdLog of 0 or less or an
 *   observation below 0
 * @remarks Baran & Lerch (2015), Q. J. R. Meteorol. Soc. 141, 2289-2299.
 */
export function crpsLogNormal(meanLog: number, sdLog: number, observed: number): number {
  refuseFaults('crpsLogNormal', [
    ...numberFaults('meanLog', meanLog, finite),
    ...numberFaults('sdLog', sdLog, positive),
    ...numberFaults('observed', observed, notNegative),
  ]);
  const z = (Math.log(observed) - meanLog) / sdLog;
  const mean = Math.exp(meanLog + (sdLog * sdLog) / 2);
  return (
    observed * (2 * normalCdf(z) - 1) - 2 * mean * (normalCdf(z - sdLog) + normalCdf(sdLog / Math.SQRT2) - 1)
  );
}
