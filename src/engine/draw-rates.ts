import { hash32 } from '../base/hash32.js';
import { beta } from '../random/beta.js';
import { gamma } from '../random/gamma.js';
import { logNormal } from '../random/log-normal.js';
import type { RandomStream } from '../random/stream.js';
import type { Distribution } from '../scenario/distribution.js';
import { type ParameterName, parameterNames, parameters } from '../scenario/parameters.js';
import type { Model } from './model.js';
import { purposes } from './purposes.js';

/** One draw of every rate. */
export type Rates = Readonly<Record<ParameterName, number>>;

const entityOf = Object.fromEntries(parameterNames.map((name) => [name, hash32(name)])) as Rates;

/**
 * The rates of a replicate, one set per caravan. A draw depends on the seed, the replicate, the rate's name
 * and the caravan's id only, so a scenario that changes one rate leaves all the others as they were.
 */
export function drawRates(model: Model, stream: RandomStream): Rates[] {
  return Array.from(model.caravanEntity, (caravan) => {
    const rates = {} as Record<ParameterName, number>;
    for (const name of parameterNames) {
      const { lower, upper, scope } = parameters[name];
      const entity = scope === 'replicate' ? entityOf[name] : (entityOf[name] ^ caravan) >>> 0;
      const value = draw(model.scenario.rates[name].law, stream.at(entity, 0, purposes.rates));
      rates[name] = Math.min(upper, Math.max(lower, value));
    }
    return rates;
  });
}

function draw(law: Distribution, stream: RandomStream): number {
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
