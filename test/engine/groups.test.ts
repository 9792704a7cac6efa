import { describe, expect, test } from 'vitest';
import { hash32 } from '../../src/base/hash32.js';
import { Groups } from '../../src/engine/groups.js';

/** Rows with the given ids and numbers of people. */
function groupsOf(...rows: [id: number, people: number][]): Groups {
  const groups = new Groups();
  for (const [id, people] of rows) {
    const row = groups.add();
    groups.id[row] = id;
    groups.people[row] = people;
  }
  return groups;
}

function rows(groups: Groups): [number, number][] {
  return Array.from({ length: groups.count }, (_, row) => [groups.id[row]!, groups.people[row]!]);
}

describe('Groups', () => {
  test('adds rows at a place, with nothing in them', () => {
    const groups = groupsOf([7, 50]);
    groups.arcKm[0] = 12;
    groups.count = 0;

    const row = groups.add();

    expect([groups.people[row], groups.arcKm[row], groups.arc[row], groups.state[row]]).toEqual([
      0, 0, -1, 0,
    ]);
  });

  test('splits a group into a copy with another id, which takes its people along', () => {
    const groups = groupsOf([7, 50]);
    groups.place[0] = 3;
    groups.arcKm[0] = 12.5;
    groups.freeDay[0] = 9;

    const part = groups.split(0, 8, 20);

    expect(rows(groups)).toEqual([
      [7, 30],
      [8, 20],
    ]);
    expect([groups.place[part], groups.arcKm[part], groups.freeDay[part]]).toEqual([3, 12.5, 9]);
  });

  test('refuses a part larger than its group, and an empty one', () => {
    expect(() => groupsOf([7, 50]).split(0, 8, 51)).toThrow('a part larger than its group');
    expect(() => groupsOf([7, 50]).split(0, 8, 0)).toThrow('a part larger than its group');
  });

  test('drops rows without people and sorts the others by id', () => {
    const groups = groupsOf([9, 5], [2, 0], [4_294_967_295, 7], [1, 3], [8, 0]);

    groups.compact();

    expect(rows(groups)).toEqual([
      [1, 3],
      [9, 5],
      [4_294_967_295, 7],
    ]);
  });

  test('keeps every column of a row together when it sorts', () => {
    const groups = groupsOf([9, 5], [1, 3]);
    groups.place.set([90, 10]);
    groups.reachKm.set([9.5, 1.5]);
    groups.trail.set([900, 100]);

    groups.compact();

    expect([...groups.place.subarray(0, 2)]).toEqual([10, 90]);
    expect([...groups.reachKm.subarray(0, 2)]).toEqual([1.5, 9.5]);
    expect([...groups.trail.subarray(0, 2)]).toEqual([100, 900]);
  });

  test('sorts rows in any order as a plain sort of whole rows does', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const count = 1 + (seed % 70);
      const ids = Array.from({ length: count }, (_, i) => hash32(`${seed}/${i}`));
      const people = ids.map((id) => (id % 5 === 0 ? 0 : id % 1000));
      const groups = groupsOf(...ids.map((id, i): [number, number] => [id, people[i]!]));
      ids.forEach((id, row) => {
        groups.arcKm[row] = id / 7;
        groups.trail[row] = row;
      });
      const whole = ids.map((id, row) => [id, people[row]!, id / 7, row] as const);

      groups.compact();

      expect(rows(groups).map(([id, left], row) => [id, left, groups.arcKm[row], groups.trail[row]])).toEqual(
        whole.filter(([, left]) => left > 0).sort(([a], [b]) => a - b),
      );
    }
  });

  test.each([63, 64, 65, 128])('sorts %d rows that are all alive', (count) => {
    const ids = Array.from({ length: count }, (_, i) => hash32(`${i}`));
    const groups = groupsOf(...ids.map((id, i): [number, number] => [id, i + 1]));

    groups.compact();

    expect(rows(groups)).toEqual(ids.map((id, i): [number, number] => [id, i + 1]).sort(([a], [b]) => a - b));
  });

  test('grows beyond its first size and keeps what is in it', () => {
    const groups = groupsOf(...Array.from({ length: 300 }, (_, i): [number, number] => [1000 - i, i + 1]));

    expect(rows(groups)[0]).toEqual([1000, 1]);
    expect(rows(groups)[299]).toEqual([701, 300]);
    groups.compact();
    expect(rows(groups)[0]).toEqual([701, 300]);
  });
});
