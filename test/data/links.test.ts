import { distance } from '@turf/turf';
import { geoDistance } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { builtInLinks, parseLinks } from '../../src/data/links.js';
import { builtInPlaces } from '../../src/data/places.js';
import type { Link } from '../../src/network/link.js';
import { copyOf, faultsOf, plant } from './plant.js';

const meanEarthRadiusKm = 6371.0088;
const places = new Map(builtInPlaces().map((place) => [place.id, place]));

function ends(link: Link): [[number, number], [number, number]] {
  const [from, to] = [places.get(link.from)!, places.get(link.to)!];
  return [
    [from.longitude, from.latitude],
    [to.longitude, to.latitude],
  ];
}

const greatCircleKm = (link: Link, radiusKm: number): number => geoDistance(...ends(link)) * radiusKm;
const shorterThanGreatCircle = (links: readonly Link[]): Link[] =>
  links.filter((link) => link.lengthKm < greatCircleKm(link, meanEarthRadiusKm));
const disagreeing = (radiusKm: number): Link[] =>
  builtInLinks().filter(
    (link) => Math.abs(greatCircleKm(link, radiusKm) / distance(...ends(link)) - 1) > 0.001,
  );

describe('builtInLinks', () => {
  test('gives 237 links: 163 roads, 51 railways, 23 crossings', () => {
    const count = (mode: string): number => builtInLinks().filter((link) => link.mode === mode).length;
    expect([builtInLinks().length, count('road'), count('rail'), count('crossing')]).toEqual([
      237, 163, 51, 23,
    ]);
  });

  test('gives no length below the great circle', () => {
    expect(shorterThanGreatCircle(builtInLinks())).toEqual([]);
  });

  test('sabotage: a length without its detour is found', () => {
    const spoilt = builtInLinks().map((link, i) =>
      i === 100 ? { ...link, lengthKm: link.lengthKm / 1.3 } : link,
    );
    expect(shorterThanGreatCircle(spoilt)).toHaveLength(1);
  });

  test('has great circles on which d3-geo and Turf agree to 0.1 %', () => {
    expect(disagreeing(meanEarthRadiusKm)).toEqual([]);
  });

  test('sabotage: with the radius at the equator they disagree', () => {
    expect(disagreeing(6378.137)).toHaveLength(237);
  });

  test('says of every estimated length how it was estimated', () => {
    const estimated = builtInLinks().filter((link) => link.lengthStatus === 'estimated');
    expect(estimated.filter(({ note }) => !/great-circle distance x \d/.test(note ?? ''))).toEqual([]);
  });

  test('sets every sourced length to a page', () => {
    const sourced = builtInLinks().filter((link) => link.lengthStatus === 'sourced');
    expect(sourced.filter((link) => link.source === 'geodesic-estimate')).toEqual([]);
  });

  test('has the factor 3 on the links of Peten and El Ceibo and on no other', () => {
    const peten = ['gt-santa-elena', 'gt-el-ceibo', 'mx-el-ceibo'];
    const touching = builtInLinks().filter(({ from, to }) => peten.includes(from) || peten.includes(to));

    expect(touching.every(({ costFactor }) => costFactor === 3)).toBe(true);
    expect(builtInLinks().filter(({ costFactor }) => costFactor === 3)).toEqual(touching);
  });

  test('has the factor 1.8 on the six roads along the Gulf', () => {
    const gulf = builtInLinks().filter(({ costFactor }) => costFactor === 1.8);
    expect(gulf.map(({ from, to, mode }) => `${from} ${to} ${mode}`)).toEqual([
      'mx-veracruz mx-poza-rica road',
      'mx-poza-rica mx-tampico road',
      'mx-tampico mx-ciudad-victoria road',
      'mx-tampico mx-matamoros road',
      'mx-ciudad-victoria mx-matamoros road',
      'mx-ciudad-victoria mx-reynosa road',
    ]);
  });
});

describe('parseLinks', () => {
  test('accepts the file', () => {
    expect(parseLinks(copyOf('links'))).toHaveLength(237);
  });

  test.each([
    ['a length in quotes', [0, 'lengthKm'], '40', '[0].lengthKm'],
    ['a length of nothing', [0, 'lengthKm'], 0, '[0].lengthKm'],
    ['a place that is not there', [0, 'to'], 'mx-tapachulla', '[0].to'],
    ['a mode that is not one', [0, 'mode'], 'ferry', '[0].mode'],
    ['a source that is not in the table', [0, 'source'], 'somebody', '[0].source'],
    ['an empty note', [0, 'note'], '', '[0].note'],
    ['a factor that is missing', [0, 'costFactor'], undefined, '[0].costFactor'],
  ])('refuses %s', (_what, path, value, fault) => {
    expect(faultsOf(() => parseLinks(plant(copyOf('links'), path, value)))).toEqual([fault]);
  });
});
