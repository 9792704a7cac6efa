import { describe, expect, test } from 'vitest';
import { accountCount, accounts } from '../../src/engine/accounts.js';
import { endKinds } from '../../src/engine/submodels/dissolution.js';
import { borderArrivals } from '../../src/estimates/border-arrivals.js';
import { borderQueue } from '../../src/estimates/border-queue.js';
import { caravanEnd } from '../../src/estimates/caravan-end.js';
import { needsOf } from '../../src/estimates/needs.js';
import { nightsAt } from '../../src/estimates/nights.js';
import { outcomes } from '../../src/estimates/outcomes.js';
import { caught } from '../helpers/caught.js';
import { handMade } from '../helpers/hand-made.js';

const probabilities = [0.5, 0.9];

describe('nightsAt', () => {
  test('gives people by night, with replicates in which nobody sleeps there as zeros', () => {
    const ensemble = handMade(10, (counts) => {
      for (const people of [10, 20, 30, 40, 50, 60]) counts.nights.add(1 * 10 + 3, people);
    });
    const nights = nightsAt(ensemble, 'mx-b', { probabilities });

    expect(nights).toHaveLength(10);
    expect(nights[3]).toEqual({
      place: 'mx-b',
      day: 3,
      date: '2024-01-04',
      probability: 0.6,
      // Sorted: four zeros, then 10, ..., 60: the fifth and the ninth.
      people: [
        { probability: 0.5, people: 10 },
        { probability: 0.9, people: 50 },
      ],
    });
    expect(nights[4]!.probability).toBe(0);
  });

  test('refuses an unknown place', () => {
    expect(
      caught(() =>
        nightsAt(
          handMade(1, () => {}),
          'mx-z',
        ),
      ).code,
    ).toBe('unknown_id');
  });
});

describe('borderArrivals', () => {
  test('has a line for each city and one for all, cumulative by day', () => {
    const ensemble = handMade(4, (counts) => {
      for (const people of [20, 40, 60]) {
        for (let day = 5; day < 10; day++) {
          counts.arrivals.add((1 * 2 + 0) * 10 + day, people);
          counts.arrivals.add((1 * 2 + 1) * 10 + day, people);
        }
      }
      counts.arrivalsInGroup.add(1 * 2 + 0, 20);
    });
    const [city, all] = borderArrivals(ensemble, { probabilities });

    expect([city!.city, all!.city]).toEqual(['mx-c', null]);
    expect([city!.memberProbability, city!.groupProbability]).toEqual([0.75, 0.25]);
    expect([all!.memberProbability, all!.groupProbability]).toEqual([0.75, 0]);
    expect(city!.byDay[4]!.people.map(({ people }) => people)).toEqual([0, 0]);
    // Sorted: 0, 20, 40, 60.
    expect(city!.byDay[5]!.people.map(({ people }) => people)).toEqual([20, 60]);
  });
});

describe('borderQueue', () => {
  test('gives waiting, overflow and encounters by city and for all together', () => {
    const ensemble = handMade(2, (counts) => {
      counts.waiting.add(0 * 10 + 2, 50);
      counts.waiting.add(0 * 10 + 2, 60);
      counts.overflow.add(0 * 10 + 2, 8);
      counts.encounters.add(1 * 10 + 2, 5);
      counts.encounters.add(1 * 10 + 2, 7);
    });
    const [city, all] = borderQueue(ensemble, { probabilities });

    expect([city!.city, all!.city]).toEqual(['mx-c', null]);
    expect(city!.byDay[2]!.waiting.map(({ people }) => people)).toEqual([50, 60]);
    expect(city!.byDay[2]!.overflow.map(({ people }) => people)).toEqual([0, 8]);
    expect(all!.byDay[2]!.encounters.map(({ people }) => people)).toEqual([5, 7]);
    expect(city!.byDay[3]!.waiting.map(({ people }) => people)).toEqual([0, 0]);
  });
});

describe('outcomes', () => {
  test('gives people at the horizon by account, from the groups on', () => {
    const ensemble = handMade(2, (counts) => {
      counts.accounts.add(1 * accountCount + accounts.indexOf('group'), 60);
      for (const people of [10, 12])
        counts.accounts.add(1 * accountCount + accounts.indexOf('entered'), people);
    });
    const all = outcomes(ensemble, { probabilities });
    const of = (account: string): number[] =>
      all.find((outcome) => outcome.account === account)!.people.map(({ people }) => people);

    expect(all.map(({ account }) => account)).toEqual(accounts.slice(2));
    expect(of('group')).toEqual([0, 60]);
    expect(of('entered')).toEqual([10, 12]);
    expect(of('detained')).toEqual([0, 0]);
  });
});

describe('caravanEnd', () => {
  const ensemble = handMade(10, (counts) => {
    counts.lastGroupDay[1 * 10 + 3] = 2;
    counts.lastGroupDay[1 * 10 + 6] = 4;
    // Four replicates with a group on the last day: it has not ended.
    counts.lastGroupDay[1 * 10 + 9] = 4;
    const write = (kind: (typeof endKinds)[number], place: number, n: number): void => {
      counts.endKindPlace[(1 * endKinds.length + endKinds.indexOf(kind)) * 3 + place] = n;
    };
    write('permit_offer', 1, 3);
    write('raid', 1, 1);
    write('border', 2, 2);
  });
  const end = caravanEnd(ensemble, { probabilities: [0.2, 0.5, 0.6, 0.7] });

  test('has the last day with a group, censored where one still travels at the horizon', () => {
    expect(
      end.lastDay.map((quantile) =>
        quantile.status === 'reached' ? quantile.day : `after ${quantile.afterDay}`,
      ),
    ).toEqual([3, 6, 6, 'after 9']);
  });

  test('has the probabilities of each kind of end over all replicates', () => {
    expect(end.kinds).toEqual([
      { kind: 'permit_offer', probability: 0.3 },
      { kind: 'raid', probability: 0.1 },
      { kind: 'surrender', probability: 0 },
      { kind: 'faded', probability: 0 },
      { kind: 'border', probability: 0.2 },
      { kind: 'merged', probability: 0 },
    ]);
  });

  test('has the places of the ends, likeliest first, over the replicates with an end', () => {
    expect(end.places).toEqual([
      { place: 'mx-b', share: 4 / 6 },
      { place: 'mx-c', share: 2 / 6 },
    ]);
  });

  test('has no places where no group has ended', () => {
    expect(caravanEnd(handMade(3, () => {})).places).toEqual([]);
  });
});

describe('needsOf', () => {
  test('multiplies by the standards and rounds up: a part of a toilet serves nobody', () => {
    // Sphere Handbook (2018): 15 l and 2,100 kcal a person and day, 3.5 square metres, 20 and 50 people to a toilet.
    const standards = {
      waterLitresPerPersonDay: 15,
      energyKcalPerPersonDay: 2100,
      coveredFloorSquareMetresPerPerson: 3.5,
      peoplePerToilet: 20,
      peoplePerToiletAcutePhase: 50,
    };

    expect(needsOf(101, standards)).toEqual({
      people: 101,
      waterLitres: 1515,
      energyKcal: 212_100,
      coveredFloorSquareMetres: 354,
      toilets: 6,
      toiletsAcutePhase: 3,
    });
    expect(needsOf(0, standards).toilets).toBe(0);
  });
});
