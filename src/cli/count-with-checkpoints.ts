import { countsDocument } from '../ensemble/counts-document.js';
import { mergeCounts } from '../ensemble/merge-counts.js';
import { type CountedRange, countInWorkers } from '../ensemble/run-ensemble-in-workers.js';
import type { Checkpoint } from '../ensemble/run-in-pool.js';
import { readCheckpoint, writeCheckpoint } from '../files/checkpoint.js';
import type { RunPart } from '../files/run-part.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliIo } from './cli-io.js';
import { tell } from './tell.js';
import { plural } from './words.js';

/** A checkpoint is written at most every two seconds, and takes at most a twentieth of the time. */
const leastMilliseconds = 2000;
const shareOfTime = 20;

/** What beside the run itself decides how it is counted. */
export interface CountOptions {
  readonly workers?: number;
  readonly onProgress?: (finished: number, replicates: number) => void;
}

/**
 * Counts the replicates of a run whose results are to be written to `out`; what is done is kept beside it from time to
 * time. Goes on with what an earlier run of the same has kept: the counts are the same, however often it was stopped.
 *
 * @throws FileError if what is done cannot be kept; CaravanError if what is there is damaged or of another run
 */
export async function countWithCheckpoints(
  scenario: Scenario,
  run: RunPart,
  out: string,
  { onProgress, ...options }: CountOptions,
  io: CliIo,
): Promise<CountedRange> {
  const earlier = await readCheckpoint(out, run);
  const counts = mergeCounts(scenario, earlier === undefined ? [] : [earlier.counts]);
  const failedBefore = earlier?.failed ?? [];
  const { seed, first: start, last } = run;
  const first = earlier?.last ?? start;
  if (first > start) tell(`${plural(first - start, 'replicate')} of an earlier run are done: going on\n`, io);
  if (first === last) return { counts, failed: failedBefore };
  let next = io.now() + leastMilliseconds;
  const checkpoint: Checkpoint = {
    isDue: () => io.now() >= next,
    keep: async (done, failed) => {
      const began = io.now();
      const part = { counts: countsDocument(counts), failed: [...failedBefore, ...failed] };
      await writeCheckpoint(out, { ...run, last: done, ...part });
      next = io.now() + Math.max(leastMilliseconds, shareOfTime * (io.now() - began));
    },
  };
  const { failed } = await countInWorkers(scenario, {
    ...{ ...options, seed, first, last, counts, checkpoint },
    onProgress: (finished) => onProgress?.(first - start + finished, last - start),
  });
  return { counts, failed: [...failedBefore, ...failed] };
}
