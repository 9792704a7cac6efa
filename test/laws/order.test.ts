import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioContext } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { arbitraryScenarioFile } from '../helpers/arbitrary-scenario.js';
import { corridor } from '../helpers/corridors.js';
import { fingerprints } from '../helpers/counts.js';
import { quietContext } from '../helpers/scenarios.js';
import type { World } from '../helpers/worlds.js';

type Event = NonNullable<ScenarioFile['events']>[number];

/** Events among which the order in the file has a meaning: the later holds. */
const orderedKinds: readonly Event['kind'][][] = [['appointments']];

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** Events in another order, those of one ordered kind still in their own. */
function eventsShuffled(events: readonly Event[]): fc.Arbitrary<Event[]> {
  return shuffled(events).map((order) =>
    orderedKinds.reduce((list, kinds) => {
      const inOrder = events.filter(({ kind }) => kinds.includes(kind));
      return list.map((event) => (kinds.includes(event.kind) ? inOrder.shift()! : event));
    }, order),
  );
}

/** The same scenario written down in another order, wherever order has no meaning. */
function sameFileShuffled(file: ScenarioFile): fc.Arbitrary<ScenarioFile> {
  const list = <T>(values: readonly T[] | undefined): fc.Arbitrary<T[] | undefined> =>
    values === undefined ? fc.constant(undefined) : shuffled(values);
  return fc
    .record({
      caravans: fc
        .tuple(
          ...file.caravans.map((caravan) =>
            shuffled(caravan.departures).map((departures) => ({ ...caravan, departures })),
          ),
        )
        .chain((caravans) => shuffled(caravans)),
      pools: list(file.pools),
      hubs: list(file.hubs),
      border: list(file.border?.map((city) => ({ ...city, ports: [...(city.ports ?? [])].reverse() }))),
      events: eventsShuffled(file.events ?? []),
      rates: shuffled(Object.entries(file.rates ?? {})).map((entries) => Object.fromEntries(entries)),
    })
    .chain((lists) =>
      shuffled(Object.entries({ ...file, ...lists }).filter(([, value]) => value !== undefined)),
    )
    .map((entries) => Object.fromEntries(entries) as unknown as ScenarioFile);
}

function printsOf(file: ScenarioFile, context: ScenarioContext, replicates: number): Record<string, string> {
  return fingerprints(runEnsemble(parseScenario(file, context), { replicates }));
}

describe('the order in which things are written down', () => {
  test('changes nothing on a small world: caravans, departures, pools, hubs, cities, rates, events, places, links', () => {
    const world = corridor();
    const network = buildNetwork(world.places, world.links);
    const files = arbitraryScenarioFile(network, {
      regime: 'quiet',
      maxHorizonDays: 40,
      mayUseRegime: false,
    });
    const worldShuffled: fc.Arbitrary<World> = fc.record({
      places: shuffled(world.places),
      links: shuffled(world.links),
    });
    const twice = files.chain((file) => fc.tuple(fc.constant(file), sameFileShuffled(file), worldShuffled));

    fc.assert(
      fc.property(twice, ([file, other, { places, links }]) => {
        const prints = printsOf(file, quietContext(network), 4);

        expect(printsOf(other, quietContext(buildNetwork(places, links)), 4)).toEqual(prints);
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test('changes nothing on the built-in network', () => {
    const context = scenarioContext();
    const options = { regime: 'offers-2021-2024', maxHorizonDays: 40, mayUseRegime: true };
    const twice = arbitraryScenarioFile(context.network, options).chain((file) =>
      fc.tuple(fc.constant(file), sameFileShuffled(file)),
    );

    fc.assert(
      fc.property(twice, ([file, other]) => {
        expect(printsOf(other, context, 2)).toEqual(printsOf(file, context, 2));
      }),
      { seed: 4, numRuns: 12 },
    );
  });
});
