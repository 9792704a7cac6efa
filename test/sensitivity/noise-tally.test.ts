import { describe, expect, test } from 'vitest';
import { normal } from '../../src/random/normal.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { NoiseTally } from '../../src/sensitivity/noise-tally.js';

function tallied(table: readonly (readonly number[])[]): NoiseTally {
  const tally = new NoiseTally(table[0]!.length);
  for (const row of table) tally.add(row);
  return tally;
}

describe('NoiseTally', () => {
  test('counts no noise where replicates differ by the same everywhere, but would with separate draws', () => {
    const { share, mean, spread } = tallied([
      [100, 110],
      [102, 112],
      [104, 114],
    ]);

    expect(mean).toBe(107);
    expect(spread).toBe(2);
    expect(share.shared).toBe(0);
    // Variance 50 in a point, so 25 in a mean of two; variance 4 between points.
    expect(share.separate).toBeCloseTo(25 / (4 + 25), 12);
  });

  test('divides the variance as worked out by hand', () => {
    // Means 1, 3, 5 of points and 2, 4 of replicates; what is left is 1, -1, -1, 1, 0, 0, with two degrees of freedom.
    const { share } = tallied([
      [1, 1],
      [1, 5],
      [4, 6],
    ]);

    // Between points 2 * (4 + 0 + 4) / 2 = 8; rest 4 / 2 = 2; within (0 + 8 + 2) / 3.
    expect(share.shared).toBeCloseTo(2 / 8, 12);
    expect(share.separate).toBeCloseTo(10 / 3 / (6 + 10 / 3), 12);
  });

  test('finds that all is noise where nothing else is, and half where it is half', () => {
    const [points, replicates] = [1000, 10];
    const stream = new RandomStream(streamKey('noise'), 0).at(0, 0, 0);
    const table = (sd: number): number[][] =>
      Array.from({ length: points }, () => {
        const level = sd * normal(stream);
        return Array.from({ length: replicates }, () => level + normal(stream));
      });
    // The F ratio has a relative standard deviation of about sqrt(2 / 999 + 2 / 8991) = 0.047.
    const bound = 5 * Math.sqrt(2 / (points - 1) + 2 / ((points - 1) * (replicates - 1)));

    expect(tallied(table(0)).share.shared).toBeGreaterThan(1 - bound);
    const half = tallied(table(Math.sqrt(1 / replicates))).share.shared;
    expect(Math.abs(half / 0.5 - 1)).toBeLessThan(bound);
  });

  test('knows no share where nothing varies', () => {
    const tally = tallied([
      [0.1, 0.1],
      [0.1, 0.1],
    ]);

    expect(tally.share).toEqual({ shared: Number.NaN, separate: Number.NaN });
    expect([tally.mean, tally.spread]).toEqual([0.1, 0]);
    // Nor where only the replicates vary.
    const turned = tallied([
      [0, 2],
      [2, 0],
    ]);
    expect(turned.share).toEqual({ shared: Number.NaN, separate: Number.NaN });
  });
});
