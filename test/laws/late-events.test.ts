import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { World } from '../../src/engine/world.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioContext } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { arbitraryScenarioFile } from '../helpers/arbitrary-scenario.js';
import { corridor } from '../helpers/corridors.js';
import { dateOf, quietContext } from '../helpers/scenarios.js';
import { seenDay } from '../helpers/simulation.js';

type Event = NonNullable<ScenarioFile['events']>[number];

/** A stream that keeps a list of all numbers it gave. */
class RecordingStream extends RandomStream {
  readonly numbers: number[] = [];

  override uniform(): number {
    const number = super.uniform();
    this.numbers.push(number);
    return number;
  }
}

/** For each day the state at its end and the random numbers used until then. */
function record(file: ScenarioFile, context: ScenarioContext, replicate: number): string[] {
  const stream = new RecordingStream(streamKey('late'), replicate);
  const days: string[] = [];
  const world = new World(new Model(parseScenario(file, context)), stream);
  simulateReplicate(world, replicate, {
    afterDay(today) {
      days.push(JSON.stringify([seenDay(today), stream.numbers]));
      stream.numbers.length = 0;
    },
    afterReplicate() {},
  });
  return days;
}

const late = 9;
const from = dateOf(late);
const small: readonly Event[] = [
  { kind: 'port-closed', port: 'us-tee', from },
  { kind: 'border-closed', place: 'gt-gate', from },
  {
    kind: 'checkpoint',
    place: 'mx-yard',
    holdProbabilityPerDay: 1,
    raidPerDay: 1,
    detainProbability: 1,
    from,
  },
  { kind: 'permit-office', place: 'mx-fork', offerPerDay: 2, from },
  { kind: 'permit-offer', date: from },
  { kind: 'raid', date: from },
  { kind: 'bus-convoy', origin: 'mx-yard', destination: 'mx-west', share: 1, from },
  { kind: 'freight-trains-stopped', from },
  { kind: 'appointments', perDay: 900, from },
  { kind: 'free-passage', country: 'MX', from },
  { kind: 'expulsions', probability: 1, from },
];

describe('an event late in time', () => {
  test.each(small.map((event) => [event.kind, event] as const))(
    'of kind %s leaves every draw before it as it was',
    (_kind, event) => {
      const { places, links } = corridor();
      const network = buildNetwork(places, links);
      const options = { regime: 'quiet', maxHorizonDays: 20, mayUseRegime: false };
      const files = arbitraryScenarioFile(network, options)
        .filter(({ horizonDays }) => horizonDays! >= late)
        // Offers and raids are refused before anybody has set out.
        .filter(({ caravans }) =>
          caravans.some(({ departures }) => departures.some(({ date }) => date < from)),
        )
        // Appointments can only be changed where there are some, and a port closed that a city has.
        .map((file) => ({
          ...file,
          // Two events that set one number do not begin on one day.
          events: file.events!.filter(
            (other) => other.kind !== event.kind || !('from' in other) || other.from !== from,
          ),
          border: file.border!.map((city) => ({
            ...city,
            ports: [...new Set([...(city.ports ?? []), 'us-tee'])],
            appointmentsPerDay: 9,
          })),
        }));

      fc.assert(
        fc.property(files, (file) => {
          const without = record(file, quietContext(network), 0);
          const withEvent = record(
            { ...file, events: [...(file.events ?? []), event] },
            quietContext(network),
            0,
          );

          expect(withEvent.slice(0, late)).toEqual(without.slice(0, late));
        }),
        { seed: 11, numRuns: 12 },
      );
    },
  );

  test('leaves the built-in scenario as it was until then, and changes it from then on', () => {
    const file = { ...builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!, horizonDays: 30 };
    const date = new Date(Date.parse(file.startDate) + late * 86_400_000).toISOString().slice(0, 10);
    const events: Event[] = [
      ...file.events!,
      { kind: 'raid', date },
      { kind: 'port-closed', port: 'us-san-ysidro', from: date },
    ];
    const without = record(file, scenarioContext(), 3);
    const withEvents = record({ ...file, events }, scenarioContext(), 3);

    expect(without[0]!.length).toBeGreaterThan(1000);
    expect(withEvents.slice(0, late)).toEqual(without.slice(0, late));
    expect(withEvents[late]).not.toBe(without[late]);
  });
});
