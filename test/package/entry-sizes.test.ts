import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundle } from './bundle.js';

// The built package: run `npm run build` first.

/** Most kilobytes (1,000 bytes) of a minified entry after gzip: its own code, and with its dependencies. */
const budgets = {
  // Of it some 2 kB are checks of arguments: whoever writes without types must hear of every fault.
  'caravan-sim': { own: 63, all: 96 },
  'caravan-sim/data': { own: 130, all: 160 },
  'caravan-sim/evidence': { own: 115, all: 150 },
  'caravan-sim/plots': { own: 140, all: 140 },
  // What the caravans from 2020 on are forecast like, and descriptions in Spanish, take 1 kB.
  'caravan-sim/report': { own: 168, all: 198 },
  'caravan-sim/browser': { own: 6, all: 6 },
  'caravan-sim/scores': { own: 10, all: 10 },
  'caravan-sim/node': { own: 190, all: 225 },
  'caravan-sim/queue': { own: 160, all: 500 },
};
/** Entries that browsers do not load; size is time to start there. */
const nodeEntries = ['caravan-sim/node', 'caravan-sim/queue'];
const dependencies = ['zod', 'seedrandom', 'bullmq', 'ioredis'];

const rows = await Promise.all(
  Object.entries(budgets).map(async ([entry, budget]) => {
    const program = `export * from '${entry}';`;
    const platform = nodeEntries.includes(entry) ? 'node' : 'browser';
    const [own, all] = await Promise.all([
      bundle(program, dependencies, platform),
      bundle(program, [], platform),
    ]);
    return { entry, budget, own: kilobytes(own.bytes), all: kilobytes(all.bytes) };
  }),
);

function kilobytes(bytes: Uint8Array): number {
  return Math.round(gzipSync(bytes, { level: 9 }).length / 100) / 10;
}

test.each(rows)(
  '$entry has $own of $budget.own kB after gzip, with its dependencies $all of $budget.all kB',
  ({ own, all, budget }) => {
    expect(own).toBeLessThanOrEqual(budget.own);
    expect(all).toBeLessThanOrEqual(budget.all);
    // A budget far above the size guards nothing.
    expect(own).toBeGreaterThan(budget.own / 2);
  },
);
