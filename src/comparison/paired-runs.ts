import { buildModel } from '../engine/model.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { Scenario } from '../scenario/scenario.js';
import { ComparisonCounts, rowCount } from './comparison-counts.js';
import { daysPerWeek, type WeeklyLayout, WeeklyValues } from './weekly-values.js';

/** Both scenarios, ready to be run replicate by replicate with the same draws. */
export class PairedRuns {
  readonly counts: ComparisonCounts;
  private readonly runs: readonly [Run, Run];

  /** @param firstDay - of the first week, counted from the start of the scenarios */
  constructor(a: Scenario, b: Scenario, seed: string, firstDay: number) {
    const layout = layoutOf(a, firstDay);
    this.counts = new ComparisonCounts(rowCount(layout));
    this.runs = [new Run(a, seed, layout), new Run(b, seed, layout)];
  }

  /** Replicates `first`, which is even, up to `last`, without the last. */
  run(first: number, last: number, onReplicate?: (replicate: number) => void): void {
    const [a, b] = this.runs;
    let before: readonly [Int32Array, Int32Array] | undefined;
    for (let replicate = first; replicate < last; replicate++) {
      const values = [a.replicate(replicate), b.replicate(replicate)] as const;
      this.counts.addReplicate(...values);
      if (before === undefined) before = [values[0].slice(), values[1].slice()];
      else {
        this.counts.addUnshared(before[0], values[1]);
        this.counts.addUnshared(values[0], before[1]);
        before = undefined;
      }
      onReplicate?.(replicate);
    }
  }
}

class Run {
  private readonly world: World;
  private readonly weekly: WeeklyValues;

  constructor(scenario: Scenario, seed: string, layout: WeeklyLayout) {
    this.world = new World(buildModel(scenario), new RandomStream(streamKey(seed), 0));
    this.weekly = new WeeklyValues(layout);
  }

  replicate(replicate: number): Int32Array {
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
