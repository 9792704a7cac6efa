import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { mergeCounts } from '../ensemble/merge-counts.js';
import { ensembleOf } from '../ensemble/run-ensemble.js';
import { resultContext } from '../files/result-context.js';
import { sha256Of } from '../files/result-files.js';
import { runDifferences } from '../files/run-differences.js';
import { scenarioOfPart } from '../files/run-part.js';
import { readShard } from '../files/shard-file.js';
import type { Shard } from '../formats/shard.js';
import { firstDeparture } from '../scenario/first-departure.js';
import type { CommandIo } from './cli-io.js';
import { type PresentOptions, showEstimates, writeEnsemble, writingTo } from './present-ensemble.js';
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
  const { from, estimates } = await writingTo(options.out, async () => {
    const [path, ...others] = paths as [string, ...string[]];
    const first = await readShard(path);
    const scenario = scenarioOfPart(first, `scenario of ${path}`);
    checkVersions(path, first, resultContext(scenario));
    const from = wanted ?? firstDeparture(scenario);
    checkAgainst(scenario, from, options);
    const counts = mergeCounts(scenario, [first.counts]);
    const failed = [...first.failed];
    const ranges = [rangeOf(path, first)];
    const issues: Issue[] = [];
    // One after the other, so that many need no more memory than two.
    for (const other of others) {
      const shard = await readShard(other);
      const differences = runDifferences(shard, first);
      issues.push(...differences.map((message) => makeIssue([other], `${message} as in ${path}`)));
      const range = rangeOf(other, shard);
      if (differences.length > 0 || isThere(ranges, range)) continue;
      ranges.push(range);
      counts.merge(mergeCounts(scenario, [shard.counts]));
      failed.push(...shard.failed);
    }
    if (issues.length > 0) throw new CaravanError('invalid_input', 'shards of different runs', issues);
    checkWhole(ranges, first.replicates);
    failed.sort((a, b) => a.replicate - b.replicate);
    const ensemble = ensembleOf(scenario, first.seed, counts, failed);
    return { from, estimates: await writeEnsemble(ensemble, first.scenarioText, from, options.out, io) };
  });
  showEstimates(estimates, from, options, io);
}

/** What is kept of a shard whose counts are in: which replicates they are of, and a fingerprint. */
interface ShardRange {
  readonly path: string;
  readonly first: number;
  readonly last: number;
  readonly sum: string;
}

function rangeOf(path: string, { first, last, counts, failed }: Shard): ShardRange {
  return { path, first, last, sum: sha256Of(JSON.stringify([counts, failed])) };
}

/**
 * Whether a shard is there already, in another file or in the same one.
 *
 * @throws CaravanError if what is there says something else of the same replicates
 */
function isThere(ranges: readonly ShardRange[], { path, first, last, sum }: ShardRange): boolean {
  const same = ranges.find((range) => range.first === first && range.last === last);
  if (same === undefined || same.sum === sum) return same !== undefined;
  const message = `has other counts of replicates ${first} to ${last - 1} than ${same.path}, expected the same`;
  throw new CaravanError('invalid_input', 'shards that contradict each other', [
    makeIssue([path], message, 'make both again'),
  ]);
}

function checkVersions(path: string, shard: Shard, own: ReturnType<typeof resultContext>): void {
  const ours = { packageVersion: own.packageVersion, dataPackHash: own.dataPack.hash };
  const issues = runDifferences(shard, ours).map((message) => makeIssue([], `${message}, this one's`));
  if (issues.length > 0) throw new CaravanError('invalid_input', path, issues);
}

/** Each replicate must be there once, from the first to the last. */
function checkWhole(ranges: readonly ShardRange[], replicates: number): void {
  const sorted = [...ranges].sort((a, b) => a.first - b.first || a.last - b.last);
  const overlaps: Issue[] = [];
  const missing: string[] = [];
  let next = 0;
  for (const { path, first, last } of sorted) {
    if (first < next) {
      const message = `has replicates from ${first} on, expected from ${next} on: others have those before`;
      overlaps.push(makeIssue([path], message));
    } else if (first > next) missing.push(`${next} to ${first - 1}`);
    next = Math.max(next, last);
  }
  if (next < replicates) missing.push(`${next} to ${replicates - 1}`);
  if (overlaps.length > 0) throw new CaravanError('invalid_input', 'shards that overlap', overlaps);
  if (missing.length > 0) {
    throw new CaravanError(
      'not_identifiable',
      'shards',
      missing.map((range) => makeIssue([], `replicates ${range} of ${replicates} are missing`)),
    );
  }
}
