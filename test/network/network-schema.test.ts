import { describe, expect, test } from 'vitest';
import { issuesFromZod } from '../../src/base/zod-issues.js';
import {
  linkFieldNames,
  linkSchema,
  placeFieldNames,
  placeSchema,
} from '../../src/network/network-schema.js';
import { faultLines } from '../helpers/caught.js';
import { roadBetween, townAt } from '../helpers/worlds.js';

const { zone: _zone, population: _population, ...shortPlace } = townAt('mx-a', -92.3, 15);
const {
  lengthStatus: _lengthStatus,
  costFactor: _costFactor,
  note: _note,
  ...shortLink
} = roadBetween('mx-a', 'mx-b', 40);

function placeFaults(fields: Record<string, unknown>): string[] {
  const input = { ...shortPlace, ...fields };
  const parsed = placeSchema.safeParse(input);
  return parsed.success ? [] : faultLines(issuesFromZod(parsed.error, input, placeSchema));
}

function linkFaults(fields: Record<string, unknown>): string[] {
  const input = { ...shortLink, ...fields };
  const parsed = linkSchema.safeParse(input);
  return parsed.success ? [] : faultLines(issuesFromZod(parsed.error, input, linkSchema));
}

describe('placeSchema', () => {
  test('fills in zone and population', () => {
    expect(placeSchema.parse(shortPlace)).toEqual({
      ...shortPlace,
      zone: 'southern_mexico',
      population: null,
    });
  });

  test.each([
    ['HN', 'central_america'],
    ['SV', 'central_america'],
    ['GT', 'central_america'],
    ['NI', 'central_america'],
    ['CR', 'central_america'],
    ['PA', 'central_america'],
    ['BZ', 'central_america'],
    ['MX', 'southern_mexico'],
    ['US', 'united_states'],
  ])('puts %s into %s', (country, zone) => {
    expect(placeSchema.parse({ ...shortPlace, country }).zone).toBe(zone);
  });

  test('keeps a zone that is given', () => {
    expect(placeSchema.parse({ ...shortPlace, zone: 'northern_mexico' }).zone).toBe('northern_mexico');
  });

  test('asks for the zone of any other country', () => {
    expect(placeFaults({ country: 'CO' })).toEqual([
      'zone is missing, expected "central_america", "southern_mexico", "northern_mexico" or "united_states"',
    ]);
  });

  test('says the range of a coordinate with its unit', () => {
    expect(placeFaults({ latitude: 95, longitude: -181 })).toEqual([
      'latitude is 95, expected -90 to 90 degrees',
      'longitude is -181, expected -180 to 180 degrees',
    ]);
  });

  test('repairs an id in its hint', () => {
    expect(placeFaults({ id: 'MX_Juchitán ' })).toEqual([
      'id is "MX_Juchitán ", expected lower case letters and digits joined by hyphens | did you mean "mx-juchitan"?',
    ]);
  });

  test('repairs the case of a country and asks for nothing else', () => {
    expect(placeFaults({ country: 'mx' })).toEqual([
      'country is "mx", expected two capital letters of ISO 3166-1, as "MX" | did you mean "MX"?',
    ]);
  });

  test('refuses unknown keys with the nearest one as hint', () => {
    expect(placeFaults({ populaton: 5 })).toEqual([
      'populaton is not a known key, expected "id", "name", "country", "region", "zone", "kind", "latitude", "longitude" and 2 more | did you mean "population"?',
    ]);
  });

  test('reports every fault of a place', () => {
    expect(placeFaults({ name: '', kind: 'hubs', population: 1.5, source: 4 })).toEqual([
      'name is "", expected a non-empty text',
      'kind is "hubs", expected "origin", "waypoint", "hub", "rail_yard", "checkpoint", "border_crossing" or "port_of_entry" | did you mean "hub"?',
      'population is 1.5, expected a whole number (at least 0) or null',
      'source is 4, expected a non-empty text',
    ]);
  });
});

describe('linkSchema', () => {
  test('fills in status, factor and note', () => {
    expect(linkSchema.parse(shortLink)).toEqual({
      ...shortLink,
      lengthStatus: 'estimated',
      costFactor: 1,
      note: null,
    });
  });

  test('does not guess a length', () => {
    expect(linkFaults({ lengthKm: undefined })).toEqual([
      'lengthKm is missing, expected a number (more than 0 km)',
    ]);
  });

  test('refuses lengths and factors out of range', () => {
    expect(linkFaults({ lengthKm: 0, costFactor: 0 })).toEqual([
      'lengthKm is 0, expected more than 0 km',
      'costFactor is 0, expected 0.1 to 100',
    ]);
  });

  test('reports a mistyped mode with the nearest one', () => {
    expect(linkFaults({ mode: 'raod' })).toEqual([
      'mode is "raod", expected "road", "rail" or "crossing" | did you mean "road"?',
    ]);
  });
});

test('the lists of field names are the fields of a whole record', () => {
  expect([...placeFieldNames].sort()).toEqual(Object.keys(townAt('mx-a', 0, 0)).sort());
  expect([...linkFieldNames].sort()).toEqual(Object.keys(roadBetween('a', 'b', 1)).sort());
});
