import { Worker } from 'node:worker_threads';
import { CaravanError } from '../base/errors.js';
import type { StartWorker, WorkerReport } from './worker-protocol.js';

/** Workers in threads of Node. */
export function startNodeWorker<Counts>(workerUrl: URL): StartWorker<Counts> {
  return (report, fail) => {
    const worker = new Worker(workerUrl);
    worker.on('message', (message: WorkerReport<Counts>) => report(message));
    worker.on('error', (error) => fail(ofItsClass(error)));
    worker.on('exit', (code) =>
      fail(new Error(`a worker stopped with exit code ${code} before it was done`)),
    );
    return { send: (order) => worker.postMessage(order), stop: () => worker.terminate() };
  };
}

/** On its way from a thread an error keeps what it holds and loses its class. */
function ofItsClass(error: Error): Error {
  if ('issues' in error) Object.setPrototypeOf(error, CaravanError.prototype);
  return error;
}
