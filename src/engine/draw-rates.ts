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

const drawn = parameterNames.map((name) => ({ name, entity: hash32(name), ...parameters[name] }));

/**
 * V8 makes a hash table of an object that gets so many properties by name, and reads them ten times as slowly as from
 * a copy of an object that was parsed. A fraction, so that its fields are made for such.
 */
const blank = JSON.parse(
  JSON.stringify(Object.fromEntries(parameterNames.map((name) => [name, 0.5]))),
) as Record<ParameterName, number>;

/**
 * The rates of a replicate, one set per caravan. A draw depends on the seed, the replicate, the rate's name
 * and the caravan's id only, so a scenario that changes one rate leaves all the others as they were.
 */
export function drawRates(model: Model, stream: RandomStream): Rates[] {
  return Array.from(model.caravanEntity, (caravan) => {
    const rates = { ...blank };
    for (const { name, entity, lower, upper, scope } of drawn) {
      const own = scope === 'replicate' ? entity : (entity ^ caravan) >>> 0;
      const value = draw(model.scenario.rates[name].law, stream.at(own, 0, purposes.rates));
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
