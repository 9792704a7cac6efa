import { callback, textOrNumber, wholeNumber } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { Model } from '../engine/model.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { EnsembleCounts } from './counts.js';
import { type FailedReplicate, withFailed } from './failed-replicate.js';
import { ReplicateCounter } from './replicate-counter.js';

/** The replicates of one scenario, counted. */
export interface Ensemble {
  readonly scenario: Scenario;
  readonly seed: string;
  /** Replicates counted: on so many every estimate rests. */
  readonly replicates: number;
  readonly counts: EnsembleCounts;
  /** Replicates that ended in an error and are not counted, in order; absent where there are none. */
  readonly failed?: readonly FailedReplicate[];
}

/** How many replicates, with which seed, and who hears of the progress. */
export interface RunEnsembleOptions {
  /** Number of replicates, 1 to 10,000,000. Default 1,000. */
  readonly replicates?: number;
  /** Seed of all chance. Default `1`: nothing is ever random from run to run. */
  readonly seed?: string | number;
  /** Called after every replicate with the number finished. */
  readonly onProgress?: (finished: number, replicates: number) => void;
}

/**
 * Runs a scenario many times, each time with its own draw of the uncertain rates, and counts what happened.
 *
 * @returns counts from which every estimate is computed; the same scenario, seed and number of replicates
 *   always give the same counts. A replicate that fails is in `failed`, and the others stand
 * @throws CaravanError `invalid_input` for a scenario that is none and for options; the error of the first replicate if
 *   all of them fail
 * @remarks Time grows linearly with replicates, memory does not grow with them.
 * @example
 * ```ts
 * const ensemble = runEnsemble(scenario, { replicates: 500, seed: 'note 1' });
 * ```
 */
export function runEnsemble(scenario: Scenario, options: RunEnsembleOptions = {}): Ensemble {
  refuseFaults('runEnsemble', [...aScenario(scenario, ['scenario']), ...optionFaults(options, runChecks)]);
  const { replicates = 1000, seed = 1, onProgress } = options;
  const counter = new ReplicateCounter(new Model(scenario), String(seed));
  const failed = counter.run(0, replicates, (replicate) => onProgress?.(replicate + 1, replicates));
  return ensembleOf(scenario, String(seed), counter.collect(), failed);
}

/** @throws Error if every replicate failed @internal */
export function ensembleOf(
  scenario: Scenario,
  seed: string,
  counts: EnsembleCounts,
  failed: readonly FailedReplicate[],
): Ensemble {
  const { replicates } = counts;
  return { scenario, seed, replicates, counts, ...withFailed(replicates, failed) };
}

/** @internal */
export const runChecks: OptionChecks<RunEnsembleOptions> = {
  replicates: wholeNumber(1, 10_000_000),
  seed: textOrNumber,
  onProgress: callback,
};
