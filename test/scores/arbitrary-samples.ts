import fc from 'fast-check';

/** Multiples of 1/8 up to 1000: differences and shifts by whole numbers are exact, and ties occur. */
export const eighths: fc.Arbitrary<number> = fc.integer({ min: -8000, max: 8000 }).map((n) => n / 8);
export const days: fc.Arbitrary<number> = fc.nat(60);
/** Days, or never. */
export const daysOrNever: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: days },
  { weight: 1, arbitrary: fc.constant(Infinity) },
);
export const probabilities: fc.Arbitrary<number> = fc.nat(64).map((n) => n / 64);

export function lists(of: fc.Arbitrary<number>, leastLength = 1): fc.Arbitrary<number[]> {
  return fc.array(of, { minLength: leastLength, maxLength: 12 });
}

/** Seeded: a test that fails fails again. */
export const seeded = { seed: 2018, numRuns: 500 } as const;
