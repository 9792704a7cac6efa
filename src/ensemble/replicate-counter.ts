import type { Model } from '../engine/model.js';
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
  private world: World;
  private counts: EnsembleCounts;
  private collector: Collector;

  constructor(model: Model, seed: string) {
    this.model = model;
    this.seed = seed;
    this.world = this.newWorld();
    this.counts = new EnsembleCounts(model);
    this.collector = new Collector(this.counts);
  }

  run(first: number, last: number, onReplicate?: (replicate: number) => void): FailedReplicate[] {
    const failed: FailedReplicate[] = [];
    for (let replicate = first; replicate < last; replicate++) {
      try {
        simulateReplicate(this.world, replicate, this.collector);
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
