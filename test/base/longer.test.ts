import { expect, test } from 'vitest';
import { longer } from '../../src/base/longer.js';

test('a longer copy is of the same kind, holds the same numbers and then zeros, and leaves the array as it was', () => {
  for (const numbers of [Uint8Array.of(1, 255), Int32Array.of(-1, 2), Uint32Array.of(7, 2 ** 32 - 1)])
    expect(longer(numbers, 3)).toEqual(
      Object.assign(new (numbers.constructor as new (n: number) => typeof numbers)(3), [...numbers]),
    );
  const fractions = Float64Array.of(0.5, -0.25);

  expect(longer(fractions, 4)).toEqual(Float64Array.of(0.5, -0.25, 0, 0));
  expect(fractions).toEqual(Float64Array.of(0.5, -0.25));
});
