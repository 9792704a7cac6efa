import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import { type Coordinate, coordinateOf, geodesicKm } from '../../src/network/distance.js';
import { nearestPoint } from '../../src/network/nearest-point.js';
import type { Network } from '../../src/network/network.js';
import { positionOnLink } from '../../src/network/position.js';
import { caught, faultLines } from '../helpers/caught.js';
import { diamond, line3, oneBorder, roadBetween, townAt, twoCountries, withRail } from '../helpers/worlds.js';

const line = buildNetwork(line3().places, line3().links);

/** Least distance to points laid densely along every link: an upper bound that is nearly reached. */
function bySampling(network: Network, coordinate: Coordinate): number {
  let least = Number.POSITIVE_INFINITY;
  network.links.forEach(({ lengthKm }, link) => {
    for (let i = 0; i <= 400; i++) {
      const at = positionOnLink(network, 2 * link, Math.min(lengthKm, (i / 400) * lengthKm)).coordinate;
      least = Math.min(least, geodesicKm(coordinate, at));
    }
  });
  return least;
}

describe('nearestPoint', () => {
  test('finds the foot of the perpendicular and scales it to km of road', () => {
    // East of a meridian at 15.08 N: a quarter of the 40 km to mx-b. The foot of the great circle lies a
    // little north of the parallel, by 1e-5 of the length here.
    const point = nearestPoint(line, [-92.2, 15.08]);
    if (point.status !== 'found') throw new Error(point.status);
    expect(point.link).toBe(0);
    expect(point.kmFromFrom).toBeCloseTo(10, 1);
    expect(point.place).toBe('mx-a');
    // 0.1 degree of longitude at 15.08 N: 0.1 * pi / 180 * 6371.0088 * cos(15.08) = 10.74 km.
    expect(point.distanceKm).toBeCloseTo(10.74, 2);
  });

  test('names the place that is nearer by road', () => {
    expect(nearestPoint(line, [-92.2, 15.2])).toMatchObject({ link: 0, place: 'mx-b' });
  });

  test('is an end of the link beyond its ends', () => {
    const south = nearestPoint(line, [-92.3, 14.8]);
    expect(south).toMatchObject({ status: 'found', link: 0, kmFromFrom: 0, place: 'mx-a' });
    const north = nearestPoint(line, [-92.3, 15.9]);
    expect(north).toMatchObject({ status: 'found', link: 1, kmFromFrom: 50, place: 'mx-c' });
  });

  test('is at distance 0 at a place, on the first of the links that meet there', () => {
    expect(nearestPoint(line, [-92.3, 15.32])).toMatchObject({ link: 0, kmFromFrom: 40, distanceKm: 0 });
  });

  test('is too far beyond 60 km unless told otherwise', () => {
    const west: Coordinate = [-93, 15.1];
    const point = nearestPoint(line, west);
    expect(point).toMatchObject({ status: 'too_far', link: 0 });
    if (point.status === 'no_link') throw new Error(point.status);
    expect(nearestPoint(line, west, { maxKm: point.distanceKm }).status).toBe('found');
    expect(nearestPoint(line, west, { maxKm: point.distanceKm - 0.001 }).status).toBe('too_far');
  });

  test('passes over rail lines unless they are asked for', () => {
    const { places, links } = withRail();
    const bent = buildNetwork(
      places.map((place) => (place.id === 'mx-b' ? townAt('mx-b', -92.4, 15.32) : place)),
      links,
    );
    const beside: Coordinate = [-92.31, 15.32];
    const byRoad = nearestPoint(bent, beside);
    const byAny = nearestPoint(bent, beside, { modes: ['road', 'rail', 'crossing'] });
    if (byRoad.status !== 'found' || byAny.status !== 'found') throw new Error('both are near');
    expect(bent.links[byRoad.link]!.mode).toBe('road');
    expect(bent.links[byAny.link]!.mode).toBe('rail');
  });

  test('says so if no link has one of the modes', () => {
    expect(nearestPoint(line, [-92.3, 15], { modes: ['rail'] })).toEqual({ status: 'no_link' });
  });

  test('takes links of no length', () => {
    const spot = townAt('mx-a', -92, 15);
    const twins = buildNetwork([spot, { ...spot, id: 'mx-b' }], [roadBetween('mx-a', 'mx-b', 1)]);
    const point = nearestPoint(twins, [-92.1, 15]);
    expect(point).toMatchObject({ status: 'found', link: 0, kmFromFrom: 0, place: 'mx-a' });
  });

  test('is never farther than a point found by walking all links, and never nearer than a little', () => {
    const worlds = [diamond(), oneBorder(), twoCountries(), line3()];
    const networks = worlds.map(({ places, links }) => buildNetwork(places, links));
    const shift = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...networks), fc.nat(3), shift, shift, (network, start, east, north) => {
        const [longitude, latitude] = coordinateOf(network.places[start % network.places.length]!);
        const coordinate: Coordinate = [longitude + east, latitude + north];
        const point = nearestPoint(network, coordinate, { maxKm: 500 });
        if (point.status !== 'found') throw new Error(point.status);
        const sampledKm = bySampling(network, coordinate);
        expect(point.distanceKm).toBeLessThanOrEqual(sampledKm + 1e-6);
        // Samples lie at most 62 km / 400 apart, the foot at most half of that from one.
        expect(point.distanceKm).toBeGreaterThan(sampledKm - 62 / 400);
        const at = positionOnLink(network, 2 * point.link, point.kmFromFrom).coordinate;
        expect(geodesicKm(coordinate, at)).toBeCloseTo(point.distanceKm, 4);
      }),
      { seed: 9, numRuns: 100 },
    );
  });

  test('finds a position on a link again', () => {
    const { places, links } = diamond();
    const network = buildNetwork(places, links);
    fc.assert(
      fc.property(fc.nat(3), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (link, share) => {
        const km = share * network.links[link]!.lengthKm;
        const point = nearestPoint(network, positionOnLink(network, 2 * link, km).coordinate);
        if (point.status !== 'found') throw new Error(point.status);
        expect(point.link).toBe(link);
        expect(point.kmFromFrom).toBeCloseTo(km, 4);
        expect(point.distanceKm).toBeLessThan(1e-4);
      }),
      { seed: 10 },
    );
  });

  test('refuses a coordinate off the earth, and says so if the order is wrong', () => {
    const { code, issues } = caught(() => nearestPoint(line, [15, -92.3], { maxKm: -1 }));
    expect(code).toBe('invalid_input');
    expect(faultLines(issues)).toEqual([
      'coordinate[1] is -92.3, expected -90 to 90 degrees of latitude | the order is [longitude, latitude]',
      'maxKm is -1, expected 0 km or more',
    ]);
  });

  test('refuses what is no number', () => {
    const { issues } = caught(() => nearestPoint(line, [Number.NaN, 500]));
    expect(faultLines(issues)).toEqual([
      'coordinate[0] is NaN, expected -180 to 180 degrees of longitude',
      'coordinate[1] is 500, expected -90 to 90 degrees of latitude',
    ]);
  });
});
