import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { builtInPlaces, geonamesRow, parsePlaces, recalledPlaces } from '../../src/data/places.js';
import { copyOf, faultsOf, plant, refusalOf } from './plant.js';

describe('builtInPlaces', () => {
  test('gives 152 places, 15 of them ports of entry', () => {
    expect(builtInPlaces()).toHaveLength(152);
    expect(builtInPlaces().filter((place) => place.kind === 'port_of_entry')).toHaveLength(15);
  });

  test('gives the fields of a place and no more', () => {
    // GeoNames 3601782, cities500: San Pedro Sula, 15.50417, -88.025, population 801,259.
    expect(builtInPlaces()[0]).toEqual({
      id: 'hn-san-pedro-sula',
      name: 'San Pedro Sula',
      country: 'HN',
      region: 'Cortes',
      zone: 'central_america',
      kind: 'origin',
      latitude: 15.5042,
      longitude: -88.025,
      population: 801259,
      source: 'geonames',
    });
  });

  test('begins each id with the country', () => {
    expect(builtInPlaces().filter(({ id, country }) => !id.startsWith(`${country.toLowerCase()}-`))).toEqual(
      [],
    );
  });

  test.each([
    ['hn-tegucigalpa', 'central_america'],
    ['sv-san-salvador', 'central_america'],
    ['gt-tecun-uman', 'central_america'],
    ['mx-tapachula', 'southern_mexico'],
    ['mx-tenosique', 'southern_mexico'],
    ['mx-oaxaca-city', 'southern_mexico'],
    ['mx-coatzacoalcos', 'northern_mexico'],
    ['mx-tijuana', 'northern_mexico'],
    ['us-el-paso', 'united_states'],
  ])('puts %s into %s', (id, zone) => {
    expect(builtInPlaces().find((place) => place.id === id)?.zone).toBe(zone);
  });

  test('gives southern Mexico to Chiapas, Tabasco and Oaxaca alone', () => {
    const regions = builtInPlaces().flatMap(({ zone, region }) =>
      zone === 'southern_mexico' ? [region] : [],
    );
    expect([...new Set(regions)].sort()).toEqual(['Chiapas', 'Oaxaca', 'Tabasco']);
  });
});

describe('recalledPlaces', () => {
  test('gives the 15 places without a row of GeoNames, whose population is unknown', () => {
    expect(recalledPlaces()).toHaveLength(15);
    expect(
      recalledPlaces().every(({ id, population }) => geonamesRow(id) === null && population === null),
    ).toBe(true);
  });

  test('gives the places that the README of the pack lists', () => {
    const readme = readFileSync(new URL('../../src/data/README.md', import.meta.url), 'utf8');
    const line = readme.split('\n').find((text) => text.includes('`recalledPlaces()`'))!;
    expect([...line.matchAll(/`([a-z]{2}-[a-z-]+)`/g)].map((match) => match[1])).toEqual(
      recalledPlaces().map(({ id }) => id),
    );
  });
});

describe('geonamesRow', () => {
  test('gives id, name and date of the last change', () => {
    expect(geonamesRow('hn-santa-rosa-de-copan')).toEqual({
      id: 3601494,
      name: 'Santa Rosa de Copán',
      modified: '2020-06-10',
    });
  });

  test('gives each place a row of its own', () => {
    const ids = builtInPlaces().flatMap(({ id }) => geonamesRow(id)?.id ?? []);
    expect(ids).toHaveLength(137);
    expect(new Set(ids).size).toBe(137);
  });

  test('refuses an unknown place and names the nearest', () => {
    expect(refusalOf(() => geonamesRow('mx-tapachulla')).issues[0]!.hint).toBe(
      'did you mean "mx-tapachula"?',
    );
  });
});

describe('parsePlaces', () => {
  test('accepts the file', () => {
    expect(parsePlaces(copyOf('places'))).toHaveLength(152);
  });

  test.each([
    ['a latitude in quotes', [0, 'latitude'], '15.5', '[0].latitude'],
    ['a latitude beyond the pole', [0, 'latitude'], 155, '[0].latitude'],
    ['a population below 1', [0, 'population'], 0, '[0].population'],
    ['a population that is missing', [0, 'population'], undefined, '[0].population'],
    ['a kind that is not one', [3, 'kind'], 'village', '[3].kind'],
    ['a source that is not in the table', [3, 'source'], 'geoname', '[3].source'],
    [
      'a date that is not in the calendar',
      [3, 'geonames', 'modified'],
      '2019-02-30',
      '[3].geonames.modified',
    ],
    ['an id with capitals', [3, 'id'], 'hn-Santa-Rosa', '[3].id'],
    ['a field that is not one', [3, 'altitude'], 1100, '[3].altitude'],
  ])('refuses %s', (_what, path, value, fault) => {
    expect(faultsOf(() => parsePlaces(plant(copyOf('places'), path, value)))).toEqual([fault]);
  });

  test('names all faults at once, each with what was expected', () => {
    const twice = plant(plant(copyOf('places'), [0, 'kind'], 'hubb'), [1, 'source'], 'geoname');
    expect(refusalOf(() => parsePlaces(twice)).issues.map(({ hint }) => hint)).toEqual([
      'did you mean "hub"?',
      'did you mean "geonames"?',
    ]);
  });
});
