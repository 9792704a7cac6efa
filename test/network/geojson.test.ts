import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import { geodesicKm } from '../../src/network/distance.js';
import { networkFromGeoJson, networkToGeoJson } from '../../src/network/geojson.js';
import type { Network } from '../../src/network/network.js';
import { caught, faultLines } from '../helpers/caught.js';
import {
  diamond,
  line3,
  oneBorder,
  roadBetween,
  twoCountries,
  type World,
  withRail,
} from '../helpers/worlds.js';
import { arbitraryWorld } from './arbitrary-world.js';

const build = ({ places, links }: World): Network => buildNetwork(places, links);

/** A copy as JSON gives it, to be changed freely. */
// biome-ignore lint/suspicious/noExplicitAny: what a user's file holds has no type
function copy(value: unknown): any {
  return JSON.parse(JSON.stringify(value));
}

function faultsIn(input: unknown): string[] {
  const error = caught(() => networkFromGeoJson(input));
  expect(error.code).toBe('invalid_input');
  return faultLines(error.issues);
}

describe('networkToGeoJson', () => {
  test('is a FeatureCollection in the sense of the GeoJSON types', () => {
    const collection: FeatureCollection = networkToGeoJson(build(line3()));
    expect(collection.type).toBe('FeatureCollection');
  });

  test('has a point for each place, with its fields but the coordinates as properties', () => {
    const { latitude: _latitude, longitude: _longitude, ...properties } = line3().places[1]!;
    expect(networkToGeoJson(build(line3())).features[1]).toEqual({
      type: 'Feature',
      id: 'mx-b',
      geometry: { type: 'Point', coordinates: [-92.3, 15.32] },
      properties,
    });
  });

  test('has a line from place to place for each link, with its fields as properties', () => {
    expect(networkToGeoJson(build(line3())).features[4]).toEqual({
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [-92.3, 15.32],
          [-92.3, 15.72],
        ],
      },
      properties: line3().links[1],
    });
  });
});

describe('networkFromGeoJson', () => {
  test.each([line3, diamond, withRail, twoCountries, oneBorder])(
    'reads back what was written: %o',
    (world) => {
      const network = build(world());
      expect(networkFromGeoJson(copy(networkToGeoJson(network)))).toEqual(network);
    },
  );

  test('reads back any network, from features in any order', () => {
    fc.assert(
      fc.property(arbitraryWorld, fc.boolean(), (world, backwards) => {
        const network = build(world);
        const collection = copy(networkToGeoJson(network));
        if (backwards) collection.features.reverse();
        expect(networkFromGeoJson(collection)).toEqual(network);
      }),
      { seed: 11 },
    );
  });

  test('joins lines without from and to to the points at their ends', () => {
    const network = build(diamond());
    const collection = copy(networkToGeoJson(network));
    for (const { geometry, properties } of collection.features) {
      if (geometry.type !== 'LineString') continue;
      delete properties.from;
      delete properties.to;
      // About 0.5 km off: 0.005 degrees of latitude.
      geometry.coordinates[0][1] += 0.005;
    }
    expect(networkFromGeoJson(collection)).toEqual(network);
  });

  test('tells how far the end of a line is from the nearest point', () => {
    const collection = copy(networkToGeoJson(build(line3())));
    const line = collection.features[4];
    delete line.properties.to;
    // 0.02 degrees of latitude: 0.02 * pi / 180 * 6371.0088 km = 2.2 km.
    line.geometry.coordinates[1][1] += 0.02;
    expect(faultsIn(collection)).toEqual([
      'features[4].properties.to is missing, expected the id of a place | the line ends 2.2 km from the nearest Point, "mx-c"; within 1 km they would be joined',
    ]);
  });

  test('measures a line without length along its own course', () => {
    const collection = copy(networkToGeoJson(build(line3())));
    const line = collection.features[3];
    delete line.properties.lengthKm;
    line.geometry.coordinates.splice(1, 0, [-92.2, 15.1, 240]);
    const expected = geodesicKm([-92.3, 15], [-92.2, 15.1]) + geodesicKm([-92.2, 15.1], [-92.3, 15.32]);
    expect(networkFromGeoJson(collection).links[0]).toMatchObject({
      lengthKm: expected,
      lengthStatus: 'estimated',
    });
  });

  test('adds the way from the ends of a line to the points that it was joined to', () => {
    const collection = copy(networkToGeoJson(build(line3())));
    const line = collection.features[3];
    for (const key of ['lengthKm', 'from', 'to']) delete line.properties[key];
    line.geometry.coordinates = [
      [-92.3, 15.008],
      [-92.3, 15.312],
    ];
    // All on one meridian, so the sum is the great circle from place to place.
    expect(networkFromGeoJson(collection).links[0]!.lengthKm).toBeCloseTo(
      geodesicKm([-92.3, 15], [-92.3, 15.32]),
      9,
    );
  });

  test('takes files of other programs: ids of features, nulls, foreign properties, defaults of the caller', () => {
    const point = (id: string, latitude: number) => ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [-92.3, latitude, 12] },
      properties: { name: id, region: 'Testland', fid: 7, population: null, latitude: 'wrong', no: 3 },
    });
    const line = {
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [-92.3, 15],
          [-92.3, 15.32],
        ],
      },
      properties: { surface: 'asphalt', lengthKm: null, id: 4, costFactor: null },
    };
    const network = networkFromGeoJson(
      { type: 'FeatureCollection', name: 'layer', features: [point('mx-a', 15), line, point('mx-b', 15.32)] },
      {
        placeDefaults: { country: 'MX', kind: 'waypoint', source: 'test' },
        linkDefaults: { mode: 'road', source: 'test' },
      },
    );
    expect(network.places.map(({ id, zone }) => [id, zone])).toEqual([
      ['mx-a', 'southern_mexico'],
      ['mx-b', 'southern_mexico'],
    ]);
    const lengthKm = geodesicKm([-92.3, 15], [-92.3, 15.32]);
    expect(network.links).toEqual([roadBetween('mx-a', 'mx-b', lengthKm)]);
  });

  test('does not pass over a misspelt property', () => {
    const collection = copy(networkToGeoJson(build(line3())));
    const { properties } = collection.features[3];
    properties.lenghtKm = properties.lengthKm;
    delete properties.lengthKm;
    expect(faultsIn(collection)).toEqual([
      'features[3].properties.lenghtKm is not a known property, expected "from", "to", "mode", "lengthKm", "lengthStatus", "costFactor", "source" or "note" | did you mean "lengthKm"?',
    ]);
  });

  test('reports all faults with the index of the feature', () => {
    const collection = copy(networkToGeoJson(build(oneBorder())));
    const { features } = collection;
    features[0].properties.kind = 'orign';
    features[1].geometry.coordinates = [-106.45, 311.8];
    features[4].geometry.type = 'MultiLineString';
    features[5].properties.to = 'mx-bordr';
    features[6].properties.mode = 'ferry';
    expect(faultsIn(collection)).toEqual([
      'features[1].geometry.coordinates[1] is 311.8, expected -90 to 90 degrees',
      'features[4].geometry.type is "MultiLineString", expected "Point" or "LineString" | did you mean "LineString"?',
      'features[0].properties.kind is "orign", expected "origin", "waypoint", "hub", "rail_yard", "checkpoint", "border_crossing" or "port_of_entry" | did you mean "origin"?',
      'features[6].properties.mode is "ferry", expected "road", "rail" or "crossing"',
      'features[5].properties.to is "mx-bordr", expected the id of a place | did you mean "mx-border"?',
    ]);
  });

  test('puts a fault of two features under the second, naming the first', () => {
    const collection = copy(networkToGeoJson(build(line3())));
    collection.features.push(copy(collection.features[0]));
    expect(faultsIn(collection)).toEqual([
      'features[5].properties.id is "mx-a", expected an id of its own | features[0] has it too',
    ]);
  });

  test.each([
    [null, ['is null, expected an object']],
    [
      { type: 'Feature' },
      ['type is "Feature", expected "FeatureCollection"', 'features is missing, expected an array'],
    ],
    [{ type: 'FeatureCollection', features: [] }, ['features is empty, expected at least one place']],
    [{ type: 'FeatureCollection', features: [4] }, ['features[0] is 4, expected an object']],
  ])('says what is wrong with %j', (input, expected) => {
    expect(faultsIn(input)).toEqual(expected);
  });
});
