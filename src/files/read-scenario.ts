import { text } from '../base/checks.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { scenarioContext } from '../data/scenario-context.js';
import { aNetwork } from '../network/a-network.js';
import type { Network } from '../network/network.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { type JsonFile, readJson } from './read-json.js';
import { readText } from './read-text.js';

/** How {@link readScenario} reads a file. */
export interface ReadScenarioOptions {
  /** A network of one's own, see `readNetwork`. Default: the built-in one. */
  readonly network?: Network | undefined;
}

/**
 * The scenario in a JSON file, checked and ready to run.
 *
 * @param path - of the file; its format is `scenarioJsonSchema()`
 * @throws CaravanError `invalid_input` with every fault at once: path, line, value, what was expected and the
 *   nearest valid name; a fault in the form of the JSON with line and column
 * @throws FileError if the file cannot be read
 * @example
 * ```ts
 * const ensemble = runEnsemble(await readScenario('scenario.json'), { replicates: 500 });
 * ```
 */
export async function readScenario(path: string, options: ReadScenarioOptions = {}): Promise<Scenario> {
  refuseFaults('readScenario', [...text(path, ['path']), ...optionFaults(options, { network: aNetwork })]);
  return scenarioIn(readJson(await readText(path), path), options);
}

/** @internal */
export function scenarioIn(file: JsonFile, { network }: ReadScenarioOptions): Scenario {
  return file.check((value) => parseScenario(value, scenarioContext(network)));
}
