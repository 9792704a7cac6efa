import { CaravanError } from '../base/errors.js';
import { nearestName } from '../base/nearest-name.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioFile } from '../scenario/scenario-schema.js';
import { scenarioContext } from './scenario-context.js';
import exodus2023 from './scenarios/exodus-2023.json' with { type: 'json' };
import guatemalaEnforced from './scenarios/guatemala-enforced.json' with { type: 'json' };
import guatemalaOpen from './scenarios/guatemala-open.json' with { type: 'json' };
import january2021 from './scenarios/january-2021.json' with { type: 'json' };
import october2018 from './scenarios/october-2018.json' with { type: 'json' };

const files = [
  exodus2023,
  october2018,
  january2021,
  guatemalaOpen,
  guatemalaEnforced,
] as unknown as ScenarioFile[];

/** The scenario files of the data pack, the central one first. */
export function builtInScenarioFiles(): readonly ScenarioFile[] {
  return files;
}

/**
 * A scenario of the data pack, ready to run.
 *
 * @throws CaravanError `unknown_id` with the nearest name
 * @example
 * ```ts
 * const ensemble = runEnsemble(builtInScenario('exodus-2023'), { replicates: 500 });
 * ```
 */
export function builtInScenario(name: string): Scenario {
  const file = files.find((candidate) => candidate.name === name);
  if (file !== undefined) return parseScenario(file, scenarioContext());
  const names = files.map((candidate) => candidate.name);
  const near = nearestName(name, names);
  throw new CaravanError('unknown_id', 'builtInScenario', [
    {
      path: [],
      message: `there is no built-in scenario ${JSON.stringify(name)}, expected one of ${names.join(', ')}`,
      ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
    },
  ]);
}
