import type { Ensemble, Scenario, ScenarioComparison, ScenarioFile } from 'caravan-sim';
import {
  compareByDayInBrowserWorkers,
  type ModuleWorker,
  runEnsembleInBrowserWorkers,
} from 'caravan-sim/browser';
import EnsembleWorker from 'caravan-sim/browser-worker?worker&inline';

export const replicates = 500;
export const seed = 1;

/** What was last made of some key, so that words that change, or a change taken back, need no new run. */
class LastFew<Value> {
  private readonly entries = new Map<string, Value>();

  async find(key: string, make: () => Promise<Value>): Promise<Value> {
    const value = this.entries.get(key) ?? (await make());
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > 4) this.entries.delete(this.entries.keys().next().value!);
    return value;
  }
}

const lastRuns = new LastFew<Ensemble>();
const lastComparisons = new LastFew<ScenarioComparison>();

/** Runs a scenario on all cores, away from the page. */
export async function forecast(
  scenario: Scenario,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Ensemble> {
  const ensemble = await lastRuns.find(withoutWords(scenario.file), () =>
    runEnsembleInBrowserWorkers(scenario, {
      replicates,
      seed,
      signal,
      onProgress: (finished, all) => onProgress(finished / all),
      workerUrl: lendWorker,
    }),
  );
  return { ...ensemble, scenario };
}

/** What the second scenario changes, replicate by replicate. */
export async function compare(
  first: Scenario,
  second: Scenario,
  signal: AbortSignal,
): Promise<ScenarioComparison> {
  const key = [first, second].map(({ file }) => withoutWords(file)).join();
  const comparison = await lastComparisons.find(key, () =>
    compareByDayInBrowserWorkers(first, second, { replicates, seed, signal, workerUrl: lendWorker }),
  );
  return { ...comparison, first, second };
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
