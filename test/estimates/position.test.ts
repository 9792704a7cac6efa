import { describe, expect, test } from 'vitest';
import type { EnsembleCounts } from '../../src/ensemble/counts.js';
import { positionByDay } from '../../src/estimates/position.js';
import { handMade } from '../helpers/hand-made.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { line3 } from '../helpers/worlds.js';

/** Where the main body of the first caravan sleeps on day 4, in how many replicates of ten. */
function onDayFour(here: Record<number, number>): ReturnType<typeof positionByDay>[number] {
  const ensemble = handMade(10, (counts) => {
    for (const [place, n] of Object.entries(here)) counts.mainPlace[(1 * 10 + 4) * 3 + Number(place)] = n;
    for (const people of [20, 30, 60]) counts.mainPeople.add(1 * 10 + 4, people);
    for (const people of [25, 35, 63]) counts.groupPeople.add(1 * 10 + 4, people);
  });
  return positionByDay(ensemble, { probabilities: [0.1, 0.5, 0.9] })[4]!;
}

describe('positionByDay', () => {
  test('has one entry for every simulated day', () => {
    const days = positionByDay(handMade(1, () => {}));

    expect(days).toHaveLength(10);
    expect(days.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(days[9]!.date).toBe('2024-01-10');
  });

  test('orders places by km from the start, and takes quantiles over replicates with a group', () => {
    // Of five: one at the start, three at 40 km, one at 90 km.
    const { places, groupProbability, likeliest } = onDayFour({ 0: 1, 1: 3, 2: 1 });

    expect(groupProbability).toBe(0.5);
    expect(places).toEqual([
      { probability: 0.1, place: 'mx-a', progressKm: 0 },
      { probability: 0.5, place: 'mx-b', progressKm: 40 },
      { probability: 0.9, place: 'mx-c', progressKm: 90 },
    ]);
    expect(likeliest).toEqual({ place: 'mx-b', share: 0.6 });
  });

  test('orders places backward for a caravan that goes the other way', () => {
    const scenario = quietScenario(line3(), {
      horizonDays: 9,
      caravans: [caravanFrom('mx-c')],
      border: [{ place: 'mx-a', pull: 1 }],
    });
    const write = (counts: EnsembleCounts): void => {
      for (const place of [0, 1, 2]) counts.mainPlace[(1 * 10 + 4) * 3 + place] = 1;
    };
    const { places } = positionByDay(handMade(3, write, scenario), { probabilities: [0.1, 0.5, 0.9] })[4]!;

    expect(places.map(({ place, progressKm }) => [place, progressKm])).toEqual([
      ['mx-c', 0],
      ['mx-b', 50],
      ['mx-a', 90],
    ]);
  });

  test('puts a place that no road leads to last, without a distance', () => {
    const world = line3();
    const byRail = world.links.map((link) =>
      link.to === 'mx-c' ? { ...link, mode: 'rail' as const } : link,
    );
    const cut = quietScenario(
      { ...world, links: byRail },
      { horizonDays: 9, border: [{ place: 'mx-b', pull: 1 }] },
    );
    const write = (counts: EnsembleCounts): void => {
      for (const place of [1, 2]) counts.mainPlace[(1 * 10 + 4) * 3 + place] = 1;
    };
    const { places } = positionByDay(handMade(2, write, cut), { probabilities: [0.1, 0.9] })[4]!;

    expect(places.map(({ place, progressKm }) => [place, progressKm])).toEqual([
      ['mx-b', 40],
      ['mx-c', null],
    ]);
  });

  test('gives people over the replicates with a group', () => {
    const { mainPeople, groupPeople } = onDayFour({ 1: 3 });

    expect(mainPeople.map(({ people }) => people)).toEqual([20, 30, 60]);
    expect(groupPeople.map(({ people }) => people)).toEqual([25, 35, 63]);
  });

  test('is empty where no replicate has a group', () => {
    const ensemble = handMade(10, () => {});

    expect(positionByDay(ensemble)[4]).toMatchObject({
      groupProbability: 0,
      places: [],
      likeliest: undefined,
      mainPeople: [],
      groupPeople: [],
    });
  });
});
