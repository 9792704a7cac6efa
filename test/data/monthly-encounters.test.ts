import { describe, expect, test } from 'vitest';
import { monthlyEncounters } from '../../src/data/monthly-encounters.js';

describe('monthlyEncounters', () => {
  test('begins where there are figures, and ends in August 2025', () => {
    expect(monthlyEncounters('all')[0]!.month).toBe('2019-10');
    expect(monthlyEncounters('between-ports')[0]!.month).toBe('2017-10');
    expect(monthlyEncounters('all').at(-1)!.month).toBe('2025-08');
  });

  test('has December 2023 as revised', () => {
    const december = (counted: 'all' | 'between-ports'): number | undefined =>
      monthlyEncounters(counted).find(({ month }) => month === '2023-12')?.people;

    expect([december('all'), december('between-ports')]).toEqual([301_981, 249_740]);
  });
});
