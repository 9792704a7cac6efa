import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNetwork } from '../../src/network/parse-network.js';
import { caught, faultLines } from '../helpers/caught.js';
import { line3, withRail } from '../helpers/worlds.js';

describe('parseNetwork', () => {
  const faultsIn = (input: unknown): string[] => {
    const error = caught(() => parseNetwork(input));
    expect(error.code).toBe('invalid_input');
    expect(error.message).toMatch(/^parseNetwork: /);
    return faultLines(error.issues);
  };

  test('reports faults of records and of the network together, at the indexes of the input', () => {
    const { places, links } = line3();
    const input = {
      places: [places[2], { ...places[0], kind: 'orign' }, places[1]],
      links: [links[1], { ...links[0], to: 'mx-bb' }],
      version: 1,
    };
    expect(faultsIn(input)).toEqual([
      'version is not a known key, expected "places" or "links"',
      'places[1].kind is "orign", expected "origin", "waypoint", "hub", "rail_yard", "checkpoint", "border_crossing" or "port_of_entry" | did you mean "origin"?',
      'links[1].to is "mx-bb", expected the id of a place | did you mean "mx-b"?',
    ]);
  });

  test('does not call places unknown or cut off that are there with a fault', () => {
    const { places, links } = line3();
    expect(faultsIn({ places: [places[0], { ...places[1], latitude: 'x' }, places[2]], links })).toEqual([
      'places[1].latitude is "x", expected a number from -90 to 90 degrees',
    ]);
  });

  test('tells what a missing length must exceed', () => {
    const { places, links } = line3();
    const { lengthKm: _lengthKm, ...link } = links[0]!;
    expect(faultsIn({ places, links: [link, links[1]] })).toEqual([
      'links[0].lengthKm is missing, expected a number (more than 0 km) | the great circle is 35.6 km, a road is longer',
    ]);
  });

  test.each([
    [undefined, ['is missing, expected an object']],
    ['x', ['is "x", expected an object']],
    [{ places: 3 }, ['places is 3, expected an array', 'links is missing, expected an array']],
    [{ places: [], links: [] }, ['places is empty, expected at least one place']],
  ])('says what is wrong with %j', (input, expected) => {
    expect(faultsIn(input)).toEqual(expected);
  });

  test('finds one wrong character in any id, with path and suggestion', () => {
    const world = withRail();
    const spots = [
      ...world.links.flatMap((_, i) => [
        ['links', i, 'from'],
        ['links', i, 'to'],
      ]),
    ] as ['links', number, 'from' | 'to'][];
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.nat(3), fc.constantFrom('q', '_', 'Z'), (spot, at, wrong) => {
        const [table, i, end] = spot;
        const input = structuredClone(world);
        const right = input[table][i]![end];
        const mistyped = `${right.slice(0, at)}${wrong}${right.slice(at + 1)}`;
        const links = input.links.map((link, k) => (k === i ? { ...link, [end]: mistyped } : link));
        const { issues } = caught(() => parseNetwork({ ...input, links }));
        expect(issues.map(({ path }) => path)).toEqual([spot]);
        // The ids of this world differ in their last letter only; before it the right one is the nearest.
        if (at < 3) expect(issues[0]!.hint).toBe(`did you mean "${right}"?`);
        else expect(issues[0]!.hint).toMatch(/^did you mean "mx-[abc]"\?$/);
      }),
      { seed: 3 },
    );
  });
});
