import { parentPort } from 'node:worker_threads';
import { type BatchRunner, serveBatches } from './serve-batches.js';

/** Makes a worker of this thread of Node. */
export function serveInThread<Work, Counts>(prepare: (work: Work) => BatchRunner<Counts>): void {
  parentPort!.on(
    'message',
    serveBatches(prepare, (message) => parentPort!.postMessage(message)),
  );
}
