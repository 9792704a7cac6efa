import { hash32 } from '../base/hash32.js';
import type { Distribution } from '../scenario/distribution.js';
import { type ParameterName, parameterNames, parameters } from '../scenario/parameters.js';
import type { Scenario } from '../scenario/scenario.js';
import { blankRates, type Rates } from './rates.js';

/** A rate that differs between draws. */
export interface UncertainRate {
  readonly name: ParameterName;
  /** Of its random numbers. */
  readonly entity: number;
  readonly law: Distribution;
  readonly lower: number;
  readonly upper: number;
}

/** The rates of a scenario by how often they are drawn: most of them never. */
export class RateLaws {
  /** All rates: those that are never drawn, and anything in place of the others. */
  readonly fixed: Rates;
  readonly ofReplicate: readonly UncertainRate[];
  readonly ofCaravan: readonly UncertainRate[];

  constructor(scenario: Scenario) {
    const fixed = blankRates();
    const ofReplicate: UncertainRate[] = [];
    const ofCaravan: UncertainRate[] = [];
    for (const name of parameterNames) {
      const { lower, upper, scope } = parameters[name];
      const { law } = scenario.rates[name];
      if (law.distribution === 'fixed') fixed[name] = Math.min(upper, Math.max(lower, law.value));
      else
        (scope === 'replicate' ? ofReplicate : ofCaravan).push({
          name,
          entity: hash32(name),
          law,
          lower,
          upper,
        });
    }
    this.fixed = fixed;
    this.ofReplicate = ofReplicate;
    this.ofCaravan = ofCaravan;
  }
}
