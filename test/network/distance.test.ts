import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coordinateOf, earthRadiusKm, geodesicKm } from '../../src/network/distance.js';

describe('geodesicKm', () => {
  test('is a quarter of the circumference from the equator to the pole', () => {
    expect(geodesicKm([0, 0], [0, 90])).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  });

  test('takes longitude first: a degree of longitude at 60 degrees north is half as long as at the equator', () => {
    // cos 60 degrees = 1/2; the chord along the great circle is shorter by 2e-5 of it.
    const ratio = geodesicKm([0, 60], [1, 60]) / geodesicKm([0, 0], [1, 0]);
    expect(Math.abs(ratio - 0.5)).toBeLessThan(1e-4);
  });

  test('is 0 for one point and the same in both directions', () => {
    expect(geodesicKm([-92.3, 14.9], [-92.3, 14.9])).toBe(0);
    expect(geodesicKm([-92.3, 14.9], [-117, 32.5])).toBe(geodesicKm([-117, 32.5], [-92.3, 14.9]));
  });

  test('agrees with d3-geo to 0.1 % anywhere', () => {
    const coordinate = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(coordinate, coordinate, (a, b) => {
        const km = geodesicKm(a, b);
        // Turf's haversine keeps about 1e-8 of the radius near the antipode and for the smallest distances.
        expect(Math.abs(km - geoDistance(a, b) * earthRadiusKm)).toBeLessThanOrEqual(0.001 * km + 1e-3);
      }),
      { seed: 1, numRuns: 500 },
    );
    expect(earthRadiusKm).toBe(6371.0088);
  });
});

test('coordinateOf puts the longitude first', () => {
  expect(coordinateOf({ latitude: 15, longitude: -92 })).toEqual([-92, 15]);
});
