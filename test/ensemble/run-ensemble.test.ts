import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { caught, faultLines } from '../helpers/caught.js';
import { fingerprints } from '../helpers/counts.js';
import { tenDays } from '../helpers/hand-made.js';

describe('runEnsemble', () => {
  test('reports what it ran, and its progress replicate by replicate', () => {
    const seen: string[] = [];
    const scenario = tenDays();

    const ensemble = runEnsemble(scenario, {
      replicates: 3,
      seed: 2018,
      onProgress: (done, all) => seen.push(`${done}/${all}`),
    });

    expect([ensemble.replicates, ensemble.seed, ensemble.counts.replicates]).toEqual([3, '2018', 3]);
    expect(ensemble.scenario).toBe(scenario);
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
  });

  test('has 1,000 replicates and seed 1 unless told otherwise', () => {
    const ensemble = runEnsemble({ ...tenDays(), horizonDays: 1 });

    expect([ensemble.replicates, ensemble.seed]).toEqual([1000, '1']);
  });

  test('takes a seed as number or as text', () => {
    expect(fingerprints(runEnsemble(tenDays(), { replicates: 2, seed: 7 }))).toEqual(
      fingerprints(runEnsemble(tenDays(), { replicates: 2, seed: '7' })),
    );
  });

  test.each([0, -1, 1.5, Number.NaN, 10_000_001])('refuses %d replicates', (replicates) => {
    const error = caught(() => runEnsemble(tenDays(), { replicates }));

    expect(error.code).toBe('invalid_input');
    expect(faultLines(error.issues)).toEqual([
      `replicates is ${replicates}, expected a whole number from 1 to 10000000`,
    ]);
  });
});
