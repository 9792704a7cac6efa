import { beta } from '../random/beta.js';
import { gamma } from '../random/gamma.js';
import { logNormal } from '../random/log-normal.js';
import type { RandomStream } from '../random/stream.js';
import type { Distribution } from '../scenario/distribution.js';
import type { Model } from './model.js';
import { purposes } from './purposes.js';
import { RateLaws, type UncertainRate } from './rate-laws.js';
import { copyOf, type Rates } from './rates.js';

/**
 * The rates of a replicate, one set per caravan. A draw depends on the seed, the replicate, the rate's name
 * and the caravan's id only, so a scenario that changes one rate leaves all the others as they were.
 *
 * @param laws - of the scenario, for whoever draws more than once
 */
export function drawRates(
  { scenario, caravanEntity }: Model,
  stream: RandomStream,
  { fixed, ofReplicate, ofCaravan } = new RateLaws(scenario),
): Rates[] {
  const ofAll = copyOf(fixed);
  for (const rate of ofReplicate) ofAll[rate.name] = draw(rate, rate.entity, stream);
  return Array.from(caravanEntity, (caravan) => {
    if (ofCaravan.length === 0) return ofAll;
    const rates = copyOf(ofAll);
    for (const rate of ofCaravan) rates[rate.name] = draw(rate, (rate.entity ^ caravan) >>> 0, stream);
    return rates;
  });
}

function draw({ law, lower, upper }: UncertainRate, entity: number, stream: RandomStream): number {
  return Math.min(upper, Math.max(lower, drawFrom(law, stream.at(entity, 0, purposes.rates))));
}

function drawFrom(law: Distribution, stream: RandomStream): number {
  switch (law.distribution) {
    case 'fixed':
      return law.value;
    case 'uniform':
      return law.low + (law.high - law.low) * stream.uniform();
    case 'beta':
      return beta(stream, law.alpha, law.beta);
    case 'gamma':
      return (gamma(stream, law.shape) * law.mean) / law.shape;
    case 'logNormal':
      return logNormal(stream, law.median, law.logSd);
    case 'logitNormal': {
      const odds = logNormal(stream, law.median / (1 - law.median), law.logitSd);
      return odds / (1 + odds);
    }
  }
}
