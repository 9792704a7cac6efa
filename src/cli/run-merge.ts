import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { mergeCounts } from '../ensemble/merge-counts.js';
import { ensembleOf } from '../ensemble/run-ensemble.js';
import { resultContext } from '../files/result-context.js';
import { checkResultFolder } from '../files/result-folder.js';
import { runDifferences } from '../files/run-differences.js';
import { scenarioOfPart } from '../files/run-part.js';
import { readShard } from '../files/shard-file.js';
import type { Shard } from '../formats/shard.js';
import { firstDeparture } from '../scenario/first-departure.js';
import type { CommandIo } from './cli-io.js';
import { type PresentOptions, presentEnsemble } from './present-ensemble.js';
import { checkAgainst } from './run-scenario.js';

export interface MergeOptions extends PresentOptions {
  readonly from?: string;
}

/** Puts shards together and presents the whole. */
export async function runMerge(
  paths: readonly string[],
  { from: wanted, ...options }: MergeOptions,
  io: CommandIo,
): Promise<void> {
  if (options.out !== undefined) await checkResultFolder(options.out);
  const shards: NamedShard[] = [];
  for (const path of paths) shards.push({ path, ...(await readShard(path)) });
  const [first] = shards as [NamedShard];
  checkOneRun(shards);
  const scenario = scenarioOfPart(first, `scenario of ${first.path}`);
  checkVersions(first, resultContext(scenario));
  const from = wanted ?? firstDeparture(scenario);
  checkAgainst(scenario, from, options);
  const parts = inOrder(shards);
  const counts = mergeCounts(
    scenario,
    parts.map((shard) => shard.counts),
  );
  const failed = parts.flatMap((shard) => shard.failed);
  const ensemble = ensembleOf(scenario, first.seed, counts, failed);
  await presentEnsemble(ensemble, first.scenarioText, from, options, io);
}

interface NamedShard extends Shard {
  readonly path: string;
}

/** Shards of one scenario, seed and number of replicates: those of the first. */
function checkOneRun(shards: readonly NamedShard[]): void {
  const [first] = shards as [NamedShard];
  const issues = shards.flatMap((shard) =>
    runDifferences(shard, first).map((message) => makeIssue([shard.path], `${message} as in ${first.path}`)),
  );
  if (issues.length > 0) throw new CaravanError('invalid_input', 'shards of different runs', issues);
}

function checkVersions(shard: NamedShard, own: ReturnType<typeof resultContext>): void {
  const ours = { packageVersion: own.packageVersion, dataPackHash: own.dataPack.hash };
  const issues = runDifferences(shard, ours).map((message) => makeIssue([], `${message}, this one's`));
  if (issues.length > 0) throw new CaravanError('invalid_input', shard.path, issues);
}

/** Each replicate once, from the first to the last. */
function inOrder(shards: readonly NamedShard[]): NamedShard[] {
  const sorted = [...shards].sort((a, b) => a.first - b.first || a.last - b.last);
  const once = sorted.filter(
    ({ first, last }, i) => i === 0 || first !== sorted[i - 1]!.first || last !== sorted[i - 1]!.last,
  );
  const overlaps: Issue[] = [];
  const missing: string[] = [];
  let next = 0;
  for (const { path, first, last } of once) {
    if (first < next) {
      const message = `has replicates from ${first} on, expected from ${next} on: others have those before`;
      overlaps.push(makeIssue([path], message));
    } else if (first > next) missing.push(`${next} to ${first - 1}`);
    next = Math.max(next, last);
  }
  const { replicates } = once[0]!;
  if (next < replicates) missing.push(`${next} to ${replicates - 1}`);
  if (overlaps.length > 0) throw new CaravanError('invalid_input', 'shards that overlap', overlaps);
  if (missing.length > 0) {
    throw new CaravanError(
      'not_identifiable',
      'shards',
      missing.map((range) => makeIssue([], `replicates ${range} of ${replicates} are missing`)),
    );
  }
  return once;
}
