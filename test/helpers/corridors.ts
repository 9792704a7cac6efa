import { roadBetween, townAt, type World } from './worlds.js';

/**
 * One of everything, south to north: `gt-start` -45- `gt-gate` -2 crossing- `mx-gate` -70- `mx-yard` -60- `mx-fork`,
 * there `mx-west` 130 or `mx-east` 120, to the border cities `mx-tee` (130 from the west) and `mx-gee` (120 from
 * the east), 250 km apart, with the ports `us-tee` and `us-gee`. A track of 150 km leads from yard to `mx-east`.
 */
export function corridor(): World {
  const south = { country: 'GT', zone: 'central_america' } as const;
  const north = { zone: 'northern_mexico' } as const;
  const port = { country: 'US', zone: 'united_states', kind: 'port_of_entry' } as const;
  return {
    places: [
      townAt('gt-start', -91, 14, { ...south, kind: 'origin' }),
      townAt('gt-gate', -91.2, 14.3, { ...south, kind: 'border_crossing' }),
      townAt('mx-gate', -91.21, 14.31, { kind: 'border_crossing' }),
      townAt('mx-yard', -91.5, 14.8, { kind: 'rail_yard' }),
      townAt('mx-fork', -91.8, 15.2, { kind: 'hub' }),
      townAt('mx-west', -92.6, 16, north),
      townAt('mx-east', -91.2, 16, { ...north, kind: 'rail_yard' }),
      townAt('mx-tee', -93, 17, { ...north, kind: 'border_crossing' }),
      townAt('mx-gee', -90.8, 17, { ...north, kind: 'border_crossing' }),
      townAt('us-tee', -93, 17.02, port),
      townAt('us-gee', -90.8, 17.02, port),
    ],
    links: [
      roadBetween('gt-start', 'gt-gate', 45),
      roadBetween('gt-gate', 'mx-gate', 2, { mode: 'crossing' }),
      roadBetween('mx-gate', 'mx-yard', 70),
      roadBetween('mx-yard', 'mx-fork', 60),
      roadBetween('mx-fork', 'mx-west', 130),
      roadBetween('mx-fork', 'mx-east', 120),
      roadBetween('mx-west', 'mx-east', 160),
      roadBetween('mx-west', 'mx-tee', 130),
      roadBetween('mx-east', 'mx-gee', 120),
      roadBetween('mx-tee', 'mx-gee', 250),
      roadBetween('mx-yard', 'mx-east', 150, { mode: 'rail' }),
      roadBetween('mx-tee', 'us-tee', 3, { mode: 'crossing' }),
      roadBetween('mx-gee', 'us-gee', 3, { mode: 'crossing' }),
    ],
  };
}

/**
 * A road with places at the given km, `mx-0` to `mx-n`, the last one the border city. All in the north unless
 * told otherwise, due north of one another, every length 2 % more than the great circle.
 */
export function road(
  kilometres: readonly number[],
  zone: 'southern_mexico' | 'northern_mexico' = 'northern_mexico',
): World {
  // A degree of latitude is 111.2 km.
  const places = kilometres.map((km, i) => townAt(`mx-${i}`, -100, 15 + km / 111.2 / 1.02, { zone }));
  const links = kilometres
    .slice(1)
    .map((km, i) => roadBetween(`mx-${i}`, `mx-${i + 1}`, km - kilometres[i]!));
  return { places, links };
}

/**
 * `mx-start` -10- `mx-fork`, from there `mx-one`, `mx-two` and `mx-three`, border cities each 60 km away, with
 * ports `us-one` and so on.
 */
export function star(): World {
  const north = { zone: 'northern_mexico' } as const;
  const port = { country: 'US', zone: 'united_states', kind: 'port_of_entry' } as const;
  const cities = [
    ['one', -0.45, 0.2],
    ['two', 0, 0.5],
    ['three', 0.45, 0.2],
  ] as const;
  return {
    places: [
      townAt('mx-start', -100, 24.92, { ...north, kind: 'origin' }),
      townAt('mx-fork', -100, 25, { ...north, kind: 'hub' }),
      ...cities.map(([name, x, y]) =>
        townAt(`mx-${name}`, -100 + x, 25 + y, { ...north, kind: 'border_crossing' }),
      ),
      ...cities.map(([name, x, y]) => townAt(`us-${name}`, -100 + x, 25.02 + y, port)),
    ],
    links: [
      roadBetween('mx-start', 'mx-fork', 10),
      ...cities.map(([name]) => roadBetween('mx-fork', `mx-${name}`, 60)),
      ...cities.map(([name]) => roadBetween(`mx-${name}`, `us-${name}`, 3, { mode: 'crossing' })),
    ],
  };
}

/** A road of any length from `mx-0` to the border city `mx-1`: links may be longer than the great circle. */
export function longRoad(lengthKm: number): World {
  const { places, links } = road([0, 100]);
  return { places, links: links.map((link) => ({ ...link, lengthKm })) };
}
