import { CaravanError } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import { countsDocument } from '../ensemble/counts-document.js';
import { type Ensemble, ensembleOf } from '../ensemble/run-ensemble.js';
import { type CountedRange, countInWorkers } from '../ensemble/run-ensemble-in-workers.js';
import { aloneIn } from '../files/alone-in.js';
import { removeCheckpoint, writeShard } from '../files/checkpoint.js';
import { plainFile } from '../files/plain-file.js';
import { resultContext } from '../files/result-context.js';
import { type RunPart, runPartOf } from '../files/run-part.js';
import { checkWritable } from '../files/write-files.js';
import type { ResultEstimates } from '../formats/result-estimates.js';
import type { ResultManifest } from '../formats/result-manifest.js';
import { shardRange } from '../formats/shard.js';
import { type CountedOnQueue, countOnQueue } from '../queue/run-on-queue.js';
import { firstDeparture } from '../scenario/first-departure.js';
import type { Scenario } from '../scenario/scenario.js';
import { notSimulated } from '../scenario/simulated-days.js';
import { placeIssues } from './asked-places.js';
import { checkRunOptions } from './check-run-options.js';
import type { CommandIo } from './cli-io.js';
import { type CountOptions, countWithCheckpoints } from './count-with-checkpoints.js';
import { loadScenario, type NetworkOptions } from './load-scenario.js';
import { namingOptions } from './naming-options.js';
import { type PresentOptions, showEstimates, writeEnsemble, writingTo } from './present-ensemble.js';
import { progressLine } from './progress-line.js';
import { type QueueOptions, queueNames, queueServer, tellIdle } from './queue-options.js';
import { tell } from './tell.js';
import { tellFailed } from './tell-failed.js';
import { warnOfRegime } from './warn-of-regime.js';
import { plural } from './words.js';

export interface RunOptions extends NetworkOptions, PresentOptions, QueueOptions {
  readonly replicates?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly from?: string;
  /** Number of the shard, counted from 1, and how many there are. */
  readonly shard?: { readonly index: number; readonly of: number };
}

export const defaultReplicates = 2000;

/** Runs a scenario, writes the files that were asked for and prints the screen or the JSON document. */
export async function runScenario(target: string, options: RunOptions, io: CommandIo): Promise<void> {
  checkRunOptions(options);
  const { scenario, text, manifest } = await loadScenario(target, options);
  const from = options.from ?? manifest?.from ?? firstDeparture(scenario);
  checkAgainst(scenario, from, options);
  const settings = { ...settingsOf(manifest), ...given(options) };
  if (manifest !== undefined) warnOfOtherVersions(manifest, scenario, io);
  warnOfRegime(scenario, io);
  if (options.shard !== undefined) {
    await runShard({ scenario, text }, settings, options, io);
    return;
  }
  const { out, queue } = options;
  const { seed, replicates } = settings;
  const run = runPartOf(scenario, text, { ...settings, first: 0, last: replicates });
  const write = ({ counts, failed }: CountedRange): Promise<ResultEstimates> =>
    writeEnsemble(ensembleOf(scenario, seed, counts, failed), text, from, out, io);
  if (queue !== undefined) {
    const server = await queueServer(queue, options);
    const onIdle = (workers: number | undefined): void => tellIdle(workers, run, io);
    const count = (): Promise<CountedOnQueue> =>
      watched(replicates, io, (onProgress) =>
        namingOptions('options', queueNames, () =>
          countOnQueue(scenario, run, { queue: server, onIdle, ...onProgress }),
        ),
      );
    const { counted, estimates } = await writingTo(out, async () => {
      const counted = await count();
      return { counted, estimates: await write(counted) };
    });
    showEstimates(estimates, from, options, io);
    await counted.forget();
    return;
  }
  const estimates = await writingTo(out, async () => {
    if (out === undefined) return write(await simulateRange(scenario, { ...settings, ...run }, io));
    const written = await write(await simulateTo(out, scenario, run, settings, io));
    await removeCheckpoint(out);
    return written;
  });
  // Last: whoever reads it may have seen enough, and then this program ends at once.
  showEstimates(estimates, from, options, io);
}

/** Simulates a part of the replicates and writes their counts to a file. */
async function runShard(
  { scenario, text }: LoadedText,
  settings: Settings,
  { shard, out }: RunOptions,
  io: CommandIo,
): Promise<void> {
  const { index, of } = shard!;
  const { replicates } = settings;
  if (of > replicates)
    throw new CaravanError('invalid_input', 'options', [
      makeIssue(['--shard'], `is one of ${of}, expected at most ${replicates}: a replicate for each`),
    ]);
  await checkWritable([out!]);
  const run = runPartOf(scenario, text, { ...settings, ...shardRange(index, of, replicates) });
  const write = async ({ counts, failed }: CountedRange): Promise<void> => {
    tellFailed({ replicates: counts.replicates, failed }, io);
    await writeShard(out!, { ...run, counts: countsDocument(counts), failed });
  };
  const file = await plainFile(out!);
  // Beside a pipe there is no place for checkpoints.
  if (file === undefined) await write(await simulateRange(scenario, { ...settings, ...run }, io));
  else await aloneIn(file, async () => write(await simulateTo(file, scenario, run, settings, io)));
  io.err(`wrote ${out}: replicates ${run.first} to ${run.last - 1} of ${replicates}\n`);
}

/** A scenario, and its file as it was read. */
interface LoadedText {
  readonly scenario: Scenario;
  readonly text: string;
}

/** Replicates and seed of an earlier result, else the defaults. */
export function settingsOf(manifest: ResultManifest | undefined): { replicates: number; seed: string } {
  return { replicates: manifest?.replicates ?? defaultReplicates, seed: manifest?.seed ?? '1' };
}

/** Those of the settings that were given as options. */
export function given({ replicates, seed, workers }: Partial<Settings>): Partial<Settings> {
  return {
    ...(replicates === undefined ? {} : { replicates }),
    ...(seed === undefined ? {} : { seed }),
    ...(workers === undefined ? {} : { workers }),
  };
}

/** Faults of options that only the scenario shows. */
export function checkAgainst(
  scenario: Scenario,
  from: string,
  { caravan, place }: Pick<PresentOptions, 'caravan' | 'place'>,
): void {
  const ids = scenario.caravans.map(({ id }) => id);
  const issues = [
    ...notSimulated(scenario, from, ['--from']),
    ...(caravan === undefined || ids.includes(caravan)
      ? []
      : [
          makeIssue(
            ['--caravan'],
            `is ${JSON.stringify(caravan)}, expected the id of a caravan: ${ids.join(' or ')}`,
            didYouMean(caravan, ids),
          ),
        ]),
    ...placeIssues(scenario.network, place),
  ];
  if (issues.length === 0) return;
  const code = issues.every(({ path }) => path[0] !== '--from') ? 'unknown_id' : 'invalid_input';
  throw new CaravanError(code, scenario.name, issues);
}

/** Says on the error stream if a manifest is of another version. */
export function warnOfOtherVersions(manifest: ResultManifest, scenario: Scenario, io: CommandIo): void {
  const { packageVersion, dataPack } = resultContext(scenario);
  if (manifest.packageVersion === packageVersion && manifest.dataPack.hash === dataPack.hash) return;
  tell(
    `caravan-sim: the manifest is of version ${manifest.packageVersion} with data pack ${manifest.dataPack.version} (${manifest.dataPack.hash.slice(0, 12)}), ` +
      `this is version ${packageVersion} with data pack ${dataPack.version} (${dataPack.hash.slice(0, 12)}): results may differ\n`,
    io,
  );
}

/** How a scenario is simulated. */
export interface Settings {
  readonly replicates: number;
  readonly seed: string;
  readonly workers?: number;
}

/** Simulates on several cores, with a progress line if somebody watches. */
export async function simulate(scenario: Scenario, settings: Settings, io: CommandIo): Promise<Ensemble> {
  const { replicates, seed } = settings;
  const { counts, failed } = await simulateRange(scenario, { ...settings, first: 0, last: replicates }, io);
  return ensembleOf(scenario, seed, counts, failed);
}

function simulateRange(
  scenario: Scenario,
  { seed, first, last, workers }: Settings & { readonly first: number; readonly last: number },
  io: CommandIo,
): Promise<CountedRange> {
  const options = { seed, first, last, ...(workers === undefined ? {} : { workers }) };
  return watched(last - first, io, (onProgress) => countInWorkers(scenario, { ...options, ...onProgress }));
}

/** The same for results that are written to `out`, with checkpoints beside it. */
function simulateTo(
  out: string,
  scenario: Scenario,
  run: RunPart,
  { workers }: Settings,
  io: CommandIo,
): Promise<CountedRange> {
  const options = workers === undefined ? {} : { workers };
  return watched(run.last - run.first, io, (onProgress) =>
    countWithCheckpoints(scenario, run, out, { ...options, ...onProgress }, io),
  );
}

/** Shows how far the work is, if somebody watches. */
export async function watched<Value>(
  replicates: number,
  io: CommandIo,
  work: (options: Pick<CountOptions, 'onProgress'>) => Promise<Value>,
): Promise<Value> {
  if (!io.errIsTerminal) return work({});
  const progress = progressLine(io.err, io.now);
  const start = io.now();
  const value = await work({ onProgress: progress.update }).finally(progress.clear);
  io.err(`simulated ${plural(replicates, 'replicate')} in ${((io.now() - start) / 1000).toFixed(1)} s\n`);
  return value;
}
