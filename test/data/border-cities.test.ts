import { describe, expect, test } from 'vitest';
import { borderCities, parseBorderCities } from '../../src/data/border-cities.js';
import { borderFacts } from '../../src/data/border-facts.js';
import { builtInLinks } from '../../src/data/links.js';
import { builtInPlaces } from '../../src/data/places.js';
import { copyOf, faultsOf, plant, refusalOf } from './plant.js';

const kinds = new Map(builtInPlaces().map((place) => [place.id, place.kind]));

describe('borderCities', () => {
  test('gives every city that a crossing joins to a port of entry, with its ports', () => {
    const crossings = builtInLinks().filter((link) => kinds.get(link.to) === 'port_of_entry');
    const fromNetwork = crossings.map(({ from, to }) => `${from} ${to}`).sort();
    const fromTable = borderCities().flatMap(({ place, ports }) => ports.map((port) => `${place} ${port}`));

    expect(borderCities()).toHaveLength(14);
    expect(fromTable.sort()).toEqual(fromNetwork);
  });

  test('gives each port to the field office that the border facts name', () => {
    const offices = borderFacts().encounters.fieldOfficePorts.ports;
    expect(
      borderCities().filter(
        ({ ports, fieldOffice }) => !ports.every((port) => offices[fieldOffice].includes(port)),
      ),
    ).toEqual([]);
  });

  test('marks a share below 1 as a judgement', () => {
    const shared = borderCities().filter(({ sectorShare }) => sectorShare < 1);

    expect(shared).toHaveLength(9);
    expect(
      shared.every(
        (city) => city.sectorShareStatus === 'judgement' && city.sectorShareSource === 'judgement',
      ),
    ).toBe(true);
  });

  test('goes from west to east', () => {
    const longitudes = borderCities().map(
      ({ place }) => builtInPlaces().find(({ id }) => id === place)!.longitude,
    );
    expect(longitudes).toEqual([...longitudes].sort((a, b) => a - b));
  });
});

describe('parseBorderCities', () => {
  test('accepts the file', () => {
    expect(parseBorderCities(copyOf('border-cities'))).toEqual(borderCities());
  });

  test.each([
    ['a sector that is not one', [2, 'sector'], 'Mexicali', '[2].sector'],
    ['a place as port that is none', [2, 'ports', 0], 'mx-mexicali', '[2].ports[0]'],
    ['a city without a port', [2, 'ports'], [], '[2].ports'],
    ['a source that is not in the table', [2, 'sectorSource'], 'recalled-geografy', '[2].sectorSource'],
    ['a share in percent', [2, 'sectorShare'], 100, '[2].sectorShare'],
  ])('refuses %s', (_what, path, value, fault) => {
    expect(faultsOf(() => parseBorderCities(plant(copyOf('border-cities'), path, value)))).toContain(fault);
  });

  test('refuses shares of a sector that do not add up to 1', () => {
    const spoilt = plant(copyOf('border-cities'), [0, 'sectorShare'], 0.5);
    expect(refusalOf(() => parseBorderCities(spoilt)).issues.map(({ message }) => message)).toEqual([
      'is a list whose shares of San Diego add up to 0.75, expected 1',
    ]);
  });
});
