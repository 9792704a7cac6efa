import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { type Branch, branchesAt } from '../../src/engine/branches.js';
import { type ChoiceSet, ChoiceSets } from '../../src/engine/choice-sets.js';
import { Model } from '../../src/engine/model.js';

const model = new Model(builtInScenario('exodus-2023'));
const fields = model.fields[0]!;
const sets = new ChoiceSets(model.cityPlace, model.placeEntity);
const placeOf = (id: string): number => model.network.placeIndex.get(id)!;

/** All branches of a set, and of the sets that they lead to, anywhere but in one of their own cities. */
function everyBranching(): { set: ChoiceSet; place: number; branches: readonly Branch[] }[] {
  const found: { set: ChoiceSet; place: number; branches: readonly Branch[] }[] = [];
  const seen = new Set([sets.all]);
  for (const set of seen) {
    for (let place = 0; place < model.placeCount; place++) {
      if (set.cities.includes(model.cityOfPlace[place]!)) continue;
      const branches = branchesAt(sets, set, fields, place);
      found.push({ set, place, branches });
      for (const branch of branches) seen.add(branch.set);
    }
  }
  return found;
}

describe('the branches of a choice set at a place', () => {
  const all = everyBranching();

  test('divide its cities, in their order', () => {
    expect(all.length).toBeGreaterThan(1000);
    for (const { set, branches } of all) {
      const members = branches.flatMap((branch) => [...branch.members]);
      expect([...members].sort((a, b) => a - b)).toEqual([...set.cities.keys()]);
      for (const branch of branches)
        expect([...branch.set.cities]).toEqual(branch.members.map((at) => set.cities[at]));
    }
  });

  test('leave to people of each city the probabilities of its choice field', () => {
    let apart = 0;
    for (const { place, branches } of all) {
      for (const { set, arcs, alike, shared, own } of branches) {
        set.cities.forEach((city, at) => {
          const { start, arcs: toCity, probabilities } = fields[city]!.road;
          const expected = new Map<number, number>();
          for (let a = start[place]!; a < start[place + 1]!; a++) expected.set(toCity[a]!, probabilities[a]!);
          arcs.forEach((arc, option) => {
            const ownPart = alike === 1 ? 0 : (1 - alike) * own[at * arcs.length + option]!;
            expect(alike * shared[option]! + ownPart).toBeCloseTo(expected.get(arc) ?? 0, 8);
          });
          expect(new Set(arcs)).toEqual(new Set([...arcs, ...expected.keys()]));
        });
        if (alike < 1) apart++;
      }
    }
    expect(apart).toBeGreaterThan(100);
  });

  test('hold cities together that share at least four fifths of a choice, as all do south of the capital', () => {
    for (const { branches } of all)
      for (const { alike } of branches) expect(alike).toBeGreaterThanOrEqual(0.8);

    for (const id of ['mx-tapachula', 'mx-arriaga', 'mx-juchitan', 'mx-puebla'])
      expect(branchesAt(sets, sets.all, fields, placeOf(id))).toHaveLength(1);
    const inQueretaro = branchesAt(sets, sets.all, fields, placeOf('mx-queretaro'));
    const beside = inQueretaro.find(({ set }) =>
      set.cities.includes(model.cityOfPlace[placeOf('mx-tijuana')]!),
    );
    expect(inQueretaro.length).toBeGreaterThan(1);
    expect(beside!.set.cities).toContain(model.cityOfPlace[placeOf('mx-mexicali')]!);
    expect(beside!.set.cities).not.toContain(model.cityOfPlace[placeOf('mx-reynosa')]!);
  });
});

describe('choice sets', () => {
  test('are one object for the same cities in any order, and one number for their draws', () => {
    const [a, b, c] = [sets.of([3, 1, 5]), sets.of([5, 3, 1]), sets.without(sets.of([1, 3, 5, 7]), 7)];

    expect(b).toBe(a);
    expect(c).toBe(a);
    expect(sets.of([2])).toBe(sets.single(2));
    const entities = all().map(({ entity }) => entity);
    expect(new Set(entities).size).toBe(entities.length);
  });

  /** Every set of at most two cities. */
  function all(): ChoiceSet[] {
    const cities = [...model.cityPlace.keys()];
    return cities.flatMap((a) => cities.filter((b) => b >= a).map((b) => sets.of(a === b ? [a] : [a, b])));
  }
});
