import type { compareByDay, Ensemble, Scenario, ScenarioComparison, ScenarioFile } from 'caravan-sim';
import { type ModuleWorker, runEnsembleInBrowserWorkers } from 'caravan-sim/browser';
import EnsembleWorker from 'caravan-sim/browser-worker?worker&inline';
import CompareWorker from './compare-worker?worker&inline';

export const replicates = 500;
export const seed = 1;

/** What was last simulated: a scenario of which only words change, and its copy to compare with, need no new run. */
const lastRuns: { readonly key: string; readonly ensemble: Ensemble }[] = [];
const runsKept = 4;

/** Runs a scenario on all cores, away from the page. */
export async function forecast(
  scenario: Scenario,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Ensemble> {
  const key = withoutWords(scenario.file);
  const known = lastRuns.find((run) => run.key === key);
  if (known !== undefined) return { ...known.ensemble, scenario };
  const ensemble = await runEnsembleInBrowserWorkers(scenario, {
    replicates,
    seed,
    signal,
    onProgress: (finished, all) => onProgress(finished / all),
    workerUrl: lendWorker,
  });
  lastRuns.unshift({ key, ensemble });
  lastRuns.length = Math.min(lastRuns.length, runsKept);
  return ensemble;
}

/** Everything in a scenario that numbers depend on. */
function withoutWords({ name, title, caravans, ...rest }: ScenarioFile): string {
  return JSON.stringify([rest, caravans.map(({ name: _, ...caravan }) => caravan)]);
}

/** Workers that wait for the next run: a new one would first have to read the engine and warm up. */
const idleWorkers: Worker[] = [];

type Handler = ((event: Event) => void) | null;

/** A worker for one run, after which it waits for the next, unless it was stopped in the middle of something. */
function lendWorker(): ModuleWorker {
  const worker = idleWorkers.pop() ?? new EnsembleWorker();
  let unanswered = 0;
  const lent = {
    onmessage: null as Handler,
    onerror: null as Handler,
    postMessage(order: unknown): void {
      if ((order as { kind: string }).kind !== 'start') unanswered++;
      worker.postMessage(order);
    },
    terminate(): void {
      if (unanswered === 0) idleWorkers.push(worker);
      else worker.terminate();
    },
  };
  worker.onmessage = (event) => {
    unanswered--;
    lent.onmessage?.(event);
  };
  worker.onerror = (event) => lent.onerror?.(event);
  return lent;
}

export type CompareArguments = Parameters<typeof compareByDay>;

/** What the second scenario changes, replicate by replicate, in a worker of its own. */
export function compare(first: Scenario, second: Scenario, signal: AbortSignal): Promise<ScenarioComparison> {
  const worker = new CompareWorker();
  return new Promise<ScenarioComparison>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<ScenarioComparison>) => resolve(data);
    const work: CompareArguments = [first, second, { replicates, seed }];
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}
