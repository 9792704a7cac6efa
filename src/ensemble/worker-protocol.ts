import type { Scenario } from '../scenario/scenario.js';

/** What a worker of an ensemble is started with. */
export interface WorkerStart {
  readonly scenario: Scenario;
  readonly seed: string;
}

/** Replicates `first` up to `last`, without the last; or the end, upon which the worker hands over its counts. */
export type WorkerOrder =
  | { readonly kind: 'run'; readonly first: number; readonly last: number }
  | { readonly kind: 'finish' };

export type WorkerReport<Counts> =
  | { readonly kind: 'done'; readonly replicates: number }
  | { readonly kind: 'counts'; readonly counts: Counts };
