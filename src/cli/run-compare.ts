import { compareScenariosInWorkers } from '../comparison/compare-scenarios-in-workers.js';
import type { Comparison } from '../comparison/comparison.js';
import { resultContext } from '../files/result-context.js';
import { comparisonJson } from '../formats/comparison-json.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CommandIo } from './cli-io.js';
import { compareNames } from './compare-names.js';
import { loadScenario, type NetworkOptions } from './load-scenario.js';
import { namingOptions } from './naming-options.js';
import { progressLine } from './progress-line.js';
import { renderComparison } from './render-comparison.js';
import { withNamesAlike } from './short-name.js';
import { tellFailed } from './tell-failed.js';
import { plural } from './words.js';

export interface CompareOptions extends NetworkOptions {
  readonly replicates?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly from?: string;
  readonly json?: boolean;
}

/** Compares two scenarios and prints the screen or the JSON document. */
export async function runCompare(
  targetA: string,
  targetB: string,
  options: CompareOptions,
  io: CommandIo,
): Promise<void> {
  const { scenario: a } = await loadScenario(targetA, options);
  const { scenario: b } = await loadScenario(targetB, options);
  const names = compareNames({ target: targetA, scenario: a }, { target: targetB, scenario: b });
  const comparison = await namingOptions('compare', names, () => compare(a, b, options, io));
  tellFailed(comparison, io);
  const context = resultContext(a);
  io.out(
    options.json === true
      ? `${JSON.stringify(comparisonJson(comparison, context))}\n`
      : withNamesAlike(() => renderComparison(comparison, a, b, context)),
  );
}

async function compare(
  a: Scenario,
  b: Scenario,
  { replicates, seed, workers, from }: CompareOptions,
  io: CommandIo,
): Promise<Comparison> {
  const settings = {
    ...(replicates === undefined ? {} : { replicates }),
    ...(seed === undefined ? {} : { seed }),
    ...(workers === undefined ? {} : { workers }),
    ...(from === undefined ? {} : { from }),
  };
  if (!io.errIsTerminal) return compareScenariosInWorkers(a, b, settings);
  const progress = progressLine(io.err, io.now);
  const start = io.now();
  let simulated = 0;
  const comparison = await compareScenariosInWorkers(a, b, {
    ...settings,
    onProgress: (finished, inAll) => {
      simulated = inAll;
      progress.update(finished, inAll);
    },
  }).finally(progress.clear);
  io.err(
    `simulated both in ${plural(simulated, 'replicate')} in ${((io.now() - start) / 1000).toFixed(1)} s\n`,
  );
  return comparison;
}
