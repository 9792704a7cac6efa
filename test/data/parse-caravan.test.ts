import { describe, expect, test } from 'vitest';
import { caravanFiles } from '../../src/data/caravan-files.js';
import { parseCaravan } from '../../src/data/parse-caravan.js';
import { faultsOf, plant, refusalOf } from './plant.js';

const file = caravanFiles['2021-10-madre'];

describe('parseCaravan', () => {
  test('gives what the file holds, field for field', () => {
    expect(parseCaravan(file)).toEqual(file);
  });

  test.each([
    ['a date that is not in the calendar', ['sightings', 3, 'date'], '2021-10-32', 'sightings[3].date'],
    ['a sighting before the one above it', ['sightings', 3, 'date'], '2021-10-01', 'sightings[3].date'],
    ['a size whose low is above its best', ['origin', 'size', 'low'], 90_000, 'origin.size'],
    ['a size whose best is above its high', ['origin', 'size', 'high'], 1, 'origin.size'],
    ['a size without any figure', ['origin', 'size'], { low: null, best: null, high: null }, 'origin.size'],
    ['half a person', ['origin', 'size', 'low'], 1500.5, 'origin.size.low'],
    ['an event that is not one', ['sightings', 0, 'event'], 'left', 'sightings[0].event'],
    ['an estimator that is not one', ['sightings', 0, 'estimator'], 'newspaper', 'sightings[0].estimator'],
    ['a latitude in quotes', ['sightings', 0, 'lat'], '14.91', 'sightings[0].lat'],
    ['coordinates that are missing', ['sightings', 0, 'lon'], undefined, 'sightings[0].lon'],
    ['a sighting without a source', ['sightings', 0, 'sources'], [], 'sightings[0].sources'],
    [
      'an address that is not one',
      ['sightings', 0, 'sources', 0, 'url'],
      'see paper',
      'sightings[0].sources[0].url',
    ],
    ['a kind of outcome that is not one', ['outcome', 'kind'], 'ended', 'outcome.kind'],
    ['an outcome that is missing', ['outcome'], undefined, 'outcome'],
    ['a field that is not one', ['sightings', 0, 'people'], 3000, 'sightings[0].people'],
  ])('refuses %s', (_what, path, value, fault) => {
    expect(faultsOf(() => parseCaravan(plant(file, path, value)))).toEqual([fault]);
  });

  test('says what is wrong with a size', () => {
    const spoilt = plant(file, ['origin', 'size'], { low: 3000, best: null, high: 2000 });
    expect(refusalOf(() => parseCaravan(spoilt)).issues[0]!.message).toBe(
      'is 3000, null, 2000, expected low <= best <= high with at least one of them',
    );
  });
});
