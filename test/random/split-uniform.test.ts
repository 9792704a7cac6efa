import { describe, expect, test } from 'vitest';
import { SplitUniform } from '../../src/random/split-uniform.js';

/** Numbers at the middles of so many equal parts of [0, 1). */
const grid = (parts: number): number[] => Array.from({ length: parts }, (_, i) => (i + 0.5) / parts);

describe('one uniform number for several decisions', () => {
  test('gives each path of decisions the product of its probabilities', () => {
    const chance = new SplitUniform();
    const weights = Float64Array.of(9, 1, 2, 5, 9);
    const paths = new Map<string, number>();
    for (const uniform of grid(1000)) {
      chance.start(uniform);
      const path = [chance.happens(0.3), chance.choose(weights, 1, 3, 8), chance.happens(0.5)].join();
      paths.set(path, (paths.get(path) ?? 0) + 1);
    }

    for (const [first, p] of [
      [true, 0.3],
      [false, 0.7],
    ] as const)
      for (const option of [0, 1, 2])
        for (const last of [true, false]) {
          const expected = (1000 * p * weights[option + 1]!) / 8 / 2;
          expect(Math.abs(paths.get([first, option, last].join())! - expected)).toBeLessThanOrEqual(1);
        }
  });

  test('is sure of what is sure, after however many decisions', () => {
    const chance = new SplitUniform();
    for (const uniform of [0, 0.5, 1 - 2 ** -53]) {
      chance.start(uniform);
      for (let i = 0; i < 200; i++) {
        expect(chance.happens(1)).toBe(true);
        expect(chance.happens(0)).toBe(false);
      }
    }
  });

  test('never chooses an option of weight 0, wherever rounding leads', () => {
    const chance = new SplitUniform();
    const weights = Float64Array.of(0, 0.1, 0.2, 0, 0);
    for (const uniform of [0, 1 - 2 ** -53, ...grid(50)]) {
      chance.start(uniform);
      // The sum is said to be larger than it is, as rounding might.
      expect([1, 2]).toContain(chance.choose(weights, 0, 5, 0.3000001));
    }
  });
});
