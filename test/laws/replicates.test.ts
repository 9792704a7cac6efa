import { describe, expect, test, vi } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { cellSize, onward } from '../../src/engine/independent-cells.js';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { Collector } from '../../src/ensemble/collector.js';
import { EnsembleCounts } from '../../src/ensemble/counts.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { countsOfReplicates, fingerprints } from '../helpers/counts.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { seenDay, worldOf } from '../helpers/simulation.js';
import { line3 } from '../helpers/worlds.js';

/** A scenario of the pack, cut to the first weeks so that fifty replicates are quick. */
function shortScenario(): Scenario {
  return { ...builtInScenario('exodus-2023'), horizonDays: 20 };
}

const scenario = shortScenario();
const model = new Model(scenario);
const nothing = (): void => {};

function part(first: number, last: number, seed = 'seed'): EnsembleCounts {
  return countsOfReplicates(model, first, last, seed);
}

function prints(counts: EnsembleCounts): Record<string, string> {
  return fingerprints({ counts, scenario });
}

describe('replicates', () => {
  test('are the same whichever number is asked for: the first 20 of 50 are those of 20', () => {
    const twenty = part(0, 20);
    const world = worldOf(model, 'seed');
    const firstOfFifty = new EnsembleCounts(model);
    const observer = new Collector(firstOfFifty);
    const ignored = { afterDay: nothing, afterReplicate: nothing };

    for (let replicate = 0; replicate < 50; replicate++) {
      simulateReplicate(world, replicate, replicate < 20 ? observer : ignored);
    }

    expect(prints(firstOfFifty)).toEqual(prints(twenty));
    expect(prints(runEnsemble(scenario, { replicates: 20, seed: 'seed' }).counts)).toEqual(prints(twenty));
  });

  test('add up from parts, in any order', () => {
    const whole = prints(part(0, 50));
    const forward = part(0, 20);
    forward.merge(part(20, 50));
    const backward = part(35, 50);
    backward.merge(part(0, 20));
    backward.merge(part(20, 35));

    expect(prints(forward)).toEqual(whole);
    expect(prints(backward)).toEqual(whole);
  });

  test('do not depend on what ran in the same world before, nor on the order', () => {
    const fresh = prints(part(7, 12));
    const used = worldOf(model, 'seed');
    const counts = new EnsembleCounts(model);
    const ignored = { afterDay: nothing, afterReplicate: nothing };
    for (const replicate of [40, 3, 41]) simulateReplicate(used, replicate, ignored);

    for (const replicate of [11, 7, 9, 8, 10]) simulateReplicate(used, replicate, new Collector(counts));

    expect(prints(counts)).toEqual(fresh);
  });

  test('do not depend on one that failed before in the same world, in the middle of moving people', () => {
    const fresh = prints(part(7, 9));
    const used = worldOf(model, 'seed');
    const counts = new EnsembleCounts(model);
    // Somebody leaves for good while others have set out this morning and have not yet come to rest.
    const { transfer } = used.ledger;
    const failing = vi.spyOn(used.ledger, 'transfer').mockImplementation((...args) => {
      if (used.independents.cells.values.some((people, i) => i % cellSize === onward && people > 0))
        throw new Error('out of order');
      transfer.apply(used.ledger, args);
    });
    const ignored = { afterDay: nothing, afterReplicate: nothing };
    // Not in every replicate do many set out at once: the last one has to have failed.
    let failed = false;
    for (let replicate = 40; !failed && replicate < 60; replicate++) {
      try {
        simulateReplicate(used, replicate, ignored);
      } catch (error) {
        expect((error as Error).message).toBe('out of order');
        failed = true;
      }
    }
    expect(failed).toBe(true);
    failing.mockRestore();

    for (const replicate of [7, 8]) simulateReplicate(used, replicate, new Collector(counts));

    expect(prints(counts)).toEqual(fresh);
  });

  test('do not depend on one that failed before in the same world, in the middle of a meeting', () => {
    const together = quietScenario(line3(), {
      horizonDays: 3,
      caravans: ['one', 'two'].map((id) => ({ ...caravanFrom('mx-a', { size: 500 }), id })),
      rates: { mergeProbability: 1 },
    });
    const used = worldOf(new Model(together));
    const ignored = { afterDay: nothing, afterReplicate: nothing };
    const failing = vi.spyOn(used.ledger, 'hand').mockImplementation(() => {
      throw new Error('out of order');
    });
    expect(() => simulateReplicate(used, 0, ignored)).toThrow('out of order');
    failing.mockRestore();
    used.clear();

    expect(new Set(used.rowAtPlace)).toEqual(new Set([-1]));
    expect(() => simulateReplicate(used, 1, ignored)).not.toThrow();
  });

  test('do not depend on who observes', () => {
    const unwatched = prints(part(0, 5));
    const counts = new EnsembleCounts(model);
    const collector = new Collector(counts);
    const world = worldOf(model, 'seed');

    for (let replicate = 0; replicate < 5; replicate++) {
      simulateReplicate(world, replicate, {
        afterDay(today) {
          seenDay(today);
          collector.afterDay(today);
        },
        afterReplicate: (today) => collector.afterReplicate(today),
      });
    }

    expect(prints(counts)).toEqual(unwatched);
  });

  test('differ from one another and from seed to seed', () => {
    const one = prints(part(0, 1));

    expect(prints(part(1, 2))).not.toEqual(one);
    expect(prints(part(0, 1, 'other'))).not.toEqual(one);
  });
});
