import { expect, test, vi } from 'vitest';
import { madeWhenRead } from '../../src/base/made-when-read.js';

test('makes a property when it is first read, and once', () => {
  const make = vi.fn(() => [1, 2]);
  const made = madeWhenRead<{ numbers: number[]; never: string }>({
    numbers: make,
    never: () => {
      throw new Error('nobody has asked');
    },
  });

  expect(make).not.toHaveBeenCalled();
  expect(made.numbers).toBe(made.numbers);
  expect(make).toHaveBeenCalledTimes(1);
});

test('gives an object like any other: it can be listed, copied and written', () => {
  const made = madeWhenRead<{ a: number; b: string }>({ a: () => 1, b: () => 'two' });

  expect(Object.keys(made)).toEqual(['a', 'b']);
  expect({ ...made }).toEqual({ a: 1, b: 'two' });
  expect(JSON.stringify(made)).toBe('{"a":1,"b":"two"}');
});
