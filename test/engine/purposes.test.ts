import { describe, expect, test } from 'vitest';
import { purposes } from '../../src/engine/purposes.js';

describe('purposes', () => {
  test('have a number each, within the eight bits of a stream address', () => {
    const numbers = Object.values(purposes);

    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number >= 0 && number < 256 && Number.isInteger(number)).toBe(true);
  });
});
