import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { endKinds } from '../../src/engine/submodels/dissolution.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { caravanEnd } from '../../src/estimates/caravan-end.js';
import { survivalByDay } from '../../src/estimates/survival.js';
import { handMade } from '../helpers/hand-made.js';

describe('survivalByDay', () => {
  test('lets an end count from the day after the last night', () => {
    const raid = endKinds.indexOf('raid');
    const days = survivalByDay(
      handMade(10, (counts) => {
        counts.endKindDay[(1 * endKinds.length + raid) * 10 + 3] = 4;
      }),
    );
    const raids = days.map(({ ended }) => ended.find(({ kind }) => kind === 'raid')!.probability);

    expect(raids).toEqual([0, 0, 0, 0, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4]);
    expect(days[3]!.groupProbability).toBe(1);
    expect(days[4]!.groupProbability).toBe(0.6);
    expect(days[4]!.date).toBe('2024-01-05');
  });

  test('adds up to 1 and agrees with the quantiles of the last night', () => {
    const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 40 });
    const days = survivalByDay(ensemble);
    const [median] = caravanEnd(ensemble, { probabilities: [0.5] }).lastDay;

    for (const { groupProbability, ended } of days)
      expect(groupProbability + ended.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(
        1,
        9,
      );
    expect(days.at(-1)!.groupProbability).toBeLessThan(0.5);
    if (median?.status !== 'reached') throw new Error('the median is beyond the horizon');
    expect(days[median.day]!.groupProbability).toBeGreaterThan(0.5);
    expect(days[median.day + 1]!.groupProbability).toBeLessThanOrEqual(0.5);
  });

  test('knows the caravans of the scenario only', () => {
    expect(() =>
      survivalByDay(
        handMade(1, () => {}),
        { caravan: 'none' },
      ),
    ).toThrow('expected the id of a caravan');
  });
});
