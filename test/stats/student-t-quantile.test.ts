import { describe, expect, test } from 'vitest';
import { studentTQuantile } from '../../src/stats/student-t-quantile.js';

describe('studentTQuantile', () => {
  // Any table of Student's t.
  test.each([
    [0.9, 1, 3.0777],
    [0.9, 2, 1.8856],
    [0.975, 3, 3.1824],
    [0.9, 4, 1.5332],
    [0.95, 5, 2.015],
    [0.75, 6, 0.7176],
    [0.975, 30, 2.0423],
  ])('at %d with %d degrees of freedom is the %d of the tables', (probability, degrees, expected) => {
    expect(studentTQuantile(probability, degrees)).toBeCloseTo(expected, 3);
    expect(studentTQuantile(1 - probability, degrees)).toBeCloseTo(-expected, 3);
  });
});
