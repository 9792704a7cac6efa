import { prepareEnsemble } from './ensemble-work.js';
import { serveBatches } from './serve-batches.js';
import type { WorkerOrder } from './worker-protocol.js';

/** The part of a worker's global scope that is used: the types of Node do not know it. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: WorkerOrder }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const serve = serveBatches(prepareEnsemble, (message) => scope.postMessage(message));
scope.onmessage = ({ data }) => serve(data);
