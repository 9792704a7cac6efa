import { expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { positionByDay } from '../../src/estimates/position.js';
import { leastGroupShare, mainBodyDays } from '../../src/plots/main-body.js';

test('days of the main body end when few replicates still have a group, even if one forms anew later', () => {
  const ensemble = runEnsemble(builtInScenario('january-2021'), { replicates: 20 });
  const shares = positionByDay(ensemble, { probabilities: [0.5] }).map(
    ({ groupProbability }) => groupProbability,
  );
  const end = shares.findIndex((share) => share < leastGroupShare);
  // Otherwise nothing has been tested.
  expect(shares.slice(end).some((share) => share >= leastGroupShare)).toBe(true);
  const { days, to } = mainBodyDays(ensemble, {});
  expect(days.map(({ day }) => day)).toEqual([...Array(end).keys()]);
  expect(to).toBe(end - 1);
});
