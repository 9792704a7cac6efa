import { departureOf } from '../data/departure-of.js';
import { calibratedPopulation } from '../data/population.js';
import { type ParameterName, parameterNames } from '../scenario/parameters.js';
import type { Scenario } from '../scenario/scenario.js';

/** What the rates of a scenario rest on. */
export interface RatesBasis {
  /** Rates that are calibrated on caravans of the past, and these caravans. */
  readonly calibrated: readonly ParameterName[];
  readonly caravans: readonly string[];
  /** When the newest of them set out; `undefined` where no rate is calibrated. */
  readonly newest: string | undefined;
}

/** Rates that the scenario gives itself, and the caravan that it leaves out, do not count. */
export function ratesBasis({ regime, rates, file }: Scenario): RatesBasis {
  const { regimes, provenance } = calibratedPopulation();
  const fitted = regimes[regime] ?? {};
  const calibrated = parameterNames.filter((name) => name in fitted && rates[name].from !== 'scenario');
  const caravans = provenance.caravans.filter((id) => id !== file.leaveOut);
  const newest = calibrated.length === 0 ? undefined : caravans.map(departureOf).sort().at(-1);
  return { calibrated, caravans, newest };
}
