import * as z from 'zod';
import { CaravanError, type Issue } from '../base/errors.js';
import { issuesFromZod } from '../base/zod-issues.js';
import type { Coordinate } from './distance.js';

/** Properties of a feature without those that are null; `undefined` of a feature with faults. */
export type Properties = Readonly<Record<string, unknown>> | undefined;

/** A `Point`, or any faulty feature that is no line, with its position in the collection. */
export interface PointFeature {
  readonly index: number;
  readonly id: string | undefined;
  readonly properties: Properties;
  readonly coordinate: Coordinate | undefined;
}

/** A `LineString` with its position in the collection. */
export interface LineFeature {
  readonly index: number;
  readonly properties: Properties;
  readonly coordinates: readonly Coordinate[];
}

// A third number is a height and does not matter here.
const position = z
  .tuple([
    z.number().min(-180).max(180).meta({ unit: 'degrees' }),
    z.number().min(-90).max(90).meta({ unit: 'degrees' }),
  ])
  .rest(z.number())
  .transform(([longitude, latitude]): Coordinate => [longitude, latitude]);

const featureSchema = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({ type: z.literal('LineString'), coordinates: z.array(position).min(2) }),
  ]),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/**
 * The points and lines of a GeoJSON `FeatureCollection` with the faults of their form; what their properties
 * say is not looked at.
 *
 * @throws CaravanError `invalid_input` if the input is no such collection
 * @internal
 */
export function readFeatures(
  where: string,
  input: unknown,
): { readonly points: PointFeature[]; readonly lines: LineFeature[]; readonly issues: Issue[] } {
  const collection = collectionSchema.safeParse(input);
  if (!collection.success) {
    throw new CaravanError('invalid_input', where, issuesFromZod(collection.error, input, collectionSchema));
  }
  const points: PointFeature[] = [];
  const lines: LineFeature[] = [];
  const issues: Issue[] = [];
  collection.data.features.forEach((raw, index) => {
    const parsed = featureSchema.safeParse(raw);
    if (parsed.success) {
      const { geometry, id } = parsed.data;
      const properties = withoutNulls(parsed.data.properties ?? {});
      if (geometry.type === 'LineString')
        lines.push({ index, properties, coordinates: geometry.coordinates });
      else
        points.push({
          index,
          id: nameOf(properties['id'] ?? id),
          properties,
          coordinate: geometry.coordinates,
        });
      return;
    }
    for (const issue of issuesFromZod(parsed.error, raw, featureSchema)) {
      issues.push({ ...issue, path: ['features', index, ...issue.path] });
    }
    const id = nameOf(fieldOf(fieldOf(raw, 'properties'), 'id') ?? fieldOf(raw, 'id'));
    if (fieldOf(fieldOf(raw, 'geometry'), 'type') === 'LineString') {
      lines.push({ index, properties: undefined, coordinates: [] });
    } else points.push({ index, id, properties: undefined, coordinate: undefined });
  });
  return { points, lines, issues };
}

function withoutNulls(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

function nameOf(id: unknown): string | undefined {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
