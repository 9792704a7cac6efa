import { builtInScenarioFiles } from '../data/built-in-scenarios.js';
import { caravanFiles } from '../data/caravan-files.js';
import { policyLevers } from '../data/policy-levers.js';
import { parameterNames } from '../scenario/parameters.js';

/** Names that may stand for the arguments of commands, by command. Where none is known a shell offers files. */
export function completionNames(): Readonly<Record<string, readonly string[]>> {
  const scenarios = builtInScenarioFiles().map(({ name }) => name);
  const caravans = Object.keys(caravanFiles);
  return {
    run: scenarios,
    report: scenarios,
    compare: scenarios,
    update: scenarios,
    validate: scenarios,
    sensitivity: scenarios,
    archive: caravans,
    hindcast: caravans,
    'check-rates': caravans,
    explain: parameterNames,
    levers: policyLevers().map(({ id }) => id),
  };
}
