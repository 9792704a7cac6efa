import { describe, expect, test } from 'vitest';
import { exampleCases, expectNear } from './example-cases.js';
import { exampleFunctions } from './example-functions.js';

describe('the worked examples', () => {
  const ran = new Set<string>();

  test.each(exampleCases)('$id', ({ id, fn, inputs, expected, absTol }) => {
    const run = exampleFunctions[id] ?? exampleFunctions[fn];
    if (run === undefined) throw new Error(`nothing runs ${fn}`);
    expectNear(run(inputs), expected, absTol, id);
    ran.add(id);
  });

  test('are 81, and all of them ran', () => {
    expect(exampleCases).toHaveLength(81);
    expect(ran.size).toBe(81);
  });

  test('would fail with a wrong number, a missing one, or one more', () => {
    expect(() => expectNear({ wis: 2.02 }, { wis: 2.03 }, 1e-9, '')).toThrow('wis is 2.02');
    expect(() => expectNear([0, 290], [0, 290, 680], 0, '')).toThrow();
    expect(() => expectNear({ p: 1, df: 4 }, { p: 1 }, 1e-9, '')).toThrow();
    expect(() => expectNear(Number.NaN, 1, 1e-9, '')).toThrow();
    expect(() => expectNear('0', 0, 1e-9, '')).toThrow();
  });
});
