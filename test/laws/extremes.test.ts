import { describe, expect, test } from 'vitest';
import { parameterNames, parameters } from '../../src/scenario/parameters.js';
import { scenarioJsonSchema } from '../../src/scenario/scenario-json-schema.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { corridor } from '../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { peopleByAccount, runDays, seenDay } from '../helpers/simulation.js';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Largest number that the schema allows at a path, so that a change of a bound changes the test. */
function largest(...path: string[]): number {
  const at = (node: Node, key: string): Node => (key === '[]' ? node.items! : node.properties![key]!);
  const node = path.reduce(at, scenarioJsonSchema() as Node);
  return (node.anyOf?.find(({ maximum }) => maximum !== undefined) ?? node).maximum!;
}

/** Every count of people and every number a day at its upper bound, for as long as a scenario may last. */
function largestFile(): Partial<ScenarioFile> {
  const size = largest('caravans', '[]', 'departures', '[]', 'size');
  const departures = Array.from(
    { length: 20 },
    (_, day) => caravanFrom('gt-start', { date: dateOf(day), size }).departures[0]!,
  );
  return {
    horizonDays: largest('horizonDays'),
    caravans: [{ id: 'caravan', name: 'Largest', departures }],
    pools: ['gt-start', 'gt-gate', 'mx-fork'].map((place) => ({
      place,
      people: largest('pools', '[]', 'people'),
      refillPerDay: largest('pools', '[]', 'refillPerDay'),
    })),
    border: ['mx-tee', 'mx-gee'].map((place) => ({
      place,
      pull: 1,
      shelterPlaces: largest('border', '[]', 'shelterPlaces'),
      waiting: largest('border', '[]', 'waiting'),
      appointmentsPerDay: 1,
      backgroundListPerDay: largest('border', '[]', 'backgroundListPerDay'),
      backgroundAttemptsPerDay: largest('border', '[]', 'backgroundAttemptsPerDay'),
    })),
  };
}

const loud = {
  joinPerDayCentralAmerica: parameters.joinPerDayCentralAmerica.upper,
  joinSaturationPeople: parameters.joinSaturationPeople.upper,
  poolJoinPerDay: 0.01,
  backgroundLevelLogSd: parameters.backgroundLevelLogSd.upper,
  backgroundDispersionShape: parameters.backgroundDispersionShape.lower,
  exitFrailtyShape: parameters.exitFrailtyShape.lower,
  borderListShare: 1,
};

describe('scenarios at the bounds of their numbers', () => {
  test('run with the most people for the longest time', () => {
    const scenario = quietScenario(corridor(), {
      ...largestFile(),
      rates: { ...loud, restPerDayCentralAmerica: 0.9, resumePerDay: 0.1 },
    });
    let people = 0;

    runDays(
      scenario,
      (world) => {
        if (world.day === scenario.horizonDays)
          people = Math.max(people, peopleByAccount(seenDay(world), '(others)').list);
      },
      { replicates: 5 },
    );

    expect(people).toBeGreaterThan(1e6);
  });

  test.each(parameterNames.flatMap((name) => [[name, 'lower'] as const, [name, 'upper'] as const]))(
    'run with %s at its %s bound',
    (name, bound) => {
      const scenario = quietScenario(corridor(), {
        horizonDays: 20,
        caravans: [
          caravanFrom('gt-start', { size: 300 }),
          caravanFrom('mx-yard', { id: 'other', size: 200 }),
        ],
        pools: [{ place: 'mx-fork', people: 500 }],
        hubs: [{ place: 'mx-fork', stopProbability: 0.5, stopDays: 2, decision: true }],
        border: [
          {
            place: 'mx-tee',
            pull: 1,
            appointmentsPerDay: 5,
            backgroundListPerDay: 5,
            backgroundAttemptsPerDay: 5,
          },
          { place: 'mx-gee', pull: 1 },
        ],
        // As a law: a known share of 1 may not stand beside others.
        rates: { ...busy, [name]: known(parameters[name][bound]) },
      });
      let days = 0;

      runDays(
        scenario,
        () => {
          days++;
        },
        { replicates: 3 },
      );

      expect(days).toBe(63);
    },
  );
});

/** A value given as a law. */
function known(value: number): { distribution: 'uniform'; low: number; high: number } {
  return { distribution: 'uniform', low: value, high: value };
}

/** Everything happens now and then. */
const busy = {
  ...Object.fromEntries(
    parameterNames
      .filter((name) => parameters[name].upper === 1 && parameters[name].lower === 0)
      .map((name) => [name, 0.3]),
  ),
  ...Object.fromEntries(
    parameterNames.filter((name) => parameters[name].unit === 'per day').map((name) => [name, 0.05]),
  ),
  trainSeatsPerDay: 100,
};
