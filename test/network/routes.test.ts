import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import type { LinkMode } from '../../src/network/link.js';
import type { Network } from '../../src/network/network.js';
import { distancesFrom, shortestRoute } from '../../src/network/routes.js';
import { caught, faultLines } from '../helpers/caught.js';
import {
  diamond,
  line3,
  roadBetween,
  townAt,
  twoCountries,
  type World,
  withRail,
} from '../helpers/worlds.js';
import { arbitraryWorld, arbitraryWorldTwice } from './arbitrary-world.js';

const build = ({ places, links }: World): Network => buildNetwork(places, links);

/** Least weight of all routes without a repeated place, by trying every one of them. */
function leastByEnumeration(
  network: Network,
  from: number,
  to: number,
  weight: Float64Array,
  isUsable: (link: number) => boolean,
): number {
  let least = Number.POSITIVE_INFINITY;
  const walk = (place: number, sum: number, visited: ReadonlySet<number>): void => {
    if (place === to) least = Math.min(least, sum);
    for (let arc = 0; arc < network.arcTail.length; arc++) {
      const next = network.arcHead[arc]!;
      if (network.arcTail[arc] !== place || visited.has(next) || !isUsable(arc >> 1)) continue;
      walk(next, sum + weight[arc]!, new Set([...visited, next]));
    }
  };
  walk(from, 0, new Set([from]));
  return least;
}

const arbitraryOptions = fc.record({
  by: fc.constantFrom('km', 'cost'),
  modes: fc.constantFrom<LinkMode[]>(['road', 'crossing'], ['road', 'rail', 'crossing'], ['road']),
  closed: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
});

describe('distancesFrom', () => {
  test('finds the same least weights as the enumeration of all routes', () => {
    fc.assert(
      fc.property(arbitraryWorld, arbitraryOptions, fc.nat(5), (world, { by, modes, closed }, start) => {
        const network = build(world);
        const from = start % network.places.length;
        const closedLinks = new Set(closed);
        const { cost } = distancesFrom(network, from, { by, modes, closedLinks });
        const weight = by === 'km' ? network.arcKm : network.arcCost;
        const isUsable = (link: number) =>
          modes.includes(network.links[link]!.mode) && !closedLinks.has(link);
        const expected = network.places.map((_, to) =>
          leastByEnumeration(network, from, to, weight, isUsable),
        );
        expect([...cost]).toEqual(expected);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  test('enters each place by the lowest arc among those of least cost, and sums km along them', () => {
    let ties = 0;
    fc.assert(
      fc.property(arbitraryWorld, fc.nat(5), (world, start) => {
        const network = build(world);
        const { arcTail, arcHead, arcCost, arcKm, links } = network;
        const from = start % network.places.length;
        const { cost, km, previousArc } = distancesFrom(network, from);
        network.places.forEach((_, place) => {
          const best = [...arcTail.keys()].filter(
            (arc) =>
              arcHead[arc] === place &&
              links[arc >> 1]!.mode !== 'rail' &&
              cost[arcTail[arc]!]! + arcCost[arc]! === cost[place],
          );
          if (best.length > 1) ties++;
          expect(previousArc[place]).toBe(place === from ? -1 : best[0]);
          expect(km[place]).toBe(place === from ? 0 : km[arcTail[best[0]!]!]! + arcKm[best[0]!]!);
        });
      }),
      { seed: 5, numRuns: 600 },
    );
    // Without ties this test would say nothing about how they are broken.
    expect(ties).toBeGreaterThan(50);
  });

  test('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(arbitraryWorldTwice, ([world, other]) => {
        expect(distancesFrom(build(other), 0)).toEqual(distancesFrom(build(world), 0));
      }),
      { seed: 6 },
    );
  });

  test('goes by cost unless told otherwise, and gives the km of that route', () => {
    const network = build(diamond());
    const start = network.placeIndex.get('mx-start')!;
    const end = network.placeIndex.get('mx-end')!;
    const byCost = distancesFrom(network, start);
    expect([byCost.cost[end], byCost.km[end]]).toEqual([120, 120]);
    const byKm = distancesFrom(network, start, { by: 'km' });
    expect([byKm.cost[end], byKm.km[end]]).toEqual([100, 100]);
  });

  test('is infinite, without an arc, where no route leads', () => {
    const network = build(twoCountries());
    const { cost, km, previousArc } = distancesFrom(network, 0, { modes: ['road'] });
    const unreached = network.placeIndex.get('mx-b')!;
    expect(cost[unreached]).toBe(Number.POSITIVE_INFINITY);
    expect(km[unreached]).toBe(Number.POSITIVE_INFINITY);
    expect(previousArc[unreached]).toBe(-1);
  });

  test.each([-1, 3, 0.5])('refuses the place index %d', (place) => {
    const { code, issues } = caught(() => distancesFrom(build(line3()), place));
    expect(code).toBe('invalid_input');
    expect(faultLines(issues)).toEqual([`placeIndex is ${place}, expected a whole number from 0 to 2`]);
  });
});

describe('shortestRoute', () => {
  test('goes by the cheaper way, or by the shorter one on demand', () => {
    const network = build(diamond());
    expect(shortestRoute(network, 'mx-start', 'mx-end')).toMatchObject({
      places: ['mx-start', 'mx-west', 'mx-end'],
      lengthKm: 120,
    });
    expect(shortestRoute(network, 'mx-start', 'mx-end', { by: 'km' })).toMatchObject({
      places: ['mx-start', 'mx-east', 'mx-end'],
      lengthKm: 100,
    });
  });

  test('lists the links between its places', () => {
    const network = build(line3());
    const route = shortestRoute(network, 'mx-c', 'mx-a');
    expect(route).toEqual({
      status: 'found',
      places: ['mx-c', 'mx-b', 'mx-a'],
      links: [1, 0],
      lengthKm: 90,
      days: null,
    });
  });

  test('gives days of walking at a given pace', () => {
    // 90 km at 36 km a day.
    expect(shortestRoute(build(line3()), 'mx-a', 'mx-c', { walkKmPerDay: 36 })).toMatchObject({ days: 2.5 });
  });

  test('takes the train only if rail is among the modes', () => {
    const network = build(withRail());
    expect(shortestRoute(network, 'mx-a', 'mx-c')).toMatchObject({ lengthKm: 90 });
    expect(shortestRoute(network, 'mx-a', 'mx-c', { modes: ['rail'] })).toMatchObject({ lengthKm: 85 });
  });

  test('crosses borders unless told otherwise', () => {
    const network = build(twoCountries());
    expect(shortestRoute(network, 'gt-a', 'mx-b')).toMatchObject({ lengthKm: 72 });
    expect(shortestRoute(network, 'gt-a', 'mx-b', { modes: ['road'] })).toEqual({ status: 'unreachable' });
  });

  test('avoids closed links', () => {
    const network = build(diamond());
    const closed = network.links.findIndex(({ to }) => to === 'mx-west');
    const options = { closedLinks: new Set([closed]) };
    expect(shortestRoute(network, 'mx-start', 'mx-end', options)).toMatchObject({ lengthKm: 100 });
  });

  test('is 0 km long from a place to itself', () => {
    const route = shortestRoute(build(line3()), 'mx-b', 'mx-b', { walkKmPerDay: 30 });
    expect(route).toEqual({ status: 'found', places: ['mx-b'], links: [], lengthKm: 0, days: 0 });
  });

  test('breaks a tie of two whole routes by the lower link into the last place', () => {
    const square = {
      places: diamond().places,
      links: diamond().links.map((link) => ({ ...link, lengthKm: 60, costFactor: 1 })),
    };
    // Sorted, mx-east -> mx-end comes before mx-west -> mx-end.
    expect(shortestRoute(build(square), 'mx-start', 'mx-end')).toMatchObject({
      places: ['mx-start', 'mx-east', 'mx-end'],
    });
  });

  test('has the length that distancesFrom gives, and joins place to place', () => {
    fc.assert(
      fc.property(arbitraryWorld, (world) => {
        const network = build(world);
        const last = network.places.length - 1;
        const route = shortestRoute(network, network.places[0]!.id, network.places[last]!.id);
        if (route.status !== 'found') throw new Error('the worlds are connected by road');
        expect(route.lengthKm).toBe(distancesFrom(network, 0).km[last]);
        route.links.forEach((link, i) => {
          const { from, to } = network.links[link]!;
          expect([from, to].sort()).toEqual(route.places.slice(i, i + 2).sort());
        });
        expect(route.links.reduce((sum, link) => sum + network.links[link]!.lengthKm, 0)).toBe(
          route.lengthKm,
        );
      }),
      { seed: 7 },
    );
  });

  test('suggests ids and names for an unknown place', () => {
    const places = line3().places.map((place) =>
      place.id === 'mx-c' ? townAt('mx-c', -92.3, 15.72, { name: 'Pueblo Nuevo' }) : place,
    );
    const network = buildNetwork(places, line3().links);
    const from = caught(() => shortestRoute(network, 'mx-aa', 'mx-c'));
    expect(from.code).toBe('unknown_id');
    expect(from.issues[0]).toMatchObject({
      path: ['from'],
      message: 'is "mx-aa", expected the id of a place',
    });
    expect(from.issues[0]!.hint).toContain('"mx-a" (mx-a)');
    const to = caught(() => shortestRoute(network, 'mx-a', 'pueblo-nuebo'));
    expect(to.issues[0]).toMatchObject({ path: ['to'], hint: 'did you mean "mx-c" (Pueblo Nuevo)?' });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses a pace of %d', (walkKmPerDay) => {
    const { code, issues } = caught(() => shortestRoute(build(line3()), 'mx-a', 'mx-b', { walkKmPerDay }));
    expect(code).toBe('invalid_input');
    expect(faultLines(issues)).toEqual([`walkKmPerDay is ${walkKmPerDay}, expected more than 0 km per day`]);
  });

  test('is found in a long chain without a stack overflow', () => {
    const count = 5000;
    const places = Array.from({ length: count }, (_, i) =>
      townAt(`mx-${String(i).padStart(4, '0')}`, -95, 15 + i / 1000),
    );
    const links = places.slice(1).map((place, i) => roadBetween(places[i]!.id, place.id, 1));
    const route = shortestRoute(buildNetwork(places, links), 'mx-0000', 'mx-4999');
    expect(route).toMatchObject({ lengthKm: count - 1 });
  });
});
