import { distance } from '@turf/turf';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';

/** Degrees, WGS 84, in the order of GeoJSON. */
export type Coordinate = readonly [longitude: number, latitude: number];

/** Mean radius of the earth, (2a + b) / 3 of WGS 84 (IUGG; Moritz 2000). */
export const earthRadiusKm: number = 6371.0088;

/**
 * Length of the great circle between two coordinates, in km.
 *
 * @throws CaravanError `invalid_input` for a coordinate off the earth
 * @remarks Haversine on a sphere (Turf; d3-geo, which gives the same, is three kilobytes more); against the ellipsoid it is off by at most 0.6 %.
 * @example
 * ```ts
 * geodesicKm([-92.26, 14.91], [-92.47, 15.14]);
 * ```
 */
export function geodesicKm(a: Coordinate, b: Coordinate): number {
  refuseFaults('geodesicKm', [...coordinateFaults(a, 'a'), ...coordinateFaults(b, 'b')]);
  return greatCircleKm(a, b);
}

/** {@link geodesicKm}, of what has been checked. @internal */
export function greatCircleKm(a: Coordinate, b: Coordinate): number {
  return distance([a[0], a[1]], [b[0], b[1]], { units: 'radians' }) * earthRadiusKm;
}

/** Where a place lies, as GeoJSON and Turf want it. */
export function coordinateOf(place: {
  readonly longitude: number;
  readonly latitude: number;
}): [number, number] {
  return [place.longitude, place.latitude];
}

/** The faults of a coordinate off the earth, or that is none. @internal */
export function coordinateFaults(coordinate: unknown, name: string): Issue[] {
  if (!Array.isArray(coordinate)) {
    const message = `is ${describeValue(coordinate)}, expected [longitude, latitude] in degrees`;
    return [makeIssue([name], message)];
  }
  const [longitude, latitude] = coordinate as unknown[];
  const isWithin = (value: unknown, limit: number): boolean =>
    typeof value === 'number' && Math.abs(value) <= limit;
  const hint =
    isWithin(latitude, 180) && isWithin(longitude, 90) ? 'the order is [longitude, latitude]' : undefined;
  const fault = (i: number, value: unknown, limit: number, what: string, swapped?: string): Issue[] => {
    if (isWithin(value, limit)) return [];
    const message = `is ${describeValue(value)}, expected -${limit} to ${limit} degrees of ${what}`;
    return [makeIssue([name, i], message, swapped)];
  };
  return [...fault(0, longitude, 180, 'longitude'), ...fault(1, latitude, 90, 'latitude', hint)];
}
