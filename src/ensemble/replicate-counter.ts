import type { Model } from '../engine/model.js';
import type { Rates } from '../engine/rates.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import { Collector } from './collector.js';
import { EnsembleCounts } from './counts.js';
import { type FailedReplicate, failedReplicate } from './failed-replicate.js';
import type { BatchRunner } from './serve-batches.js';

/** Simulates and counts replicates of one scenario and seed. */
export class ReplicateCounter implements BatchRunner<EnsembleCounts> {
  private readonly model: Model;
  private readonly seed: string;
  private readonly ratesOf: ((replicate: number) => readonly Rates[]) | undefined;
  private world: World;
  private counts: EnsembleCounts;
  private collector: Collector;

  /** @param ratesOf - rates by caravan for each replicate, instead of drawn ones */
  constructor(model: Model, seed: string, ratesOf?: (replicate: number) => readonly Rates[]) {
    this.model = model;
    this.seed = seed;
    this.ratesOf = ratesOf;
    this.world = this.newWorld();
    this.counts = new EnsembleCounts(model);
    this.collector = new Collector(this.counts);
  }

  run(first: number, last: number, onReplicate?: (replicate: number) => void): FailedReplicate[] {
    const failed: FailedReplicate[] = [];
    for (let replicate = first; replicate < last; replicate++) {
      try {
        const rates = this.ratesOf?.(replicate);
        simulateReplicate(this.world, replicate, this.collector, rates === undefined ? {} : { rates });
      } catch (error) {
        failed.push(failedReplicate(this.seed, replicate, error));
        this.collector.forgetReplicate();
        // Nobody knows in what state the other was left.
        this.world = this.newWorld();
      }
      onReplicate?.(replicate);
    }
    return failed;
  }

  collect(): EnsembleCounts {
    const { counts } = this;
    counts.settle();
    this.counts = new EnsembleCounts(this.model);
    this.collector = new Collector(this.counts);
    return counts;
  }

  private newWorld(): World {
    return new World(this.model, new RandomStream(streamKey(this.seed), 0));
  }
}
