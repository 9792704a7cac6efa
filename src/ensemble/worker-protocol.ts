import type { FailedReplicate } from './failed-replicate.js';

/**
 * What a worker is told: first what to work on, then replicates `first` up to `last`, without the last, and to hand
 * over what it has counted since it last did.
 */
export type WorkerOrder =
  | { readonly kind: 'start'; readonly work: unknown }
  | { readonly kind: 'run'; readonly first: number; readonly last: number }
  | { readonly kind: 'collect' };

/** What a worker answers to the second and the third. */
export type WorkerReport<Counts> =
  | { readonly kind: 'done'; readonly replicates: number; readonly failed: readonly FailedReplicate[] }
  | { readonly kind: 'counts'; readonly counts: Counts };

/** A worker, as those see it who give it work. */
export interface PoolWorker {
  readonly send: (order: WorkerOrder) => void;
  readonly stop: () => unknown;
}

/** Starts a worker; `report` hears its answers, `fail` that it is no more. */
export type StartWorker<Counts> = (
  report: (message: WorkerReport<Counts>) => void,
  fail: (error: Error) => void,
) => PoolWorker;
