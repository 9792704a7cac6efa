import { Worker } from 'node:worker_threads';
import type { StartWorker, WorkerReport } from './worker-protocol.js';

/** Workers in threads of Node. */
export function startNodeWorker<Counts>(workerUrl: URL): StartWorker<Counts> {
  return (report, fail) => {
    const worker = new Worker(workerUrl);
    worker.on('message', (message: WorkerReport<Counts>) => report(message));
    worker.on('error', fail);
    worker.on('exit', (code) =>
      fail(new Error(`a worker stopped with exit code ${code} before it was done`)),
    );
    return { send: (order) => worker.postMessage(order), stop: () => worker.terminate() };
  };
}
