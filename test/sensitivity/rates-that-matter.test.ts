import { describe, expect, test } from 'vitest';
import { outcomes } from '../../src/sensitivity/arrival-outcomes.js';
import { ratesThatMatter } from '../../src/sensitivity/rates-that-matter.js';
import type { ScreenedRate } from '../../src/sensitivity/sensitivity.js';

function screened(rate: ScreenedRate['rate'], scaled: readonly number[]): ScreenedRate {
  const effects = outcomes.map(({ id }, i) => ({ outcome: id, muStar: 0, sigma: 0, scaled: scaled[i]! }));
  return { rate, effects };
}

const walk = screened('walkKmPerDay', [3, 3, 3, 3, 0]);
const exit = screened('exitPerDayMexico', [2, 2, 2, 2, 0]);
const list = screened('borderListShare', [0, 0, 0, 0, 1]);
const screening = [walk, exit, list];

describe('ratesThatMatter', () => {
  test('are named by the outcomes in turn, although others move more of them', () => {
    expect([...ratesThatMatter(screening, 2)]).toEqual([walk, list]);
  });

  test('are as many as there are to be', () => {
    const stay = screened('borderReturnPerDay', [0, 0, 0, 0, 0.5]);
    expect([...ratesThatMatter([walk, exit, list, stay], 3)]).toEqual([walk, list, exit]);
    expect(ratesThatMatter(screening, 3)).toEqual(new Set(screening));
    expect(ratesThatMatter(screening, 9).size).toBe(3);
    expect([...ratesThatMatter(screening, 1)]).toEqual([walk]);
  });
});
