import { execArgv } from 'node:process';
import { Worker } from 'node:worker_threads';
import { CaravanError } from '../base/errors.js';
import type { StartWorker, WorkerReport } from './worker-protocol.js';

/** How long a worker waits for the next run before it is stopped. */
const patienceMs = 20_000;

interface WaitingWorker {
  readonly worker: Worker;
  readonly patience: NodeJS.Timeout;
}

/** Workers that wait for the next run, by their file: a new one would have to load the engine and to warm up. */
const waiting = new Map<string, WaitingWorker[]>();

/** Workers in threads of Node. One that has answered everything waits for the next run, and keeps no program from ending. */
export function startNodeWorker<Counts>(workerUrl: URL): StartWorker<Counts> {
  return (report, fail) => {
    const worker = recalled(workerUrl) ?? new Worker(workerUrl, optionsFor(execArgv));
    let unanswered = 0;
    let isGone = false;
    worker.on('message', (message: WorkerReport<Counts>) => {
      unanswered--;
      report(message);
    });
    worker.on('error', (error) => {
      isGone = true;
      fail(ofItsClass(error));
    });
    worker.on('exit', (code) => {
      isGone = true;
      fail(new Error(`a worker stopped with exit code ${code} before it was done`));
    });
    return {
      send: (order) => {
        if (order.kind !== 'start') unanswered++;
        worker.postMessage(order);
      },
      stop: () => {
        if (unanswered > 0 || isGone) return worker.terminate();
        letWait(worker, workerUrl);
        return undefined;
      },
    };
  };
}

/** Options by which the modules of a program are found and loaded, and stand before their value or with it. */
const loading = /^(--import|--require|-r|--(?:experimental-)?loader|--conditions|-C)(=|$)/;

/**
 * A worker has the options of this process, whatever they are, unless it is given its own: of these it refuses all that
 * hold for a whole process. It is given its own only beside the one that tells how the text of `node -e` is to be read,
 * which files refuse.
 */
function optionsFor(options: readonly string[]): { execArgv?: string[] } {
  if (!options.some((option) => option.startsWith('--input-type'))) return {};
  const isValue = (i: number): boolean => loading.exec(options[i] ?? '')?.[2] === '';
  return { execArgv: options.filter((option, i) => loading.test(option) || isValue(i - 1)) };
}

function recalled(workerUrl: URL): Worker | undefined {
  const first = waiting.get(workerUrl.href)?.pop();
  if (first === undefined) return undefined;
  const { worker, patience } = first;
  clearTimeout(patience);
  forgetListeners(worker);
  worker.ref();
  return worker;
}

function letWait(worker: Worker, workerUrl: URL): void {
  const others = waiting.get(workerUrl.href) ?? [];
  waiting.set(workerUrl.href, others);
  forgetListeners(worker);
  worker.unref();
  const leave = (): void => {
    const at = others.indexOf(waits);
    if (at !== -1) others.splice(at, 1);
  };
  const patience = setTimeout(() => {
    // At once: until it has stopped, the next run would take it.
    leave();
    void worker.terminate();
  }, patienceMs).unref();
  const waits = { worker, patience };
  others.push(waits);
  worker.on('exit', leave);
  worker.on('error', leave);
}

/** Those of this file, and not what Node listens to. */
function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

/** On its way from a thread an error keeps what it holds and loses its class. */
function ofItsClass(error: Error): Error {
  if ('issues' in error) Object.setPrototypeOf(error, CaravanError.prototype);
  return error;
}
