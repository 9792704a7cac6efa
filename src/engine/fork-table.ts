import { longer } from '../base/longer.js';
import type { Branch } from './branches.js';

/** Of the branches of a fork: where people of each city find theirs, and the row they go on in. */
export interface ForkBranch {
  readonly branch: Branch;
  /** Number of the row in `IndependentCounts.all`. */
  readonly row: number;
}

/**
 * All forks on the ways of independent travellers in two arrays: what a journey waits for is memory, and a fork made
 * of objects lies in many places of it. A fork is known by its address, and so are its branches:
 *
 * | address                   | `whole`                     | `part`                                 |
 * | ------------------------- | --------------------------- | -------------------------------------- |
 * | fork                      | number of branches          |                                        |
 * | fork + 1 + b              | address of branch `b`       |                                        |
 * | fork + 1 + branches + at  | branch of city `at`         |                                        |
 * | branch                    | row that people go on in    | `alike`, see {@link Branch}            |
 * | branch + 1                | number of ways              |                                        |
 * | branch + 2 + way          | arc                         | `shared`, then, city after city, `own` |
 */
export class ForkTable {
  whole: Int32Array = new Int32Array(1024);
  part: Float64Array = new Float64Array(1024);
  #end = 0;

  /**
   * @param branchOf - `[city of the row]`: number of its branch
   * @returns the address of the fork
   */
  add(branches: readonly ForkBranch[], branchOf: readonly number[]): number {
    const fork = this.#take(1 + branches.length + branchOf.length);
    this.whole[fork] = branches.length;
    this.whole.set(branchOf, fork + 1 + branches.length);
    branches.forEach(({ branch: { alike, arcs, shared, own }, row }, b) => {
      const at = this.#take(2 + shared.length + own.length);
      this.whole[fork + 1 + b] = at;
      this.whole[at] = row;
      this.whole[at + 1] = arcs.length;
      this.whole.set(arcs, at + 2);
      this.part[at] = alike;
      this.part.set(shared, at + 2);
      this.part.set(own, at + 2 + shared.length);
    });
    return fork;
  }

  /** Takes so many addresses, and returns the first. */
  #take(count: number): number {
    const first = this.#end;
    this.#end += count;
    if (this.#end > this.whole.length) {
      this.whole = longer(this.whole, 2 * this.#end);
      this.part = longer(this.part, 2 * this.#end);
    }
    return first;
  }
}
