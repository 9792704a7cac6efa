import { describe, expect, test } from 'vitest';
import { builtInNetwork } from '../../src/data/built-in-network.js';
import type { HistoricalCaravan } from '../../src/data/historical-caravan.js';
import { historicalCaravan, historicalCaravans } from '../../src/data/historical-caravans.js';
import { logMiddle, observedCourse, reportedPeople } from '../../src/evidence/observed-course.js';

const network = builtInNetwork();
const exodus = historicalCaravan('2023-12-exodus');

/** The caravan of December 2023 with one sighting instead of its own. */
function withSighting(fields: Partial<HistoricalCaravan['sightings'][number]>): HistoricalCaravan {
  return { ...exodus, sightings: [{ ...exodus.sightings[3]!, ...fields }] };
}

describe('the archive on the network', () => {
  const courses = historicalCaravans().map((caravan) => observedCourse(caravan, network));

  test('has every departure, and 29 caravans with a later sighting of their main body', () => {
    expect(courses.every(({ origin }) => origin !== null)).toBe(true);
    expect(courses.filter(({ sightings }) => sightings.some(({ day }) => day > 0))).toHaveLength(29);
  });

  test('goes forward: hardly any sighting lies behind the one before it', () => {
    const back = courses.flatMap(({ sightings }) =>
      sightings.filter(({ progressKm }, s) => progressKm < (sightings[s - 1]?.progressKm ?? 0) - 1),
    );

    expect(back.length).toBeLessThanOrEqual(2);
  });

  test('uses each sighting or says why not', () => {
    for (const { caravan, sightings, setAside } of courses)
      expect(sightings.length + setAside.length).toBe(caravan.sightings.length);
  });
});

describe('a sighting', () => {
  test('at a place of the network is there, in km along the road from the origin', () => {
    const [placed] = observedCourse(withSighting({ slug: 'mx-huixtla' }), network).sightings;

    expect(placed!.place).toBe('mx-huixtla');
    expect(placed!.progressKm).toBeGreaterThan(35);
    expect(placed!.progressKm).toBeLessThan(45);
  });

  test('between two places is on the nearest link', () => {
    const [placed] = observedCourse(
      withSighting({ slug: 'mx-nowhere', lat: 15.54, lon: -93.03 }),
      network,
    ).sightings;

    expect(placed!.offNetworkKm).toBeLessThan(60);
    const { behind, ahead, km } = placed!.onLink!;
    const [from] = observedCourse(withSighting({ slug: behind }), network).sightings;
    const [to] = observedCourse(withSighting({ slug: ahead }), network).sightings;
    expect(from!.onLink).toBeNull();
    expect(placed!.progressKm - from!.progressKm).toBeCloseTo(km, 6);
    expect(to!.progressKm).toBeGreaterThan(placed!.progressKm);
  });

  test('far from every link is set aside, and said', () => {
    const { sightings, setAside } = observedCourse(withSighting({ slug: null, lat: 18, lon: -108 }), network);

    expect(sightings).toEqual([]);
    expect(setAside[0]).toMatch(/lies \d+ km from the nearest link, more than 60 km/);
  });

  test('of anything but the main body is set aside', () => {
    const { sightings, setAside } = observedCourse(withSighting({ what: 'splinter' }), network);

    expect(sightings).toEqual([]);
    expect(setAside[0]).toContain('is of a splinter, not of the main body');
  });

  test('at a port of entry is in the city before it', () => {
    const [placed] = observedCourse(withSighting({ slug: 'us-eagle-pass' }), network).sightings;

    expect(placed!.place).toBe('mx-piedras-negras');
  });
});

describe('people as reported', () => {
  test('are an interval, equal bounds where one number is known', () => {
    expect(reportedPeople({ low: 1000, best: null, high: 4000 })).toEqual({ low: 1000, high: 4000 });
    expect(reportedPeople({ low: null, best: null, high: 4000 })).toEqual({ low: 4000, high: 4000 });
    expect(reportedPeople({ low: null, best: 700, high: null })).toEqual({ low: 700, high: 700 });
    expect(reportedPeople(null)).toBeNull();
  });

  test('have their middle on the log scale', () => {
    expect(logMiddle({ low: 99, high: 9999 })).toBeCloseTo(Math.log(1000), 12);
  });
});
