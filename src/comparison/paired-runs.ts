import { CaravanError } from '../base/errors.js';
import { Model } from '../engine/model.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { type FailedReplicate, failedReplicate } from '../ensemble/failed-replicate.js';
import type { BatchRunner } from '../ensemble/serve-batches.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { Scenario } from '../scenario/scenario.js';
import { ComparisonCounts, rowCount } from './comparison-counts.js';
import { daysPerWeek, type WeeklyLayout, WeeklyValues } from './weekly-values.js';

/** What is compared, and from which day of the scenarios on. */
export interface ComparisonWork {
  readonly a: Scenario;
  readonly b: Scenario;
  readonly seed: string;
  readonly firstDay: number;
}

/** Both scenarios, ready to be run replicate by replicate with the same draws. */
export class PairedRuns implements BatchRunner<ComparisonCounts> {
  private readonly work: ComparisonWork;
  private readonly layout: WeeklyLayout;
  private runs: readonly [Run, Run];
  private counts: ComparisonCounts;

  constructor(work: ComparisonWork) {
    this.work = work;
    this.layout = layoutOf(work.a, work.firstDay);
    this.runs = this.newRuns();
    this.counts = this.newCounts();
  }

  /** Replicates `first`, which is even, up to `last`, without the last; one that fails in either is left out. */
  run(first: number, last: number, onReplicate?: (replicate: number) => void): FailedReplicate[] {
    const failed: FailedReplicate[] = [];
    let before: readonly [Float64Array, Float64Array] | undefined;
    for (let replicate = first; replicate < last; replicate++) {
      const isSecond = (replicate - first) % 2 === 1;
      try {
        const values = [this.runs[0].replicate(replicate), this.runs[1].replicate(replicate)] as const;
        this.counts.addReplicate(...values);
        if (isSecond && before !== undefined) {
          this.counts.addUnshared(before[0], values[1]);
          this.counts.addUnshared(values[0], before[1]);
        }
        before = isSecond ? undefined : [values[0].slice(), values[1].slice()];
      } catch (error) {
        // Too many people for all replicates alike: not a failure of one.
        if (error instanceof CaravanError) throw error;
        failed.push(failedReplicate(this.work.seed, replicate, error));
        // Nobody knows in what state they were left.
        this.runs = this.newRuns();
        before = undefined;
      }
      onReplicate?.(replicate);
    }
    return failed;
  }

  collect(): ComparisonCounts {
    const { counts } = this;
    counts.settle();
    this.counts = this.newCounts();
    return counts;
  }

  newCounts(): ComparisonCounts {
    return new ComparisonCounts(rowCount(this.layout));
  }

  private newRuns(): [Run, Run] {
    const { a, b, seed } = this.work;
    return [new Run(a, seed, this.layout), new Run(b, seed, this.layout)];
  }
}

class Run {
  private readonly world: World;
  private readonly weekly: WeeklyValues;

  constructor(scenario: Scenario, seed: string, layout: WeeklyLayout) {
    this.world = new World(new Model(scenario), new RandomStream(streamKey(seed), 0));
    this.weekly = new WeeklyValues(layout);
  }

  replicate(replicate: number): Float64Array {
    simulateReplicate(this.world, replicate, this.weekly);
    return this.weekly.values;
  }
}

/** Weeks of a scenario, the last of which may be shorter; its cities are in order of place. */
export function layoutOf({ border, horizonDays }: Scenario, firstDay: number): WeeklyLayout {
  return {
    cityCount: border.length,
    weekCount: Math.ceil((horizonDays + 1 - firstDay) / daysPerWeek),
    firstDay,
  };
}
