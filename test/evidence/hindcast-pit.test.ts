import { describe, expect, test } from 'vitest';
import type { CaravanHindcast } from '../../src/evidence/hindcast.js';
import { hindcastPit } from '../../src/evidence/hindcast-pit.js';
import { hindcastLevels, type Quantiles } from '../../src/evidence/hindcast-quantiles.js';

const even: Quantiles = { levels: hindcastLevels, values: hindcastLevels.map((level) => level * 100) };

/** A hindcast with sightings at some km, of a forecast that is uniform from 0 to 100 km. */
function hindcastOf(
  id: string,
  kms: readonly number[],
  size: { low: number; high: number } | null = null,
): CaravanHindcast {
  const scores = { arrivalDayIn80: null, progressIn80: true, sizeIn80: size === null ? null : true };
  return {
    id,
    issueDate: '2024-01-01',
    sightings: kms.map((progressKm) => ({
      date: '2024-01-05',
      observed: { progressKm, size },
      forecast: { arrivalDay: even, progressKm: even, size: even },
      scores: { forecast: scores },
    })),
  } as unknown as CaravanHindcast;
}

const progressOf = (hindcasts: readonly CaravanHindcast[]): readonly number[] =>
  hindcastPit(hindcasts).find(({ quantity }) => quantity === 'progress')!.shares;

describe('hindcastPit', () => {
  test('puts what lies between two levels into their bin', () => {
    expect(progressOf([hindcastOf('a', [12])])).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(progressOf([hindcastOf('a', [99])])).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(progressOf([hindcastOf('a', [2])])[0]).toBe(1);
  });

  test('spreads a size over all that its report leaves open', () => {
    const { shares, caravans } = hindcastPit([hindcastOf('a', [50], { low: 21, high: 39 })]).find(
      ({ quantity }) => quantity === 'size',
    )!;

    expect(caravans).toBe(1);
    expect(shares.map((share) => Number(share.toFixed(6)))).toEqual([0, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0]);
  });

  test('counts a caravan once, however many sightings it has, and its first entry only', () => {
    const many = hindcastOf('many', [12, 12, 12]);
    const shares = progressOf([many, hindcastOf('one', [92]), hindcastOf('many', [55])]);

    expect(shares[1]).toBeCloseTo(0.5, 9);
    expect(shares[9]).toBeCloseTo(0.5, 9);
  });

  test('is all zeros where nothing is scored', () => {
    expect(hindcastPit([]).map(({ caravans, shares }) => [caravans, Math.max(...shares)])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});
