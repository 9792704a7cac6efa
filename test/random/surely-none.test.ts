import { describe, expect, test } from 'vitest';
import { binomial } from '../../src/random/binomial.js';
import { gamma } from '../../src/random/gamma.js';
import { normalQuantile } from '../../src/random/normal-quantile.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { normalAtMost, surelyNone } from '../../src/random/surely-none.js';

const stream = new RandomStream(streamKey('surely none'), 0);

/** Of many draws: in how many it was sure, in how many of those somebody left all the same, in how many nobody did. */
function compared(n: number, hazard: number, shape: number): { sure: number; wrong: number; none: number } {
  const seen = { sure: 0, wrong: 0, none: 0 };
  for (let entity = 0; entity < 20_000; entity++) {
    const isSure = surelyNone(stream.at(entity, n, 1), n, hazard, shape);
    stream.at(entity, n, 1);
    const none = binomial(stream, n, -Math.expm1((-hazard * gamma(stream, shape)) / shape)) === 0;
    if (isSure) seen.sure++;
    if (none) seen.none++;
    if (isSure && !none) seen.wrong++;
  }
  return seen;
}

describe('surelyNone', () => {
  const laws = [1, 20, 100, 5000].flatMap((n) =>
    [0.01, 0.2, 0.6].flatMap((mean) => [1, 1.5, 10, 1000].map((shape) => [n, mean / n, shape] as const)),
  );

  test.each(laws)('is never sure where somebody leaves: n %d, hazard %d, shape %d', (n, hazard, shape) => {
    expect(compared(n, hazard, shape).wrong).toBe(0);
  });

  test('rests on a bound of the normal quantile that is never below it', () => {
    for (let q = 0; q <= 0.49; q += 0.49 / 5000)
      expect(normalAtMost(q), `${q}`).toBeGreaterThanOrEqual(normalQuantile(0.5 + q));
  });

  test('is sure of most of those of whom nobody leaves, where the hazard is small', () => {
    const { sure, none } = compared(40, 0.004, 1000);

    expect(sure / none).toBeGreaterThan(0.7);
  });

  test('is never sure where many are expected to leave, or where the shape is below 1', () => {
    expect(compared(1000, 0.01, 10).sure).toBe(0);
    expect(compared(40, 0.001, 0.5).sure).toBe(0);
  });
});
