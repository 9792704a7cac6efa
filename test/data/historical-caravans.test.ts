import { readdirSync } from 'node:fs';
import { geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { caravanFiles } from '../../src/data/caravan-files.js';
import { historicalCaravan, historicalCaravans } from '../../src/data/historical-caravans.js';
import { builtInPlaces } from '../../src/data/places.js';
import { refusalOf } from './plant.js';

const places = new Map(builtInPlaces().map((place) => [place.id, place]));
const caravans = historicalCaravans();
const sightings = caravans.flatMap((caravan) =>
  caravan.sightings.map((sighting) => ({ id: caravan.id, ...sighting })),
);

describe('historicalCaravans', () => {
  test('gives 35 caravans with 317 sightings', () => {
    expect([caravans.length, sightings.length]).toEqual([35, 317]);
  });

  test('gives every file of the folder, by the name of its caravan', () => {
    const files = readdirSync(new URL('../../src/data/caravans', import.meta.url)).sort();
    expect(Object.keys(caravanFiles).map((name) => `${name}.json`)).toEqual(files);
    expect(caravans.map(({ id }) => id)).toEqual(Object.keys(caravanFiles));
  });

  test('has the main body between the dates of origin and outcome', () => {
    const outside = caravans.flatMap(({ id, origin, outcome, sightings: own }) =>
      own
        .filter(({ what }) => what === 'whole caravan' || what === 'main body')
        .filter(({ date }) => date < origin.date || date > outcome.date)
        .map(({ date }) => `${id} ${date}`),
    );
    expect(outside).toEqual([]);
  });

  test('has an outcome on the day of the origin or later, but for the one record of several groups', () => {
    const reversed = caravans.filter(({ origin, outcome }) => outcome.date < origin.date);
    expect(reversed.map(({ id }) => id)).toEqual(['2018-11-salvador-later']);
  });

  test('starts at places of the network', () => {
    expect(caravans.filter(({ origin }) => !places.has(origin.slug))).toEqual([]);
  });

  test('has the coordinates of a sighting within 6 km of its place, where that is in the network', () => {
    // Coordinates of sightings have two decimals, a grain of 1.1 km; Alvaro Obregon is the farthest with 5.6 km.
    const far = sightings.filter(({ slug, lat, lon }) => {
      const place = slug === null ? undefined : places.get(slug);
      return place !== undefined && geoDistance([lon, lat], [place.longitude, place.latitude]) * 6371 > 6;
    });
    expect(far).toEqual([]);
  });

  test('has coordinates from a sighting for every outcome off the network', () => {
    const lost = caravans.filter(({ outcome, sightings: own }) => {
      const { slug } = outcome;
      return slug !== null && !places.has(slug) && !own.some((sighting) => sighting.slug === slug);
    });
    expect(lost).toEqual([]);
  });

  test('gives an address for every source of a sighting but one', () => {
    const without = sightings.filter(({ sources }) => sources.some(({ url }) => url === null));
    expect(without.map(({ id, date }) => `${id} ${date}`)).toEqual(['2023-12-exodus 2023-12-28']);
  });
});

describe('historicalCaravan', () => {
  test('finds a caravan by its id', () => {
    expect(historicalCaravan('2018-10-main').sightings).toHaveLength(79);
  });

  test('refuses an unknown id and names the nearest', () => {
    const refusal = refusalOf(() => historicalCaravan('2023-12-exodos'));

    expect(refusal.code).toBe('unknown_id');
    expect(refusal.issues[0]!.hint).toBe('did you mean "2023-12-exodus"?');
  });
});
