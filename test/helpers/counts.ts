import { vi } from 'vitest';
import type { Model } from '../../src/engine/model.js';
import { World } from '../../src/engine/world.js';
import type { EnsembleCounts } from '../../src/ensemble/counts.js';
import { ReplicateCounter } from '../../src/ensemble/replicate-counter.js';
import type { Ensemble } from '../../src/ensemble/run-ensemble.js';
import { HistogramGrid } from '../../src/stats/count-histogram.js';
import { others } from './simulation.js';

/** Counts of replicates `first` up to `last`, without the last. */
export function countsOfReplicates(model: Model, first: number, last: number, seed = '1'): EnsembleCounts {
  const counter = new ReplicateCounter(model, seed);
  counter.run(first, last);
  return counter.collect();
}

/** Makes some replicates fail on the evening of a day, in the middle of being counted, until mocks are restored. */
export function letFail(replicates: readonly number[], day = 3): void {
  const { waitingAt } = World.prototype;
  vi.spyOn(World.prototype, 'waitingAt').mockImplementation(function (this: World, city) {
    if (this.day === day && replicates.includes(this.replicate)) throw new Error('out of order');
    return waitingAt.call(this, city);
  });
}

/** Parts of the counts that are not told apart by caravan. */
const shared = ['nights', 'fullestPeople', 'fullestDay', 'waiting', 'overflow', 'encounters'];

/** The bins of a grid, row by row. */
export function rowsOf(grid: HistogramGrid): Uint32Array[] {
  return Array.from(grid.widths, (_, row) => grid.binsOf(row));
}

/**
 * Everything an ensemble has counted, as one line per table: caravan by id, so that the order of caravans in the
 * file does not show. Two ensembles are the same bit for bit if these are equal; a difference names the table.
 */
export function fingerprints({
  counts,
  scenario,
}: Pick<Ensemble, 'counts' | 'scenario'>): Record<string, string> {
  counts.settle();
  const names = [others, ...scenario.caravans.map(({ id }) => id)];
  const prints: Record<string, string> = { replicates: String(counts.replicates) };
  for (const [key, table] of Object.entries(counts)) {
    if (!(table instanceof HistogramGrid || table instanceof Uint32Array)) continue;
    const cells: ArrayLike<unknown> = table instanceof HistogramGrid ? rowsOf(table) : table;
    const parts = shared.includes(key) ? ['all'] : names;
    const size = cells.length / parts.length;
    parts.forEach((part, p) => {
      prints[`${key} of ${part}`] = hashOf(cells, p * size, (p + 1) * size);
    });
  }
  return prints;
}

/** Number of non-zero entries and a hash (FNV-1a) of them and their positions. */
function hashOf(cells: ArrayLike<unknown>, first: number, last: number): string {
  let hash = 0x811c9dc5;
  let entries = 0;
  const add = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  const count = (n: number, ...where: number[]): void => {
    if (n === 0) return;
    entries++;
    where.forEach(add);
    add(n);
  };
  for (let at = first; at < last; at++) {
    const cell = cells[at];
    if (typeof cell === 'number') count(cell, at - first);
    else if (cell instanceof Uint32Array) {
      for (let bin = 0; bin < cell.length; bin++) count(cell[bin]!, at - first, bin);
    }
  }
  return `${entries} ${(hash >>> 0).toString(16)}`;
}
