import type { Job, Queue } from 'bullmq';
import { abortSignal, callback } from '../base/checks.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { FailedReplicate } from '../ensemble/failed-replicate.js';
import { mergeCounts } from '../ensemble/merge-counts.js';
import { type Ensemble, ensembleOf, runChecks } from '../ensemble/run-ensemble.js';
import type { CountedRange } from '../ensemble/run-ensemble-in-workers.js';
import { runDifferences } from '../files/run-differences.js';
import { type RunPart, runPartOf } from '../files/run-part.js';
import { shardFrom } from '../files/shard-file.js';
import type { Shard } from '../formats/shard.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { aServer } from './a-server.js';
import type { QueueServer } from './queue-address.js';
import { type JobData, jobsOf, queueName } from './queue-jobs.js';
import { answerOf, connectTo, loaded } from './queue-server.js';

/** Options of {@link runEnsembleOnQueue}. */
export interface RunEnsembleOnQueueOptions {
  readonly queue: QueueServer;
  /** Number of replicates, 1 to 10,000,000. Default 1,000. */
  readonly replicates?: number;
  /** Seed of all chance. Default `1`. */
  readonly seed?: string | number;
  /** Stops waiting: it then rejects with the signal's reason. The jobs stay on the queue. */
  readonly signal?: AbortSignal;
  /** Called with the number of replicates that are done. */
  readonly onProgress?: (finished: number, replicates: number) => void;
  /**
   * Called once if nothing is done and nothing in hand for 10 s, with the number of workers of this version that are
   * there; `undefined` if the server does not tell.
   */
  readonly onIdle?: (workers: number | undefined) => void;
}

/**
 * The same as `runEnsemble`, simulated by the machines that `workOnQueue`: the same counts, bit for bit. Jobs of a worker
 * that is gone are taken over by another. Results stay on the server until all are there: where this call is stopped
 * and made again, it goes on with them.
 *
 * @throws CaravanError `invalid_input` for options; FileError if the server cannot be reached or does not come back, or
 *   `bullmq` and `ioredis` are not installed; the error of a job that failed three times
 * @example
 * ```ts
 * const ensemble = await runEnsembleOnQueue(scenario, { queue: { url: 'redis://localhost' }, replicates: 100_000 });
 * ```
 */
export async function runEnsembleOnQueue(
  scenario: Scenario,
  options: RunEnsembleOnQueueOptions,
): Promise<Ensemble> {
  refuseFaults('runEnsembleOnQueue', [
    ...aScenario(scenario, ['scenario']),
    ...optionFaults(options, { ...runChecks, queue: aServer, signal: abortSignal, onIdle: callback }, [
      'queue',
    ]),
  ]);
  const { replicates = 1000, seed = 1 } = options;
  const range = { seed: String(seed), replicates, first: 0, last: replicates };
  const run = runPartOf(scenario, JSON.stringify(scenario.file), range);
  const { counts, failed, forget } = await countOnQueue(scenario, run, options);
  await forget();
  return ensembleOf(scenario, String(seed), counts, failed);
}

/** What was counted on a queue, which keeps the results until it is told to forget them. */
export interface CountedOnQueue extends CountedRange {
  /** To be called when what was counted is in a safe place. A server that is away forgets by itself, after a week. */
  readonly forget: () => Promise<void>;
}

/** How often the jobs are looked at, and how often in vain before it is said. */
const lookMilliseconds = 500;
const vainLooks = 20;

/** Has the replicates of a run simulated on a queue. @internal */
export async function countOnQueue(
  scenario: Scenario,
  run: RunPart,
  options: Omit<RunEnsembleOnQueueOptions, 'replicates' | 'seed'>,
): Promise<CountedOnQueue> {
  const { queue: server, signal } = options;
  signal?.throwIfAborted();
  const connect = await connectTo(server);
  const bullmq = await loaded('bullmq', () => import('bullmq'));
  const jobs = jobsOf(run);
  const withQueue = async <Value>(work: (queue: JobQueue) => Promise<Value>): Promise<Value> => {
    const connection = connect();
    const queue = new bullmq.Queue<JobData, string>(queueName(run), { connection });
    queue.on('error', () => undefined);
    try {
      return await work(queue);
    } finally {
      connection.disconnect();
      await queue.close().catch(() => undefined);
    }
  };
  const counted = await withQueue((queue) => collected(queue, jobs, scenario, options));
  const forget = (): Promise<void> =>
    withQueue(async (queue) => {
      for (const name of jobs.keys()) await answerOf(server, queue.remove(name), forgetMilliseconds);
    }).catch(() => undefined);
  return { ...counted, forget };
}

type JobQueue = Queue<JobData, string>;

const forgetMilliseconds = 5000;

/** Puts jobs on a queue, as far as they are not there, and collects their results. */
async function collected(
  queue: JobQueue,
  jobs: ReadonlyMap<string, JobData>,
  scenario: Scenario,
  { queue: server, signal, onProgress, onIdle }: RunEnsembleOnQueueOptions,
): Promise<CountedRange> {
  const answered = <Value>(answer: Promise<Value>): Promise<Value> => answerOf(server, answer);
  const add = (name: string): Promise<Job> =>
    answered(
      queue.add('replicates', jobs.get(name)!, {
        jobId: name,
        attempts: 3,
        backoff: { type: 'exponential', delay: 1000 },
        removeOnComplete: { age: keepSeconds },
        removeOnFail: { age: keepSeconds },
      }),
    );
  const counts = mergeCounts(scenario, []);
  const failed: FailedReplicate[] = [];
  const pending = new Set(jobs.keys());
  const repeated = new Set<string>();
  const replicates = [...jobs.values()].reduce((sum, { first, last }) => sum + last - first, 0);
  let finished = 0;
  let looks = 0;
  let isTold = false;
  for (const name of pending) {
    const known = await answered(queue.getJob(name));
    if (known === undefined) await add(name);
    else if (await answered(known.isFailed()))
      await answered(known.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }));
  }
  while (pending.size > 0) {
    for (const name of pending) {
      signal?.throwIfAborted();
      const state = await answered(queue.getJobState(name));
      // A server that was restarted may have forgotten the last second.
      if (state === 'unknown') await add(name);
      if (state !== 'completed' && state !== 'failed') continue;
      const job = await answered(queue.getJob(name));
      if (job === undefined) continue;
      if (state === 'failed') throw failureOf(jobs.get(name)!, job.failedReason);
      try {
        const shard = resultOf(job.returnvalue, jobs.get(name)!);
        counts.merge(mergeCounts(scenario, [shard.counts]));
        failed.push(...shard.failed);
      } catch (error) {
        // A result that was damaged on the server is not made better by waiting; a second one is no accident.
        if (repeated.has(name)) throw error;
        repeated.add(name);
        await answered(queue.remove(name));
        await add(name);
        continue;
      }
      const { first, last } = jobs.get(name)!;
      finished += last - first;
      looks = 0;
      pending.delete(name);
      onProgress?.(finished, replicates);
    }
    looks++;
    if (!isTold && looks > vainLooks && (await answered(queue.getActiveCount())) === 0) {
      isTold = true;
      // Not every user of a server may ask it who else is there.
      onIdle?.(await answered(queue.getWorkersCount()).catch(() => undefined));
    }
    if (pending.size > 0) await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
  }
  return { counts, failed: failed.sort((a, b) => a.replicate - b.replicate) };
}

/** Results that nobody has fetched are kept for a week. */
const keepSeconds = 7 * 24 * 3600;

/**
 * The result of a job: a shard of exactly its replicates.
 *
 * @throws CaravanError `invalid_input` if it is none
 */
function resultOf(text: unknown, job: JobData): Shard {
  const name = `result of replicates ${job.first} to ${job.last - 1}`;
  const origin = { by: '"worker"', hint: 'are all workers programs of this version?' };
  const shard = shardFrom(Buffer.from(typeof text === 'string' ? text : '', 'base64'), name, origin);
  const differences = runDifferences(shard, job);
  if (shard.first !== job.first || shard.last !== job.last)
    differences.push(`is of replicates ${shard.first} to ${shard.last - 1}`);
  if (differences.length === 0) return shard;
  throw new CaravanError(
    'invalid_input',
    name,
    differences.map((message) => makeIssue([], message, origin.hint)),
  );
}

function failureOf({ first, last }: JobData, reason: string): Error {
  return new Error(
    `replicates ${first} to ${last - 1} failed on the queue: ${reason}. What others have done is kept there: ` +
      'the same command goes on with it',
  );
}
