import fc from 'fast-check';
import type { World } from '../helpers/worlds.js';
import { roadBetween, townAt } from '../helpers/worlds.js';

/**
 * Connected worlds of 2 to 6 places in a square of 9 km. Lengths are few whole numbers longer than its
 * diagonal, so routes of equal cost are common and sums are exact.
 */
export const arbitraryWorld: fc.Arbitrary<World> = fc
  .integer({ min: 2, max: 6 })
  .chain((count) =>
    fc.record({
      spots: fc.array(fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 })), {
        minLength: count,
        maxLength: count,
      }),
      // For each place but the first the earlier one that a road leads to: this connects the world.
      parents: fc.tuple(...Array.from({ length: count - 1 }, (_, i) => fc.integer({ min: 0, max: i }))),
      extra: fc.array(
        fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom('road', 'rail', 'crossing')),
        { maxLength: 6 },
      ),
      lengths: fc.array(fc.constantFrom(20, 40, 60), { minLength: 12, maxLength: 12 }),
      factors: fc.array(fc.constantFrom(1, 2), { minLength: 12, maxLength: 12 }),
      forward: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    }),
  )
  .map(({ spots, parents, extra, lengths, factors, forward }) => {
    const places = spots.map(([x, y], i) => townAt(`mx-${i}`, -95 + x / 1000, 17 + y / 1000));
    const pairs = [...parents.map((parent, i) => [i + 1, parent, 'road'] as const), ...extra];
    const seen = new Set<string>();
    const links = pairs.flatMap(([a, b, mode], i) => {
      const key = `${mode} ${Math.min(a, b)} ${Math.max(a, b)}`;
      if (a === b || seen.has(key)) return [];
      seen.add(key);
      const [from, to] = forward[i] === true ? [a, b] : [b, a];
      return [roadBetween(`mx-${from}`, `mx-${to}`, lengths[i]!, { mode, costFactor: factors[i]! })];
    });
    return { places, links };
  });

/** A world and the same world with its places and links in another order. */
export const arbitraryWorldTwice: fc.Arbitrary<readonly [World, World]> = arbitraryWorld.chain((world) =>
  fc
    .tuple(shuffled(world.places), shuffled(world.links))
    .map(([places, links]) => [world, { places, links }] as const),
);

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}
