import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aalenJohansen, type WatchEnd } from '../../src/scores/aalen-johansen.js';
import { kaplanMeier } from '../../src/scores/kaplan-meier.js';
import { seeded } from './arbitrary-samples.js';

const endings = fc.constantFrom<WatchEnd>('arrived', 'dissolved', 'censored');
const watched = fc.array(fc.tuple(fc.nat(12), endings), { minLength: 1, maxLength: 15 });
const at = [0, 3, 6, 20];

describe('aalenJohansen', () => {
  test('sums to 1, and 1 less Kaplan-Meier is never below it', () => {
    fc.assert(
      fc.property(watched, (groups) => {
        const days = groups.map(([day]) => day);
        const curve = aalenJohansen(
          days,
          groups.map(([, end]) => end),
          at,
        );
        const km = kaplanMeier(
          days,
          groups.map(([, end]) => (end === 'arrived' ? 1 : 0)),
          at,
        );
        curve.forEach(({ arrived, dissolved, stillGoing }, i) => {
          expect(arrived + dissolved + stillGoing).toBeCloseTo(1, 12);
          expect(1 - km[i]!).toBeGreaterThanOrEqual(arrived - 1e-12);
        });
      }),
      seeded,
    );
  });

  test('is the plain share if nobody was lost from sight', () => {
    fc.assert(
      fc.property(watched, (groups) => {
        const seen = groups.map(([day, end]) => [day, end === 'censored' ? 'arrived' : end] as const);
        const curve = aalenJohansen(
          seen.map(([day]) => day),
          seen.map(([, end]) => end),
          at,
        );
        curve.forEach(({ day, dissolved }) => {
          const count = seen.filter(([own, end]) => own <= day && end === 'dissolved').length;
          expect(dissolved).toBeCloseTo(count / seen.length, 12);
        });
      }),
      seeded,
    );
  });

  test('takes ends before losses on the same day', () => {
    expect(aalenJohansen([5, 5, 9], ['censored', 'arrived', 'arrived'], [5])[0]!.arrived).toBeCloseTo(
      1 / 3,
      12,
    );
    expect(kaplanMeier([5, 5, 9], [0, 1, 1], [5])[0]).toBeCloseTo(2 / 3, 12);
  });

  test('answers in the order asked, from before the first end on', () => {
    const curve = aalenJohansen([5, 8], ['arrived', 'dissolved'], [9, 0, 5]);

    expect(curve).toEqual([
      { day: 9, arrived: 0.5, dissolved: 0.5, stillGoing: 0 },
      { day: 0, arrived: 0, dissolved: 0, stillGoing: 1 },
      { day: 5, arrived: 0.5, dissolved: 0, stillGoing: 0.5 },
    ]);
  });
});
