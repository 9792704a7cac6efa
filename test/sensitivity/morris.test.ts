import { describe, expect, test } from 'vitest';
import { morrisPoints, morrisScreening } from '../../src/sensitivity/morris.js';

const options = { sides: 4, outcomes: 2, trajectories: 12, seed: 'morris' };
const slopes = [3, -2, 0, 0.5];

/** A linear function, and one in which the first side matters by the last alone. */
function linearAndProduct(point: Float64Array): number[] {
  return [slopes.reduce((sum, slope, i) => sum + slope * point[i]!, 10), point[0]! * point[3]!];
}

describe('morrisScreening', () => {
  test('gives the slopes of a linear function, whatever their sign, without any spread', () => {
    const { effects } = morrisScreening(linearAndProduct, options);

    for (const [side, slope] of slopes.entries()) {
      expect(effects[side]![0]!.muStar).toBeCloseTo(Math.abs(slope), 10);
      expect(effects[side]![0]!.sigma).toBeCloseTo(0, 10);
    }
  });

  test('has no effect at all of a side that changes nothing', () => {
    const { effects } = morrisScreening(linearAndProduct, options);

    expect(effects[2]![0]).toEqual({ muStar: 0, sigma: 0 });
    expect(effects[1]![1]).toEqual({ muStar: 0, sigma: 0 });
  });

  test('shows by sigma that an effect depends on another side', () => {
    const { effects } = morrisScreening(linearAndProduct, options);

    // The slope is the other side: an eighth, three, five or seven of them, with a standard deviation of about 0.28.
    for (const side of [0, 3]) {
      expect(effects[side]![1]!.sigma).toBeGreaterThan(0.1);
      expect(effects[side]![1]!.muStar).toBeGreaterThanOrEqual(1 / 8);
      expect(effects[side]![1]!.muStar).toBeLessThanOrEqual(7 / 8);
    }
  });

  test('takes effects by their size: those up and down do not cancel', () => {
    // A slope of 1 or of -1, as the other side is high or low.
    const { effects } = morrisScreening((point) => [point[0]! * (point[1]! < 0.5 ? 1 : -1)], {
      ...options,
      sides: 2,
      outcomes: 1,
    });

    expect(effects[0]![0]!.muStar).toBeCloseTo(1, 10);
    expect(effects[0]![0]!.sigma).toBeGreaterThan(0.5);
  });

  test('changes one side at a time, between the middles of quarters, at as many points as it says', () => {
    const points: number[][] = [];
    const { spread } = morrisScreening((point) => {
      points.push([...point]);
      return [point[0]!, 5];
    }, options);

    expect(points).toHaveLength(morrisPoints(4, 12));
    expect(new Set(points.flat())).toEqual(new Set([0.125, 0.375, 0.625, 0.875]));
    for (let i = 1; i < points.length; i++) {
      if (i % 5 === 0) continue;
      const steps = points[i]!.map((value, side) => Math.abs(value - points[i - 1]![side]!));
      expect(steps.filter((step) => step === 0.5)).toHaveLength(1);
      expect(steps.filter((step) => step === 0)).toHaveLength(3);
    }
    expect(spread[1]).toBe(0);
    const first = points.map((point) => point[0]!);
    const mean = first.reduce((sum, value) => sum + value, 0) / first.length;
    const squares = first.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(spread[0]).toBeCloseTo(Math.sqrt(squares / (first.length - 1)), 10);
  });
});
