import { describe, expect, test } from 'vitest';
import { linearScale, linearTicks, logScale, logTicks, roundDomain } from '../../src/pictures/scales.js';

describe('scales', () => {
  test('set both ends of a domain at both ends of an axis, and what is beyond there too', () => {
    const linear = linearScale({ from: 0, to: 50 }, 100, 0);
    const log = logScale({ from: 10, to: 1000 }, 100, 0);

    expect([-5, 0, 25, 50, 99].map(linear)).toEqual([100, 100, 50, 0, 0]);
    expect([1, 10, 100, 1000, 5000].map((people) => Math.round(log(people)))).toEqual([100, 100, 50, 0, 0]);
  });
});

describe('ticks', () => {
  test.each([
    [1, 2, [0, 1]],
    [4, 4, [0, 1, 2, 3, 4]],
    [10, 2, [0, 5, 10]],
    [107, 4, [0, 50, 100]],
    [4018, 2, [0, 2000, 4000]],
  ])('up to %d are round, with at most %d steps', (largest, most, ticks) => {
    expect(linearTicks(largest, most)).toEqual(ticks);
  });

  test('of any length are few, begin at 0 and go beyond it', () => {
    for (let largest = 1; largest < 6000; largest += 7) {
      const ticks = linearTicks(largest, 2);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeLessThanOrEqual(largest);
      expect([2, 3]).toContain(ticks.length);
    }
  });

  test('of people are powers of ten, or round numbers where there is but one', () => {
    expect(logTicks({ from: 50, to: 20_000 })).toEqual([100, 1000, 10_000]);
    expect(logTicks({ from: 200, to: 2000 })).toEqual([200, 500, 1000, 2000]);
  });
});

describe('the domain of people', () => {
  test.each([
    [[78, 15_000], { from: 50, to: 20_000 }],
    [[100, 1000], { from: 100, to: 1000 }],
    [[700, 700], { from: 500, to: 1000 }],
    [[500], { from: 500, to: 5000 }],
  ])('of %j lies between round numbers that differ', (values, domain) => {
    expect(roundDomain(values)).toEqual(domain);
  });
});
