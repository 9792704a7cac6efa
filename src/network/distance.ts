import { distance } from '@turf/turf';

/** Degrees, WGS 84, in the order of GeoJSON. */
export type Coordinate = readonly [longitude: number, latitude: number];

/** Mean radius of the earth, (2a + b) / 3 of WGS 84 (IUGG; Moritz 2000). */
export const earthRadiusKm: number = 6371.0088;

/**
 * Length of the great circle between two coordinates, in km.
 *
 * @remarks Haversine on a sphere (Turf; d3-geo, which gives the same, is three kilobytes more); against the ellipsoid it is off by at most 0.6 %.
 * @example
 * ```ts
 * geodesicKm([-92.26, 14.91], [-92.47, 15.14]);
 * ```
 */
export function geodesicKm(a: Coordinate, b: Coordinate): number {
  return distance([a[0], a[1]], [b[0], b[1]], { units: 'radians' }) * earthRadiusKm;
}

/** Where a place lies, as GeoJSON and Turf want it. */
export function coordinateOf(place: {
  readonly longitude: number;
  readonly latitude: number;
}): [number, number] {
  return [place.longitude, place.latitude];
}
