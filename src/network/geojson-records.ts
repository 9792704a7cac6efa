import { listValues } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { nearestName } from '../base/nearest-name.js';
import { type Coordinate, greatCircleKm } from './distance.js';
import type { LineFeature, PointFeature } from './geojson-feature.js';
import type { Link } from './link.js';
import { linkFieldNames, placeFieldNames } from './network-schema.js';
import type { Place } from './place.js';
import { reportedRecord } from './read-network.js';

/** A line that begins or ends this near a point is taken to lead there. */
const snapKm = 1;

/** The place that a point describes, unchecked. */
export function placeRecord(point: PointFeature, defaults: Partial<Place>): unknown {
  if (point.properties === undefined) return reportedRecord;
  const [longitude, latitude] = point.coordinate ?? [];
  const id = point.id === undefined ? {} : { id: point.id };
  return { ...defaults, ...pick(point.properties, placeFieldNames), ...id, longitude, latitude };
}

/**
 * The link that a line describes, unchecked, with ends and length from its geometry where its properties do
 * not give them; and a hint for each end that lies at no point.
 */
export function linkRecord(
  line: LineFeature,
  points: readonly PointFeature[],
  defaults: Partial<Link>,
): { readonly record: unknown; readonly hints: Readonly<Record<string, string>> } {
  if (line.properties === undefined) return { record: reportedRecord, hints: {} };
  const record: Record<string, unknown> = { ...defaults, ...pick(line.properties, linkFieldNames) };
  const hints: Record<string, string> = {};
  let lengthKm = 0;
  for (let i = 1; i < line.coordinates.length; i++) {
    lengthKm += greatCircleKm(line.coordinates[i - 1]!, line.coordinates[i]!);
  }
  for (const end of ['from', 'to'] as const) {
    if (record[end] !== undefined) continue;
    const nearest = nearestPointTo(line.coordinates.at(end === 'from' ? 0 : -1)!, points);
    if (nearest === undefined) continue;
    if (nearest.km <= snapKm) {
      record[end] = nearest.id;
      lengthKm += nearest.km;
    } else {
      const verb = end === 'from' ? 'begins' : 'ends';
      const km = nearest.km.toFixed(1);
      hints[end] =
        `the line ${verb} ${km} km from the nearest Point, "${nearest.id}"; within ${snapKm} km they would be joined`;
    }
  }
  record['lengthKm'] ??= lengthKm;
  return { record, hints };
}

/**
 * Properties that are not ours but look like one that is missing. Others are the business of the program that
 * wrote the file; short names, which look like everything, only count if they differ in case.
 */
export function misspeltProperties(feature: PointFeature | LineFeature, names: readonly string[]): Issue[] {
  const { properties } = feature;
  if (properties === undefined) return [];
  const missing = names.filter(
    (name) => properties[name] === undefined && !(name === 'id' && 'id' in feature),
  );
  return Object.keys(properties).flatMap((key) => {
    if (names.includes(key)) return [];
    const meant = nearestName(key, missing);
    if (meant === undefined || (key.length < 5 && key.toLowerCase() !== meant.toLowerCase())) return [];
    const message = `is not a known property, expected ${listValues(names)}`;
    return [makeIssue(['features', feature.index, 'properties', key], message, `did you mean "${meant}"?`)];
  });
}

function nearestPointTo(
  end: Coordinate,
  points: readonly PointFeature[],
): { readonly id: string; readonly km: number } | undefined {
  let best: { readonly id: string; readonly km: number } | undefined;
  for (const { id, coordinate } of points) {
    if (id === undefined || coordinate === undefined) continue;
    const km = greatCircleKm(end, coordinate);
    if (best === undefined || km < best.km) best = { id, km };
  }
  return best;
}

function pick(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => names.includes(key)));
}
