import { type BatchRunner, serveBatches } from '../../src/ensemble/serve-batches.js';
import type { WorkerOrder } from '../../src/ensemble/worker-protocol.js';

/** Module workers as a page sees them; messages are copied, and arrive later. */
export function fakeWorkers<Work>(prepare: (work: Work) => BatchRunner<unknown>) {
  return class FakeWorker {
    static started = 0;
    static stopped = 0;
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: unknown = null;
    readonly serve = serveBatches(prepare, (message) => {
      const data = structuredClone(message);
      setTimeout(() => this.onmessage?.({ data }), 0);
    });
    constructor() {
      FakeWorker.started++;
    }
    postMessage(order: WorkerOrder): void {
      const copy = structuredClone(order);
      setTimeout(() => this.serve(copy), 0);
    }
    terminate(): void {
      FakeWorker.stopped++;
    }
  };
}
