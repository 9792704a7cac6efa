import { isoFromDay } from '../base/day.js';
import { regimeOn } from '../data/regimes.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliIo } from './cli-io.js';
import { tell } from './tell.js';

/** Says on the error stream if a scenario takes its rates from another time than its own, as what-ifs do on purpose. */
export function warnOfRegime({ regime, startDay }: Pick<Scenario, 'regime' | 'startDay'>, io: CliIo): void {
  const date = isoFromDay(startDay);
  const inForce = regimeOn(date);
  if (regime === inForce) return;
  tell(
    `caravan-sim: the scenario begins on ${date}, when regime ${inForce} is in force, but has regime ${regime}: its rates are those of another time\n`,
    io,
  );
}
