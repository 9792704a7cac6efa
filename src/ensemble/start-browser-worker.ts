import { abortSignal, must } from '../base/checks.js';
import type { OptionChecks } from '../base/option-faults.js';
import { workerCount } from './thread-checks.js';
import type { StartWorker, WorkerReport } from './worker-protocol.js';

/** A worker of a browser, as far as it is used; its handlers are set by the pool. */
export interface ModuleWorker {
  onmessage: unknown;
  onerror: unknown;
  postMessage(order: unknown): void;
  terminate(): void;
}

/** Which module workers share the work, and what stops them. */
export interface BrowserWorkersOptions {
  /** Address of `caravan-sim/browser-worker` as it is served, or a function that starts it, as bundlers have it. */
  readonly workerUrl: URL | string | (() => ModuleWorker);
  /** Number of module workers, 1 to 256. Default: as many as the machine has cores. */
  readonly workers?: number;
  /** Stops the run: it then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** @internal */
export const browserChecks: OptionChecks<BrowserWorkersOptions> = {
  workerUrl: must(
    'the address of caravan-sim/browser-worker, or a function that starts it',
    (value) => typeof value === 'string' || typeof value === 'function' || value instanceof URL,
  ),
  workers: workerCount,
  signal: abortSignal,
};

/** What a browser gives, as far as it is used: the types of Node do not know it. */
interface Browser {
  readonly navigator?: { readonly hardwareConcurrency?: number };
  readonly Worker: new (url: URL | string, options: { type: 'module' }) => ModuleWorker;
}

const browser = globalThis as unknown as Browser;

/** Cores of the machine that the page is on, as far as its browser tells. */
export function coresOfBrowser(): number {
  return browser.navigator?.hardwareConcurrency ?? 1;
}

export function startBrowserWorker<Counts>(
  workerUrl: BrowserWorkersOptions['workerUrl'],
): StartWorker<Counts> {
  return (report, fail) => {
    const worker =
      typeof workerUrl === 'function' ? workerUrl() : new browser.Worker(workerUrl, { type: 'module' });
    worker.onmessage = ({ data }: { readonly data: WorkerReport<Counts> }) => report(data);
    worker.onerror = ({ message }: { readonly message?: string }) =>
      fail(new Error(message ?? 'the worker cannot be loaded'));
    return { send: (order) => worker.postMessage(order), stop: () => worker.terminate() };
  };
}
