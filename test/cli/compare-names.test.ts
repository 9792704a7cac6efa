import { expect, test } from 'vitest';
import { compareNames } from '../../src/cli/compare-names.js';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';

test('too many people are those at the border of both scenarios', () => {
  const scenario = builtInScenario('january-2021');
  const names = compareNames({ target: 'a.json', scenario }, { target: 'b.json', scenario });
  const told = names['a.border'] as (issue: { path: []; message: string }) => unknown;

  expect(told({ path: [], message: 'make 9 nights, expected at most 8: fewer people or days' })).toEqual({
    path: [],
    message: 'the border cities of a.json and b.json make 9 nights, expected at most 8: fewer people or days',
  });
});
