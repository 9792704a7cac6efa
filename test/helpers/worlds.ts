import type { Link } from '../../src/network/link.js';
import type { Place } from '../../src/network/place.js';

/** Input of `buildNetwork`. Every world is new at each call, so a test may change its own. */
export interface World {
  readonly places: Place[];
  readonly links: Link[];
}

/** A town of southern Mexico unless told otherwise. */
export function townAt(id: string, longitude: number, latitude: number, fields: Partial<Place> = {}): Place {
  return {
    id,
    name: id,
    country: 'MX',
    region: 'Testland',
    zone: 'southern_mexico',
    kind: 'waypoint',
    latitude,
    longitude,
    population: null,
    source: 'test',
    ...fields,
  };
}

/** A road with neutral cost unless told otherwise. */
export function roadBetween(from: string, to: string, lengthKm: number, fields: Partial<Link> = {}): Link {
  return {
    from,
    to,
    mode: 'road',
    lengthKm,
    lengthStatus: 'estimated',
    costFactor: 1,
    source: 'test',
    note: null,
    ...fields,
  };
}

/** `mx-a` -40 km- `mx-b` -50 km- `mx-c`, south to north. Great circles 35.6 and 44.5 km. */
export function line3(): World {
  return {
    places: [
      townAt('mx-a', -92.3, 15, { kind: 'origin', population: 10_000 }),
      townAt('mx-b', -92.3, 15.32),
      townAt('mx-c', -92.3, 15.72, { kind: 'hub' }),
    ],
    links: [roadBetween('mx-a', 'mx-b', 40), roadBetween('mx-b', 'mx-c', 50)],
  };
}

/**
 * Two ways from `mx-start` to `mx-end`: by `mx-west` 60 + 60 km at cost 120, by `mx-east` 50 + 50 km at
 * cost 150. The shortest way goes east, the cheapest west. Great circles 47.0 km each.
 */
export function diamond(): World {
  return {
    places: [
      townAt('mx-start', -94, 16.6, { kind: 'origin' }),
      townAt('mx-west', -94.3, 16.9),
      townAt('mx-east', -93.7, 16.9),
      townAt('mx-end', -94, 17.2, { kind: 'hub' }),
    ],
    links: [
      roadBetween('mx-start', 'mx-west', 60),
      roadBetween('mx-west', 'mx-end', 60),
      roadBetween('mx-start', 'mx-east', 50, { costFactor: 1.5 }),
      roadBetween('mx-east', 'mx-end', 50, { costFactor: 1.5 }),
    ],
  };
}

/** `line3` with yards at both ends and a track of 85 km between them, shorter than the road of 90 km. */
export function withRail(): World {
  const { places, links } = line3();
  return {
    places: places.map((place) => (place.id === 'mx-b' ? place : { ...place, kind: 'rail_yard' })),
    links: [...links, roadBetween('mx-a', 'mx-c', 85, { mode: 'rail' })],
  };
}

/** `gt-a` -30 km- `gt-gate` -2 km crossing- `mx-gate` -40 km- `mx-b`. Great circles 26.4, 1.5 and 35.6 km. */
export function twoCountries(): World {
  const guatemala = { country: 'GT', zone: 'central_america' } as const;
  return {
    places: [
      townAt('gt-a', -92, 14.5, { ...guatemala, kind: 'origin' }),
      townAt('gt-gate', -92.14, 14.695, { ...guatemala, kind: 'border_crossing' }),
      townAt('mx-gate', -92.15, 14.705, { kind: 'border_crossing' }),
      townAt('mx-b', -92.26, 15.007, { kind: 'hub' }),
    ],
    links: [
      roadBetween('gt-a', 'gt-gate', 30),
      roadBetween('gt-gate', 'mx-gate', 2, { mode: 'crossing' }),
      roadBetween('mx-gate', 'mx-b', 40),
    ],
  };
}

/**
 * `mx-a` -60 km- `mx-b` -70 km- `mx-border` -3 km crossing- `us-port`, in the north: one border city with
 * one port of entry. Great circles 55.6, 61.2 and 2.2 km.
 */
export function oneBorder(): World {
  const north = { zone: 'northern_mexico' } as const;
  return {
    places: [
      townAt('mx-a', -106.45, 30.68, { ...north, kind: 'origin' }),
      townAt('mx-b', -106.45, 31.18, north),
      townAt('mx-border', -106.48, 31.73, { ...north, kind: 'border_crossing', population: 1_500_000 }),
      townAt('us-port', -106.48, 31.75, { country: 'US', zone: 'united_states', kind: 'port_of_entry' }),
    ],
    links: [
      roadBetween('mx-a', 'mx-b', 60),
      roadBetween('mx-b', 'mx-border', 70),
      roadBetween('mx-border', 'us-port', 3, { mode: 'crossing' }),
    ],
  };
}
