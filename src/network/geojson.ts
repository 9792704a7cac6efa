import { must } from '../base/checks.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from './a-network.js';
import { coordinateOf } from './distance.js';
import { readFeatures } from './geojson-feature.js';
import { linkRecord, misspeltProperties, placeRecord } from './geojson-records.js';
import type { Link } from './link.js';
import type { Network } from './network.js';
import { linkFieldNames, placeFieldNames } from './network-schema.js';
import type { Place } from './place.js';
import { readNetwork } from './read-network.js';

/** A place: its fields are the properties, but for the coordinates, which are the geometry. */
export interface PlaceFeature {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: [longitude: number, latitude: number] };
  properties: Omit<Place, 'longitude' | 'latitude'>;
}

/** A link, drawn straight from place to place: its fields are the properties. */
export interface LinkFeature {
  type: 'Feature';
  geometry: { type: 'LineString'; coordinates: [longitude: number, latitude: number][] };
  properties: Link;
}

/** A network as GeoJSON (RFC 7946): first the places, then the links. */
export interface NetworkFeatureCollection {
  type: 'FeatureCollection';
  features: (PlaceFeature | LinkFeature)[];
}

/**
 * The network as a GeoJSON `FeatureCollection`: a `Point` for each place, then a `LineString` for each link, in
 * the order of the network.
 *
 * @throws CaravanError `invalid_input` for a network that is none
 * @example
 * ```ts
 * const text = JSON.stringify(networkToGeoJson(network));
 * ```
 */
export function networkToGeoJson(network: Network): NetworkFeatureCollection {
  refuseFaults('networkToGeoJson', aNetwork(network, ['network']));
  const places = network.places.map((place): PlaceFeature => {
    const { longitude, latitude, ...properties } = place;
    const geometry = { type: 'Point' as const, coordinates: coordinateOf({ longitude, latitude }) };
    return { type: 'Feature', id: place.id, geometry, properties };
  });
  const links = network.links.map((link, i): LinkFeature => {
    const ends = [network.arcTail[2 * i]!, network.arcHead[2 * i]!];
    const coordinates = ends.map((place) => coordinateOf(network.places[place]!));
    return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { ...link } };
  });
  return { type: 'FeatureCollection', features: [...places, ...links] };
}

/** What {@link networkFromGeoJson} fills in where a feature does not have the property. */
export interface GeoJsonOptions {
  readonly placeDefaults?: Partial<Place>;
  readonly linkDefaults?: Partial<Link>;
}

const anObject = must('an object', (value) => Object(value) === value);
const geoJsonChecks: OptionChecks<GeoJsonOptions> = { placeDefaults: anObject, linkDefaults: anObject };

/**
 * The network in a GeoJSON `FeatureCollection`: what {@link networkToGeoJson} writes, or `Point` and
 * `LineString` features of any other program whose properties bear our names.
 *
 * A place's id may be the feature's. A line without `from` or `to` leads to the `Point` nearest to its end, if
 * that lies within 1 km; without `lengthKm` it is as long as its geometry (and the way from its ends to
 * those places). Properties that are null count as missing. Properties of other names are passed over,
 * unless the name looks like one of ours, misspelt, that is missing.
 *
 * @throws CaravanError `invalid_input` with all faults, paths from the collection:
 *   `features[3].properties.mode`
 * @example
 * ```ts
 * const linkDefaults = { mode: 'road', source: 'survey of 2024' } as const;
 * const network = networkFromGeoJson(JSON.parse(text), { linkDefaults });
 * ```
 */
export function networkFromGeoJson(input: unknown, options: GeoJsonOptions = {}): Network {
  const ofOptions = optionFaults(options, geoJsonChecks);
  const { placeDefaults = {}, linkDefaults = {} } = ofOptions.length > 0 ? {} : options;
  const { points, lines, issues } = readFeatures('networkFromGeoJson', input);
  const links = lines.map((line) => linkRecord(line, points, linkDefaults));
  return readNetwork('networkFromGeoJson', {
    places: points.map((point) => placeRecord(point, placeDefaults)),
    links: links.map(({ record }) => record),
    placeIds: points.map(({ id }) => id),
    issues: [
      ...ofOptions,
      ...issues,
      ...points.flatMap((point) => misspeltProperties(point, placePropertyNames)),
      ...lines.flatMap((line) => misspeltProperties(line, linkFieldNames)),
    ],
    locate: ([table, row, ...field]) => {
      const feature = (table === 'places' ? points : lines)[Number(row)];
      if (feature === undefined) return ['features'];
      const axis = table === 'places' ? axes.indexOf(String(field[0])) : -1;
      const inside = axis >= 0 ? ['geometry', 'coordinates', axis] : ['properties', ...field];
      return ['features', feature.index, ...(field.length === 0 ? [] : inside)];
    },
    hintAt: ([table, row, field]) =>
      table === 'links' ? links[Number(row)]?.hints[String(field)] : undefined,
  });
}

const axes: readonly string[] = ['longitude', 'latitude'];
const placePropertyNames = placeFieldNames.filter((name) => !axes.includes(name));
