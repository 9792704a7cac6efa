import { Model } from '../engine/model.js';
import type { Scenario } from '../scenario/scenario.js';
import { ReplicateCounter } from './replicate-counter.js';

/** What a worker of an ensemble is started with. */
export interface EnsembleWork {
  readonly scenario: Scenario;
  readonly seed: string;
}

export function prepareEnsemble({ scenario, seed }: EnsembleWork): ReplicateCounter {
  return new ReplicateCounter(new Model(scenario), seed);
}
