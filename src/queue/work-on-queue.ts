import { abortSignal, callback } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { dataPackHash } from '../data/data-pack-hash.js';
import { countsDocument } from '../ensemble/counts-document.js';
import { countInWorkers } from '../ensemble/run-ensemble-in-workers.js';
import { workerCount } from '../ensemble/thread-checks.js';
import { packageVersion } from '../files/package-version.js';
import { scenarioOfPart } from '../files/run-part.js';
import { shardBytes } from '../files/shard-file.js';
import { aServer } from './a-server.js';
import type { QueueServer } from './queue-address.js';
import { type JobData, queueName } from './queue-jobs.js';
import { connectTo, loaded } from './queue-server.js';
import { serverError } from './server-error.js';

/** Options of {@link workOnQueue}. */
export interface WorkOnQueueOptions {
  readonly queue: QueueServer;
  /** Number of threads, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** Stops when the job in hand is done. */
  readonly signal: AbortSignal;
  /** Called when the server has answered. */
  readonly onReady?: () => void;
  /** Hears of each job that is done. */
  readonly onJob?: (job: { readonly seed: string; readonly first: number; readonly last: number }) => void;
  /** Hears of what is wrong with the server meanwhile, of each fault once; the work goes on when it is over. */
  readonly onError?: (error: Error) => void;
}

const workChecks: OptionChecks<WorkOnQueueOptions> = {
  queue: aServer,
  workers: workerCount,
  signal: abortSignal,
  onReady: callback,
  onJob: callback,
  onError: callback,
};

/** A worker that has not said for so long that it lives has lost its job to another one. */
const lockMilliseconds = 10_000;
/** So often may a job lose its worker before it counts as failed. */
const mostStalls = 10;
/** How long the server may take to take the last result. */
const patienceMilliseconds = 5000;

/**
 * Simulates the jobs that others put on a queue, until it is told to stop. Any number of machines may do so.
 *
 * @throws CaravanError `invalid_input` for options and an address that is none; FileError if the server cannot be reached, or
 *   `bullmq` and `ioredis` are not installed
 * @example
 * ```ts
 * const stop = new AbortController();
 * await workOnQueue({ queue: { url: 'redis://localhost' }, signal: stop.signal });
 * ```
 */
export async function workOnQueue(options: WorkOnQueueOptions): Promise<void> {
  refuseFaults('workOnQueue', optionFaults(options, workChecks, ['queue', 'signal']));
  const { queue, workers, signal, onReady, onJob, onError } = options;
  const connect = await connectTo(queue);
  const { Worker } = await loaded('bullmq', () => import('bullmq'));
  const connection = connect();
  /** The job in hand while it is simulated, and what is called when the server has its result. */
  let simulating: Promise<unknown> = Promise.resolve();
  let delivered: Promise<void> = Promise.resolve();
  let isDelivered = (): void => undefined;
  const worker = new Worker<JobData, string>(
    queueName({ packageVersion, dataPackHash: dataPackHash() }),
    ({ data }) => {
      delivered = new Promise((resolve) => {
        isDelivered = resolve;
      });
      const result = resultOf(data, workers);
      simulating = result.catch(() => undefined);
      return result;
    },
    {
      connection,
      lockDuration: lockMilliseconds,
      stalledInterval: lockMilliseconds / 2,
      maxStalledCount: mostStalls,
    },
  );
  const told = new Set<string>();
  worker.on('error', (cause) => {
    const error = serverError(queue, cause);
    if (!told.has(error.message)) onError?.(error);
    told.add(error.message);
  });
  worker.on('completed', ({ data }) => {
    isDelivered();
    onJob?.(data);
  });
  worker.on('failed', () => isDelivered());
  onReady?.();
  try {
    if (!signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  } finally {
    await worker.pause(true);
    await simulating;
    await orTimeout(delivered, patienceMilliseconds);
    // By force: all is done, and the other way waits for a server that may be away.
    await worker.close(true);
    connection.disconnect();
  }
}

async function orTimeout(event: Promise<void>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}

async function resultOf(data: JobData, workers: number | undefined): Promise<string> {
  const { seed, first, last } = data;
  const scenario = scenarioOfPart(data, 'scenario of a job');
  // In threads: whoever simulates cannot say that it lives.
  const { counts, failed } = await countInWorkers(scenario, {
    ...{ seed, first, last, isolated: true },
    ...(workers === undefined ? {} : { workers }),
  });
  const bytes = shardBytes({ ...data, counts: countsDocument(counts), failed });
  return Buffer.from(bytes).toString('base64');
}
