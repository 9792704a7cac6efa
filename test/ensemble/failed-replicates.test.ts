import { afterEach, describe, expect, test, vi } from 'vitest';
import { compareScenarios } from '../../src/comparison/compare-scenarios.js';
import { Model } from '../../src/engine/model.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { countsOfReplicates, fingerprints, letFail } from '../helpers/counts.js';
import { tenDays } from '../helpers/hand-made.js';

afterEach(() => vi.restoreAllMocks());

const scenario = tenDays();

describe('replicates that fail', () => {
  test('are named with their seed, and the others counted as if they had not been there', () => {
    letFail([3, 19]);
    const ensemble = runEnsemble(scenario, { replicates: 25, seed: 's' });
    vi.restoreAllMocks();

    expect(ensemble.failed).toEqual([
      { seed: 's', replicate: 3, message: 'out of order' },
      { seed: 's', replicate: 19, message: 'out of order' },
    ]);
    expect(ensemble.replicates).toBe(23);
    const others = countsOfReplicates(new Model(scenario), 0, 3, 's');
    others.merge(countsOfReplicates(new Model(scenario), 4, 19, 's'));
    others.merge(countsOfReplicates(new Model(scenario), 20, 25, 's'));
    expect(fingerprints(ensemble)).toEqual(fingerprints({ counts: others, scenario }));
  });

  test('are an error with the first of them where none is left', () => {
    letFail([0, 1]);

    expect(() => runEnsemble(scenario, { replicates: 2, seed: 's' })).toThrow(
      'every replicate failed; replicate 0 of seed s: out of order',
    );
  });

  test('are left out of both sides of a comparison', () => {
    letFail([2], 3);
    const { replicates, failed } = compareScenarios(scenario, scenario, { replicates: 6 });

    expect(replicates).toBe(5);
    expect(failed).toEqual([{ seed: '1', replicate: 2, message: 'out of order' }]);
  });
});
