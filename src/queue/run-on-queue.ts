import type { Job } from 'bullmq';
import { abortSignal } from '../base/checks.js';
import { optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { FailedReplicate } from '../ensemble/failed-replicate.js';
import { mergeCounts } from '../ensemble/merge-counts.js';
import { type Ensemble, ensembleOf, runChecks } from '../ensemble/run-ensemble.js';
import type { CountedRange } from '../ensemble/run-ensemble-in-workers.js';
import { type RunPart, runPartOf } from '../files/run-part.js';
import { shardFrom } from '../files/shard-file.js';
import type { Shard } from '../formats/shard.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { type JobData, jobsOf, queueName } from './queue-jobs.js';
import { aServer, connectTo, loaded, type QueueServer, unreachable } from './queue-server.js';

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
    ...optionFaults(options, { ...runChecks, queue: aServer, signal: abortSignal }, ['queue']),
  ]);
  const { replicates = 1000, seed = 1 } = options;
  const range = { seed: String(seed), replicates, first: 0, last: replicates };
  const run = runPartOf(scenario, JSON.stringify(scenario.file), range);
  const { counts, failed } = await countOnQueue(scenario, run, options);
  return ensembleOf(scenario, String(seed), counts, failed);
}

/** How often the jobs are looked at, and how long the server may be away meanwhile. */
const lookMilliseconds = 500;
const patienceMilliseconds = 60_000;

/** Has the replicates of a run simulated on a queue. @internal */
export async function countOnQueue(
  scenario: Scenario,
  run: RunPart,
  { queue: server, signal, onProgress }: Pick<RunEnsembleOnQueueOptions, 'queue' | 'signal' | 'onProgress'>,
): Promise<CountedRange> {
  signal?.throwIfAborted();
  const connect = await connectTo(server);
  const { Queue } = await loaded('bullmq', () => import('bullmq'));
  const connection = connect();
  const queue = new Queue<JobData, string>(queueName(run), { connection });
  queue.on('error', () => undefined);
  const answered = <Value>(answer: Promise<Value>): Promise<Value> => within(server, answer);
  const jobs = jobsOf(run);
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
  let finished = 0;
  try {
    for (const name of pending) {
      const known = await answered(queue.getJob(name));
      if (known === undefined) await add(name);
      else if (await answered(known.isFailed())) await answered(known.retry());
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
        const shard = resultOf(job.returnvalue, jobs.get(name)!);
        counts.merge(mergeCounts(scenario, [shard.counts]));
        failed.push(...shard.failed);
        finished += shard.last - shard.first;
        pending.delete(name);
        onProgress?.(finished, run.last - run.first);
      }
      if (pending.size > 0) await new Promise((resolve) => setTimeout(resolve, lookMilliseconds));
    }
    for (const name of jobs.keys()) await answered(queue.remove(name));
    return { counts, failed: failed.sort((a, b) => a.replicate - b.replicate) };
  } finally {
    connection.disconnect();
    await queue.close().catch(() => undefined);
  }
}

/** Results that nobody has fetched are kept for a week. */
const keepSeconds = 7 * 24 * 3600;

/** The result of a job: a shard of exactly its replicates. */
function resultOf(text: string, job: JobData): Shard {
  const name = `result of replicates ${job.first} to ${job.last - 1}`;
  const shard = shardFrom(Buffer.from(text, 'base64'), name, 'remove the job and give the command again');
  if (shard.first !== job.first || shard.last !== job.last || shard.seed !== job.seed)
    throw new Error(`${name} is of replicates ${shard.first} to ${shard.last - 1}`);
  return shard;
}

function failureOf({ first, last }: JobData, reason: string): Error {
  return new Error(
    `replicates ${first} to ${last - 1} failed on the queue: ${reason}. What others have done is kept there: ` +
      'the same command goes on with it',
  );
}

/** @throws FileError if the answer does not come */
async function within<Value>(server: QueueServer, answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(unreachable(server, `no answer for ${patienceMilliseconds / 1000} s`)),
      patienceMilliseconds,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
