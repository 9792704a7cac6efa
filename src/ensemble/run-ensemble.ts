import { describeValue } from '../base/describe-value.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { buildModel, type Model } from '../engine/model.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { Scenario } from '../scenario/scenario.js';
import { collectInto } from './collect.js';
import { EnsembleCounts } from './counts.js';

/** The replicates of one scenario, counted. */
export interface Ensemble {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replicates: number;
  readonly counts: EnsembleCounts;
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
 *   always give the same counts
 * @throws CaravanError `invalid_input` if `replicates` is not a whole number in its range
 * @remarks Time grows linearly with replicates, memory does not grow with them.
 * @example
 * ```ts
 * const ensemble = runEnsemble(scenario, { replicates: 500, seed: 'note 1' });
 * ```
 */
export function runEnsemble(scenario: Scenario, options: RunEnsembleOptions = {}): Ensemble {
  const { replicates = 1000, seed = 1, onProgress } = options;
  checkReplicates(replicates, 'runEnsemble');
  checkScenarioAndSeed(scenario, seed, 'runEnsemble');
  const model = buildModel(scenario);
  const counts = countReplicates(model, String(seed), 0, replicates, (done) =>
    onProgress?.(done, replicates),
  );
  return { scenario, seed: String(seed), replicates, counts };
}

export function checkReplicates(replicates: number, where: string): void {
  if (Number.isInteger(replicates) && replicates >= 1 && replicates <= 10_000_000) return;
  throw new CaravanError('invalid_input', where, [
    { path: ['replicates'], message: `is ${replicates}, expected a whole number from 1 to 10000000` },
  ]);
}

/** What a program without types may get wrong: a file as it was read, a seed that is none. */
export function checkScenarioAndSeed(scenario: unknown, seed: unknown, where: string): void {
  const issues: Issue[] = [];
  if (Object(scenario).network === undefined || Object(scenario).file === undefined) {
    const message = `is ${describeValue(scenario)}, expected a scenario that parseScenario has made`;
    issues.push(makeIssue(['scenario'], message, 'parseScenario(file, scenarioContext())'));
  }
  if (typeof seed !== 'string' && !Number.isFinite(seed)) {
    issues.push(makeIssue(['seed'], `is ${describeValue(seed)}, expected a text or a number`));
  }
  if (issues.length > 0) throw new CaravanError('invalid_input', where, issues);
}

/** Replicates `first` up to `last`, without the last. @internal */
export function countReplicates(
  model: Model,
  seed: string,
  first: number,
  last: number,
  onProgress: (finished: number) => void,
): EnsembleCounts {
  const counts = new EnsembleCounts(model);
  const observer = collectInto(counts);
  const world = new World(model, new RandomStream(streamKey(seed), first));
  for (let replicate = first; replicate < last; replicate++) {
    simulateReplicate(world, replicate, observer);
    onProgress(replicate - first + 1);
  }
  counts.settle();
  return counts;
}
