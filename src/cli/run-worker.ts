import { shownAddress } from '../queue/queue-address.js';
import { workOnQueue } from '../queue/work-on-queue.js';
import type { CliIo } from './cli-io.js';
import { describeError } from './describe-error.js';
import { namingOptions } from './naming-options.js';
import { type QueueOptions, queueNames, queueServer } from './queue-options.js';
import { tell } from './tell.js';

export interface WorkerOptions extends QueueOptions {
  readonly queue: string;
  readonly workers?: number;
}

/** Works on a queue until the process is asked to stop; then it ends the job in hand. */
export async function runWorker({ queue, workers, ...entry }: WorkerOptions, io: CliIo): Promise<void> {
  const server = await queueServer(queue, entry);
  const stop = new AbortController();
  const onSignal = (): void => {
    io.err('stopping when the job in hand is done\n');
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    await namingOptions('options', queueNames, () =>
      workOnQueue({
        queue: server,
        signal: stop.signal,
        onReady: () => io.err(`waiting for jobs on ${shownAddress(server)}\n`),
        onJob: ({ seed, first, last }) =>
          io.err(`simulated replicates ${first} to ${last - 1} of seed ${seed}\n`),
        onError: (error) => tell(`${describeError(error, io.debug).text}\n`, io),
        ...(workers === undefined ? {} : { workers }),
      }),
    );
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
  }
}
