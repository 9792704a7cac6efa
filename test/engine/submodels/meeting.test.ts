import { describe, expect, test } from 'vitest';
import { endKinds } from '../../../src/engine/submodels/dissolution.js';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { road, star } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runDays, runReplicates } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';

const standing = { walkKmPerDay: 10, ...everywhere('restPerDay', 1), resumePerDay: 0 };
const world = road([0, 10, 900]);
const two = [
  caravanFrom('mx-0', { id: 'large', size: 700 }),
  caravanFrom('mx-0', { id: 'small', size: 300 }),
];

/** Groups on an evening on which both caravans stand in the same town. */
function evening(fields: Partial<ScenarioFile>, first = 0): [string, number][] {
  const scenario = quietScenario(world, {
    horizonDays: 1,
    caravans: two,
    ...fields,
    rates: { ...standing, ...fields.rates },
  });
  return diary(scenario, { first })[0]!
    .groups.map(({ caravan, people }): [string, number] => [caravan, people])
    .sort();
}

describe('groups that sleep in one town', () => {
  test('of one caravan become one', () => {
    const departures = [
      ...caravanFrom('mx-0', { size: 300 }).departures,
      ...caravanFrom('mx-0', { size: 200, date: dateOf(1) }).departures,
      ...caravanFrom('mx-0', { size: 100, date: dateOf(2) }).departures,
    ];
    const scenario = quietScenario(world, {
      horizonDays: 2,
      caravans: [{ id: 'caravan', name: 'C', departures }],
      rates: standing,
    });

    expect(diary(scenario).map(({ groups }) => groups.map(({ people }) => people))).toEqual([
      [300],
      [500],
      [600],
    ]);
  });

  test('of different caravans stay apart without a probability of merging', () => {
    expect(evening({ rates: { mergeProbability: 0 } })).toEqual([
      ['large', 700],
      ['small', 300],
    ]);
  });

  test('of different caravans become one with certainty at probability 1: the larger keeps its name', () => {
    expect(evening({ rates: { mergeProbability: 1 } })).toEqual([['large', 1000]]);
  });

  test('merge with their probability, drawn once a night', () => {
    const merged: number[] = [];
    const scenario = quietScenario(world, {
      horizonDays: 1,
      caravans: two,
      rates: { ...standing, mergeProbability: 0.3 },
    });
    runDays(scenario, ({ day, groups }) => day === 0 && merged.push(groups.count === 1 ? 1 : 0), {
      replicates: 2000,
    });

    expect(Math.abs(errorsOfMean(merged, 0.3))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(merged, 0.36))).toBeGreaterThan(fiveErrors);
  });

  test('take people from one caravan to the other, who are booked there from then on', () => {
    const scenario = quietScenario(world, {
      horizonDays: 1,
      caravans: two,
      rates: { ...standing, mergeProbability: 1 },
    });
    const last = diary(scenario).at(-1)!;

    expect(peopleByAccount(last, 'large').group).toBe(1000);
    expect(peopleByAccount(last, 'small').group).toBe(0);
  });

  test('end the smaller one: it has become part of another', () => {
    const scenario = quietScenario(world, {
      horizonDays: 1,
      caravans: two,
      rates: { ...standing, mergeProbability: 1 },
    });
    const kinds: (string | undefined)[] = [];
    runReplicates(scenario, ({ endKind }) => kinds.push(endKinds[endKind[1]!], endKinds[endKind[2]!]));

    expect(kinds).toEqual([undefined, 'merged']);
  });

  test('three at a time become one', () => {
    const three = ['a', 'b', 'c'].map((id, i) => caravanFrom('mx-0', { id, size: 100 * (i + 1) }));

    expect(evening({ caravans: three, rates: { mergeProbability: 1 } })).toEqual([['c', 600]]);
  });

  test('stay apart if they make for different cities', () => {
    const border = ['mx-one', 'mx-two', 'mx-three'].map((place) => ({ place, pull: 1 }));
    const caravans = ['large', 'small'].map((id) => caravanFrom('mx-start', { id, size: 300 }));
    const evenings = (mergeProbability: number): string[][] => {
      const rates = { ...standing, mergeProbability };
      const scenario = quietScenario(star(), { horizonDays: 1, border, caravans, rates });
      return Array.from({ length: 20 }, (_, first) =>
        diary(scenario, { first })[0]!.groups.map(({ city }) => city),
      );
    };
    const apart = evenings(0);

    // Where both make for one city they merge, else they do not.
    expect(evenings(1).map((cities) => cities.length)).toEqual(apart.map((cities) => new Set(cities).size));
    expect(new Set(apart.map((cities) => new Set(cities).size))).toEqual(new Set([1, 2]));
  });

  test('do not meet on the road, not even at the same km', () => {
    const scenario = quietScenario(road([0, 900]), {
      horizonDays: 3,
      caravans: two,
      rates: { mergeProbability: 1 },
    });
    const last = diary(scenario).at(-1)!;

    expect(last.groups.map(({ km }) => km)).toEqual([120, 120]);
  });

  test('do not meet who is scattered', () => {
    const events = [{ kind: 'permit-offer', acceptedShare: 0, caravan: 'small', date: dateOf(1) } as const];
    const rates = {
      ...standing,
      mergeProbability: 1,
      regroupProbability: 1,
      regroupShare: 1,
      regroupPauseDays: 60,
    };
    // The small one falls apart in the town on the morning of the day on which the large one comes to it.
    const caravans = [
      caravanFrom('mx-0', { id: 'small', size: 300 }),
      caravanFrom('mx-0', { id: 'large', size: 700, date: dateOf(1) }),
    ];
    const scenario = quietScenario(world, { horizonDays: 2, caravans, events, rates });
    const last = diary(scenario).at(-1)!;

    expect(last.groups.map(({ place, toward }) => [place, toward])).toEqual([
      ['mx-1', null],
      ['mx-1', null],
    ]);
    expect(last.groups.find(({ caravan }) => caravan === 'small')!.state).toBe('scattered');
  });
});
