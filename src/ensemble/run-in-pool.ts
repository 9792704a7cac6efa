import type { FailedReplicate } from './failed-replicate.js';
import type { PoolWorker, StartWorker, WorkerReport } from './worker-protocol.js';

/** Work on replicates that workers share. */
export interface PooledWork<Counts> {
  readonly startWorker: StartWorker<Counts>;
  readonly workers: number;
  /** What each worker is started with; it is copied to it. */
  readonly work: unknown;
  /** Replicates `first` up to `last`, without the last. */
  readonly first: number;
  readonly last: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((finished: number, replicates: number) => void) | undefined;
  /** Takes what a worker has counted since it last handed over. */
  readonly onCounts: (counts: Counts) => void;
  readonly checkpoint?: Checkpoint | undefined;
}

/** Lets the counts of a run be kept before it is over. */
export interface Checkpoint {
  /** Asked between batches: whether it is time. */
  readonly isDue: () => boolean;
  /**
   * All replicates from the first up to `last`, without it, are in the counts, or in `failed`, and no other is, as long
   * as this function does not wait for anything.
   */
  readonly keep: (last: number, failed: readonly FailedReplicate[]) => Promise<void>;
}

/** A checkpoint to come. */
interface Round {
  readonly last: number;
  /** Workers that have not yet handed over the counts that belong to it. */
  readonly awaited: Set<PoolWorker>;
  /** Workers that have, and for whom nothing is left to do. */
  readonly done: PoolWorker[];
}

/** A worker takes about as long to start as this many replicates take to run. */
const replicatesWorthAWorker = 50;

/** Workers worth starting for so many replicates, at least 1. */
export function workersFor(replicates: number, workers: number): number {
  return Math.max(1, Math.min(workers, Math.floor(replicates / replicatesWorthAWorker)));
}

/**
 * Hands out batches of replicates, in order, until all are run and all counts are in. A checkpoint is a round: from
 * the moment it begins, each worker hands over its counts when it is done with its batch, before it takes another.
 * What then is in are all batches that were handed out before.
 *
 * @returns replicates that failed, in order
 * @throws the reason of the signal; the error of a worker that cannot be started or is no more; that of `keep`
 */
export async function runInPool<Counts>(work: PooledWork<Counts>): Promise<FailedReplicate[]> {
  const { startWorker, workers, last, signal, onProgress, onCounts, checkpoint } = work;
  signal?.throwIfAborted();
  const replicates = last - work.first;
  const failed: FailedReplicate[] = [];
  const pool: PoolWorker[] = [];
  /** Workers that have not yet handed over their last counts. */
  const working = new Set<PoolWorker>();
  let next = work.first;
  let finished = 0;
  let round: Round | undefined;
  let keeping = Promise.resolve();
  let isKeeping = false;

  let stop = (): void => undefined;

  const run = (resolve: () => void, reject: (reason: unknown) => void): void => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop);
    const advance = (worker: PoolWorker): void => {
      const isAwaited = round?.awaited.has(worker) === true;
      // Its last counts must not come into the round.
      if (next === last && round !== undefined && !isAwaited) {
        round.done.push(worker);
        return;
      }
      if (next === last || isAwaited) {
        worker.send({ kind: 'collect' });
        return;
      }
      const first = next;
      next = Math.min(last, next + batchSize(replicates, last - next, workers));
      worker.send({ kind: 'run', first, last: next });
    };
    const endRound = (): void => {
      const { last: end, done } = round!;
      round = undefined;
      isKeeping = true;
      const before = failed.filter(({ replicate }) => replicate < end);
      keeping = checkpoint!.keep(end, inOrder(before)).finally(() => {
        isKeeping = false;
      });
      keeping.catch(reject);
      done.forEach(advance);
    };
    const hear = (worker: PoolWorker, message: WorkerReport<Counts>): void => {
      if (message.kind === 'done') {
        finished += message.replicates;
        failed.push(...message.failed);
        onProgress?.(finished, replicates);
        if (round === undefined && !isKeeping && next < last && checkpoint?.isDue() === true)
          round = { last: next, awaited: new Set(working), done: [] };
        advance(worker);
        return;
      }
      onCounts(message.counts);
      if (round?.awaited.delete(worker) !== true) {
        working.delete(worker);
        if (working.size === 0) resolve();
        return;
      }
      if (round.awaited.size === 0) endRound();
      advance(worker);
    };
    for (let i = 0; i < workers; i++) {
      const worker = startWorker((message) => {
        try {
          hear(worker, message);
        } catch (error) {
          reject(error);
        }
      }, reject);
      pool.push(worker);
      working.add(worker);
      worker.send({ kind: 'start', work: work.work });
      advance(worker);
    }
  };

  try {
    await new Promise<void>(run);
    await keeping;
    return inOrder(failed);
  } finally {
    // A signal may live as long as the program.
    signal?.removeEventListener('abort', stop);
    await Promise.all(pool.map((worker) => worker.stop()));
  }
}

function inOrder(failed: readonly FailedReplicate[]): FailedReplicate[] {
  return [...failed].sort((a, b) => a.replicate - b.replicate);
}

/**
 * Small enough that progress moves and that a run stops soon, and smaller at the end, so that no worker is long at work
 * when the others are done; an even number, because a comparison takes replicates in pairs.
 */
function batchSize(replicates: number, left: number, workers: number): number {
  const usual = Math.min(25, Math.max(5, Math.ceil(replicates / (workers * 40))));
  return 2 * Math.min(usual, Math.ceil(left / (workers * 4)));
}
