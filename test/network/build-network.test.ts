import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import { coordinateOf, geodesicKm } from '../../src/network/distance.js';
import type { Link } from '../../src/network/link.js';
import { parseNetwork } from '../../src/network/parse-network.js';
import { caught, faultLines } from '../helpers/caught.js';
import * as worlds from '../helpers/worlds.js';
import { arbitraryWorldTwice } from './arbitrary-world.js';

const { line3, diamond, withRail, twoCountries, oneBorder, roadBetween, townAt } = worlds;
const every = { line3, diamond, withRail, twoCountries, oneBorder };

/** Faults of `line3` with other links, or with links changed. */
function faultsOf(world: worlds.World): string[] {
  const error = caught(() => buildNetwork(world.places, world.links));
  expect(error.code).toBe('invalid_input');
  return faultLines(error.issues);
}

describe('the tiny worlds', () => {
  test.each(Object.entries(every))('%s is a network', (_name, world) => {
    const { places, links } = world();
    const network = buildNetwork(places, links);
    expect(network.places).toHaveLength(places.length);
    expect(parseNetwork(world())).toEqual(network);
  });

  test.each(Object.entries(every))('%s has no link shorter than its great circle', (_name, world) => {
    const { places, links } = world();
    const at = (id: string) => coordinateOf(places.find((place) => place.id === id)!);
    for (const { from, to, lengthKm } of links)
      expect(lengthKm).toBeGreaterThan(geodesicKm(at(from), at(to)));
  });
});

describe('buildNetwork', () => {
  test('sorts places by id and links by from, to and mode, and leaves the input alone', () => {
    const { places, links } = withRail();
    const reversed = [...places].reverse();
    const shuffled = [links[2]!, links[1]!, links[0]!, roadBetween('mx-a', 'mx-c', 86)];
    const network = buildNetwork(Object.freeze(reversed), Object.freeze(shuffled));
    expect(network.places.map(({ id }) => id)).toEqual(['mx-a', 'mx-b', 'mx-c']);
    expect(network.links.map(({ from, to, mode }) => `${from} ${to} ${mode}`)).toEqual([
      'mx-a mx-b road',
      'mx-a mx-c rail',
      'mx-a mx-c road',
      'mx-b mx-c road',
    ]);
  });

  test('gives each link an arc there and an arc back', () => {
    const { places, links } = diamond();
    const network = buildNetwork(places, links);
    network.links.forEach((link, i) => {
      const ids = (arcs: Int32Array) => [2 * i, 2 * i + 1].map((arc) => network.places[arcs[arc]!]!.id);
      expect(ids(network.arcTail)).toEqual([link.from, link.to]);
      expect(ids(network.arcHead)).toEqual([link.to, link.from]);
      for (const arc of [2 * i, 2 * i + 1]) {
        expect(network.arcKm[arc]).toBe(link.lengthKm);
        expect(network.arcCost[arc]).toBe(link.lengthKm * link.costFactor);
      }
    });
  });

  test('marks the arcs of rail lines only', () => {
    const { places, links } = withRail();
    const network = buildNetwork(places, links);
    expect([...network.arcIsRail]).toEqual(
      network.links.flatMap(({ mode }) => (mode === 'rail' ? [1, 1] : [0, 0])),
    );
    expect(network.arcIsRail.reduce((sum, isRail) => sum + isRail, 0)).toBe(2);
  });

  test('lists under each place exactly the arcs that leave it, in ascending order', () => {
    const { places, links } = diamond();
    const { outStart, outArcs, arcTail } = buildNetwork(places, links);
    const byPlace = places.map((_, p) => [...outArcs.subarray(outStart[p], outStart[p + 1])]);
    const expected = places.map((_, p) => [...arcTail.keys()].filter((arc) => arcTail[arc] === p));
    expect(byPlace).toEqual(expected);
    expect(outStart[places.length]).toBe(8);
  });

  test('takes a network of one place', () => {
    const network = buildNetwork([townAt('mx-a', -92, 15)], []);
    expect([...network.outStart]).toEqual([0, 0]);
  });

  test('is the same network for any order of the input', () => {
    fc.assert(
      fc.property(arbitraryWorldTwice, ([world, other]) => {
        expect(buildNetwork(other.places, other.links)).toEqual(buildNetwork(world.places, world.links));
      }),
      { seed: 2 },
    );
  });

  test('names the first place of an id that is used twice', () => {
    const { places, links } = line3();
    expect(faultsOf({ places: [...places, townAt('mx-b', -92.3, 15.4)], links })).toEqual([
      'places[3].id is "mx-b", expected an id of its own | places[1] has it too',
    ]);
  });

  test('suggests the place that a mistyped end of a link meant', () => {
    const { places } = oneBorder();
    const links = oneBorder().links.map((link, i) => (i === 1 ? { ...link, to: 'mx-bordr' } : link));
    expect(faultsOf({ places, links })).toEqual([
      'links[1].to is "mx-bordr", expected the id of a place | did you mean "mx-border"?',
    ]);
  });

  test('refuses a link from a place to itself', () => {
    const { places, links } = line3();
    expect(faultsOf({ places, links: [...links, roadBetween('mx-b', 'mx-b', 5)] })).toEqual([
      'links[2].to is "mx-b" like from, expected another place',
    ]);
  });

  test.each([
    ['the same', 'mx-a', 'mx-b'],
    ['the opposite', 'mx-b', 'mx-a'],
  ])('refuses a second road in %s direction', (_name, from, to) => {
    const { places, links } = line3();
    expect(faultsOf({ places, links: [...links, roadBetween(from, to, 45)] })).toEqual([
      `links[2] is a second road between "${from}" and "${to}", expected one for both directions | the first is links[0]`,
    ]);
  });

  test('explains a length below the great circle', () => {
    const { places, links } = line3();
    // 0.32 degrees of latitude: 0.32 * pi / 180 * 6371.0088 km = 35.58 km.
    expect(faultsOf({ places, links: [{ ...links[0]!, lengthKm: 30 }, links[1]!] })).toEqual([
      'links[0].lengthKm is 30 km, expected at least 35.6 km, the great circle between "mx-a" and "mx-b" | no road is shorter than the straight line: look at the unit and at both coordinates',
    ]);
  });

  test('allows 1 % and half a kilometre for rounding, and no more', () => {
    const { places, links } = line3();
    const least = 0.99 * geodesicKm(coordinateOf(places[0]!), coordinateOf(places[1]!)) - 0.5;
    const withLength = (lengthKm: number): Link[] => [{ ...links[0]!, lengthKm }, links[1]!];
    expect(() => buildNetwork(places, withLength(least + 0.001))).not.toThrow();
    expect(faultsOf({ places, links: withLength(least - 0.001) })).toHaveLength(1);
  });

  test.each([0, -3, Number.NaN, Number.POSITIVE_INFINITY])('refuses a length of %d km', (lengthKm) => {
    const { places, links } = line3();
    expect(faultsOf({ places, links: [{ ...links[0]!, lengthKm }, links[1]!] })).toEqual([
      `links[0].lengthKm is ${lengthKm} km, expected more than 0 km`,
    ]);
  });

  test('refuses a cost factor of 0 and a coordinate off the earth', () => {
    const { places, links } = line3();
    const faults = faultsOf({
      places: [{ ...places[0]!, latitude: Number.NaN }, ...places.slice(1)],
      links: [links[0]!, { ...links[1]!, costFactor: 0 }],
    });
    expect(faults).toEqual([
      'places[0].latitude is NaN, expected -90 to 90 degrees',
      'links[1].costFactor is 0, expected more than 0',
    ]);
  });

  test('names the places of each part that cannot be reached from the largest', () => {
    const { places, links } = line3();
    const islands = [townAt('aa-1', -90, 15), townAt('aa-2', -90, 15.1), townAt('zz', -80, 15)];
    const world = { places: [...places, ...islands], links: [...links, roadBetween('aa-2', 'aa-1', 20)] };
    expect(faultsOf(world)).toEqual([
      'links is without a way to "aa-1" and "aa-2", expected every place to be reachable from "mx-a"',
      'links is without a way to "zz", expected every place to be reachable from "mx-a"',
    ]);
  });

  test('refuses a network without places', () => {
    expect(faultsOf({ places: [], links: [] })).toEqual(['places is empty, expected at least one place']);
  });

  test('reports faults of all kinds at once', () => {
    const { places, links } = line3();
    const world = {
      places: [...places, townAt('mx-c', -92.3, 15.72), townAt('zz', -80, 15)],
      links: [{ ...links[0]!, lengthKm: 1 }, links[1]!, roadBetween('mx-c', 'mx-b', 50)],
    };
    expect(faultsOf(world).map((line) => line.split(' ')[0])).toEqual([
      'places[3].id',
      'links[0].lengthKm',
      'links[2]',
      'links',
    ]);
  });
});
