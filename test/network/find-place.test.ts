import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import { findPlace, placeFaults, searchPlaces } from '../../src/network/find-place.js';
import { caught, faultLines } from '../helpers/caught.js';
import { roadBetween, townAt } from '../helpers/worlds.js';

const places = [
  townAt('mx-san-martin', -95, 17, { name: 'San Martín', region: 'Oaxaca' }),
  townAt('gt-san-martin', -91, 15, { name: 'San Martin', region: 'Retalhuleu' }),
  townAt('mx-penon', -95.2, 17, { name: 'El Peñón de los Baños', region: 'Oaxaca' }),
  townAt('mx-rio-hondo', -95.4, 17, { name: 'Río Hondo', region: 'Chiapas' }),
];
const network = buildNetwork(
  places,
  places.slice(1).map((place, i) => roadBetween(places[i]!.id, place.id, 600)),
);

describe('findPlace', () => {
  test('finds an id', () => {
    expect(findPlace(network, 'mx-penon').name).toBe('El Peñón de los Baños');
    expect(findPlace(network, ' MX-Penon ').id).toBe('mx-penon');
  });

  test.each(['Río Hondo', 'rio hondo', 'RIO  HONDO ', 'Ri\u0301o Hondo'])('finds the name %j', (text) => {
    expect(findPlace(network, text).id).toBe('mx-rio-hondo');
  });

  test('asks which one if several places have the name', () => {
    const { code, issues } = caught(() => findPlace(network, 'san martin'));
    expect(code).toBe('unknown_id');
    expect(faultLines(issues)).toEqual([
      'is "san martin", expected one place, but 2 have this name | did you mean "gt-san-martin" (San Martin) or "mx-san-martin" (San Martín)?',
    ]);
  });

  test.each([
    ['mx-penom', '"mx-penon" (El Peñón de los Baños)'],
    ['penom', '"mx-penon" (El Peñón de los Baños)'],
    ['Rio Ondo', '"mx-rio-hondo" (Río Hondo)'],
    ['Peñón', '"mx-penon" (El Peñón de los Baños)'],
  ])('suggests for %j %s', (text, suggestion) => {
    const { code, issues } = caught(() => findPlace(network, text));
    expect(code).toBe('unknown_id');
    expect(faultLines(issues)).toEqual([
      `is "${text}", expected the id or the name of a place | did you mean ${suggestion}?`,
    ]);
  });

  test('suggests no more than three', () => {
    // All four ids contain a hyphen; each suggestion has one pair of quotes.
    const { issues } = caught(() => findPlace(network, '-'));
    expect(issues[0]!.hint!.match(/"/g)).toHaveLength(6);
  });

  test.each(['', '  ', 'zzzzzzzz'])('has no suggestion for %j', (text) => {
    expect(caught(() => findPlace(network, text)).issues[0]).not.toHaveProperty('hint');
  });
});

describe('searchPlaces', () => {
  test('finds parts of names, ids and regions without regard to accents and case', () => {
    const ids = (text: string) => searchPlaces(network, text).map(({ id }) => id);
    expect(ids('PENON DE')).toEqual(['mx-penon']);
    expect(ids('gt-')).toEqual(['gt-san-martin']);
    expect(ids('oaxaca')).toEqual(['mx-penon', 'mx-san-martin']);
    expect(ids('xyz')).toEqual([]);
  });

  test('gives all places, sorted by id, for an empty text', () => {
    expect(searchPlaces(network, '')).toEqual(network.places);
  });
});

test('placeFaults takes ids only, and reports under the path it is given', () => {
  expect(placeFaults(network, 'mx-penon', ['a'])).toEqual([]);
  expect(faultLines(placeFaults(network, 'Río Hondo', ['a']))[0]).toMatch(
    /^a is "Río Hondo", expected the id of a place/,
  );
});
