import { hash32 } from '../base/hash32.js';
import type { Distribution } from '../scenario/distribution.js';
import { type ParameterName, parameterNames, parameters } from '../scenario/parameters.js';
import type { Scenario } from '../scenario/scenario.js';

/** A rate that differs between draws. */
export interface UncertainRate {
  readonly name: ParameterName;
  /** Of its random numbers. */
  readonly entity: number;
  readonly law: Distribution;
  readonly lower: number;
  readonly upper: number;
}

/**
 * V8 makes a hash table of an object that gets so many properties by name, and reads them ten times as slowly as from
 * a copy of an object that was parsed. A fraction, so that its fields are made for such.
 */
const blank = JSON.parse(
  JSON.stringify(Object.fromEntries(parameterNames.map((name) => [name, 0.5]))),
) as Record<ParameterName, number>;

/** The rates of a scenario by how often they are drawn: most of them never. */
export class RateLaws {
  /** Every rate; those that are drawn have no meaning yet. */
  readonly fixed: Readonly<Record<ParameterName, number>>;
  readonly ofReplicate: readonly UncertainRate[];
  readonly ofCaravan: readonly UncertainRate[];

  constructor(scenario: Scenario) {
    const fixed = { ...blank };
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
