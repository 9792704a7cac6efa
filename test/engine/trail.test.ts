import { describe, expect, test } from 'vitest';
import { Trail } from '../../src/engine/trail.js';

/** Places from a node back to its departure. */
function back(trail: Trail, node: number): number[] {
  const places: number[] = [];
  for (let at = node; at !== -1; at = trail.previous[at]!) places.push(trail.place[at]!);
  return places;
}

describe('Trail', () => {
  test('leads from a node back to the departure', () => {
    const trail = new Trail();
    const start = trail.add(4, -1);
    const next = trail.add(7, start);

    expect(back(trail, trail.add(9, next))).toEqual([9, 7, 4]);
  });

  test('is shared by groups up to where they parted', () => {
    const trail = new Trail();
    const fork = trail.add(5, trail.add(4, -1));

    expect(back(trail, trail.add(6, fork))).toEqual([6, 5, 4]);
    expect(back(trail, trail.add(7, fork))).toEqual([7, 5, 4]);
  });

  test('grows beyond its first size', () => {
    const trail = new Trail();
    let node = -1;
    for (let place = 0; place < 2000; place++) node = trail.add(place, node);

    expect(back(trail, node)).toHaveLength(2000);
    expect(back(trail, node).at(-1)).toBe(0);
  });

  test('starts anew after clearing', () => {
    const trail = new Trail();
    trail.add(4, -1);

    trail.clear();

    expect(trail.add(8, -1)).toBe(0);
  });
});
