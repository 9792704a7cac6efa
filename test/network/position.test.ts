import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../src/network/build-network.js';
import { geodesicKm } from '../../src/network/distance.js';
import { positionOnLink } from '../../src/network/position.js';
import { caught, faultLines } from '../helpers/caught.js';
import { diamond, line3, roadBetween, townAt } from '../helpers/worlds.js';

// Arc 0 leads from mx-a (15 N) 40 km to mx-b (15.32 N) on one meridian, arc 1 back.
const network = buildNetwork(line3().places, line3().links);

describe('positionOnLink', () => {
  test('is at the ends for 0 km and for the whole length', () => {
    expect(positionOnLink(network, 0, 0).coordinate).toEqual([-92.3, 15]);
    expect(positionOnLink(network, 0, 40).coordinate).toEqual([-92.3, 15.32]);
  });

  test('is at the same share of the great circle as of the road', () => {
    // A quarter of the road of 40 km: 15 + 0.32 / 4 degrees on the meridian.
    const [longitude, latitude] = positionOnLink(network, 0, 10).coordinate;
    expect(longitude).toBeCloseTo(-92.3, 9);
    expect(latitude).toBeCloseTo(15.08, 9);
  });

  test('counts from the tail of the arc', () => {
    const back = positionOnLink(network, 1, 30).coordinate;
    expect(back[1]).toBeCloseTo(15.08, 9);
  });

  test('names the end that is nearer by road', () => {
    expect(positionOnLink(network, 0, 19.9).nearestPlace).toBe('mx-a');
    expect(positionOnLink(network, 0, 20.1).nearestPlace).toBe('mx-b');
    expect(positionOnLink(network, 1, 19.9).nearestPlace).toBe('mx-b');
  });

  test('names the first id halfway, in both directions', () => {
    expect(positionOnLink(network, 0, 20).nearestPlace).toBe('mx-a');
    expect(positionOnLink(network, 1, 20).nearestPlace).toBe('mx-a');
  });

  test('lies on the great circle: both parts are in proportion and add up to it', () => {
    const { places, links } = diamond();
    const slanted = buildNetwork(places, links);
    fc.assert(
      fc.property(fc.nat(7), fc.double({ min: 0, max: 1, noNaN: true }), (arc, share) => {
        const [a, b] = [slanted.arcTail[arc]!, slanted.arcHead[arc]!].map((p) => slanted.places[p]!);
        const ends = [a!, b!].map(({ longitude, latitude }) => [longitude, latitude] as const);
        const { coordinate } = positionOnLink(slanted, arc, share * slanted.arcKm[arc]!);
        const chordKm = geodesicKm(ends[0]!, ends[1]!);
        expect(geodesicKm(ends[0]!, coordinate)).toBeCloseTo(share * chordKm, 5);
        expect(geodesicKm(coordinate, ends[1]!)).toBeCloseTo((1 - share) * chordKm, 5);
      }),
      { seed: 8 },
    );
  });

  test('stays where it is between two places at one spot', () => {
    const twins = buildNetwork(
      [townAt('mx-a', -92, 15), townAt('mx-b', -92, 15)],
      [roadBetween('mx-a', 'mx-b', 1)],
    );
    expect(positionOnLink(twins, 0, 0.7)).toEqual({ coordinate: [-92, 15], nearestPlace: 'mx-b' });
  });

  test.each([-0.1, 40.1, Number.NaN])('refuses %d km on a link of 40 km', (km) => {
    const { code, issues } = caught(() => positionOnLink(network, 0, km));
    expect(code).toBe('invalid_input');
    expect(faultLines(issues)).toEqual([
      `kmFromTail is ${km} km, expected 0 to 40 km, the length from "mx-a" to "mx-b"`,
    ]);
  });

  test.each([-1, 4, 0.5])('refuses the arc %d of a network with four', (arc) => {
    const { issues } = caught(() => positionOnLink(network, arc, 0));
    expect(faultLines(issues)).toEqual([`arc is ${arc}, expected a whole number from 0 to 3`]);
  });
});
