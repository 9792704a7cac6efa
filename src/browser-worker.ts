// Entry point `caravan-sim/browser-worker`: a module worker of `caravan-sim/browser`, whatever is to be run.
import { type EnsembleWork, prepareEnsemble } from './ensemble/ensemble-work.js';
import { type BatchRunner, serveBatches } from './ensemble/serve-batches.js';
import type { WorkerOrder } from './ensemble/worker-protocol.js';
import { PairedCourses, type PairedWork } from './estimates/paired-courses.js';

/** The part of a worker's global scope that is used: the types of Node do not know it. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: WorkerOrder }) => void) | null;
}

function prepare(work: EnsembleWork | PairedWork): BatchRunner<unknown> {
  return 'second' in work ? new PairedCourses(work) : prepareEnsemble(work);
}

const scope = globalThis as unknown as WorkerScope;
const serve = serveBatches(prepare, (message) => scope.postMessage(message));
scope.onmessage = ({ data }) => serve(data);
