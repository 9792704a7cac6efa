import { describe, expect, test } from 'vitest';
import { arrival } from '../../src/estimates/arrival.js';
import { caught, faultLines } from '../helpers/caught.js';
import { handMade } from '../helpers/hand-made.js';

/** Arrivals of the main body of the first caravan in `mx-b`, by day; the other replicates never arrive. */
function arriving(replicates: number, byDay: Record<number, number>): ReturnType<typeof handMade> {
  return handMade(replicates, (counts) => {
    for (const [day, n] of Object.entries(byDay)) counts.mainDay[(1 * 3 + 1) * 10 + Number(day)] = n;
  });
}

const days = (ensemble: ReturnType<typeof handMade>, probabilities: number[]): (number | string)[] =>
  arrival(ensemble, 'mx-b', { probabilities }).quantiles.map((quantile) =>
    quantile.status === 'reached' ? quantile.day : `after ${quantile.afterDay}`,
  );

describe('arrival', () => {
  test('has days that replicates had: the inverse of the empirical distribution, type 1', () => {
    // Sorted: 3, 4, 4, 7.
    const ensemble = arriving(4, { 3: 1, 4: 2, 7: 1 });

    expect(days(ensemble, [0.01, 0.25, 0.26, 0.5, 0.75, 0.76, 0.99])).toEqual([3, 3, 4, 4, 4, 7, 7]);
  });

  test('reports quantiles among replicates that never arrive as censored', () => {
    const ensemble = arriving(10, { 2: 3, 5: 2 });

    expect(arrival(ensemble, 'mx-b').probability).toBe(0.5);
    expect(days(ensemble, [0.3, 0.31, 0.5, 0.51, 0.95])).toEqual([2, 5, 5, 'after 9', 'after 9']);
  });

  test('dates days from the start of the scenario', () => {
    const [first, second] = arrival(arriving(2, { 4: 1 }), 'mx-b', { probabilities: [0.5, 0.6] }).quantiles;

    expect(first).toEqual({ probability: 0.5, status: 'reached', day: 4, date: '2024-01-05' });
    expect(second).toEqual({ probability: 0.6, status: 'censored', afterDay: 9, afterDate: '2024-01-10' });
  });

  test('gives the days of those replicates alone that arrive, if it is asked so', () => {
    const { ifItArrives } = arrival(arriving(100, { 2: 1, 8: 1 }), 'mx-b', { probabilities: [0.5, 0.6] });

    expect(ifItArrives.map((quantile) => quantile.status === 'reached' && quantile.day)).toEqual([2, 8]);
  });

  test('says so if no replicate arrives', () => {
    const never = arrival(arriving(7, {}), 'mx-b', { probabilities: [0.5] });

    expect(never.probability).toBe(0);
    expect(never.quantiles).toEqual([
      { probability: 0.5, status: 'censored', afterDay: 9, afterDate: '2024-01-10' },
    ]);
    expect(never.ifItArrives).toEqual([]);
    expect(never.mainPeople).toEqual([]);
  });

  test('tells the main body, any group and any member apart', () => {
    const ensemble = handMade(1, (counts) => {
      counts.mainDay[(1 * 3 + 2) * 10 + 8] = 1;
      counts.groupDay[(1 * 3 + 2) * 10 + 5] = 1;
      counts.memberDay[(1 * 3 + 2) * 10 + 3] = 1;
    });
    const day = (of: 'main' | 'group' | 'member'): unknown =>
      arrival(ensemble, 'mx-c', { of, probabilities: [0.5] }).quantiles[0];

    expect([day('main'), day('group'), day('member')]).toMatchObject([{ day: 8 }, { day: 5 }, { day: 3 }]);
    expect(arrival(ensemble, 'mx-c').of).toBe('main');
  });

  test('counts the people of the main body over the replicates in which it arrives', () => {
    const ensemble = handMade(10, (counts) => {
      for (const people of [30, 40, 50]) counts.mainPeopleAtArrival.add(1 * 3 + 1, people);
    });

    expect(
      arrival(ensemble, 'mx-b', { probabilities: [0.05, 0.5, 0.95] }).mainPeople.map(({ people }) => people),
    ).toEqual([30, 40, 50]);
  });

  test('is of the first caravan unless told otherwise', () => {
    const ensemble = handMade(1, (counts) => {
      counts.mainDay[(2 * 3 + 1) * 10 + 6] = 1;
    });

    expect(arrival(ensemble, 'mx-b').probability).toBe(0);
    expect(arrival(ensemble, 'mx-b', { caravan: 'second' }).probability).toBe(1);
  });

  test('refuses unknown names with the nearest one, and probabilities outside (0, 1)', () => {
    const ensemble = arriving(1, {});
    const place = caught(() => arrival(ensemble, 'mx-bb'));
    const caravan = caught(() => arrival(ensemble, 'mx-b', { caravan: 'secnd' }));
    const probabilities = caught(() => arrival(ensemble, 'mx-b', { probabilities: [0, 0.5, 1, Number.NaN] }));

    expect([place.code, caravan.code, probabilities.code]).toEqual([
      'unknown_id',
      'unknown_id',
      'invalid_input',
    ]);
    expect(faultLines(place.issues)[0]).toMatch(
      /^place is "mx-bb", expected the id of a place \| did you mean "mx-b"/,
    );
    expect(faultLines(caravan.issues)).toEqual([
      'caravan is "secnd", expected the id of a caravan of the scenario | did you mean "second"?',
    ]);
    expect(faultLines(probabilities.issues)).toEqual([
      'probabilities[0] is 0, expected a number above 0 and below 1',
      'probabilities[2] is 1, expected a number above 0 and below 1',
      'probabilities[3] is NaN, expected a number above 0 and below 1',
    ]);
  });
});
