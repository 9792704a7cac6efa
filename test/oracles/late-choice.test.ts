import { describe, expect, test } from 'vitest';
import { Model } from '../../src/engine/model.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { runDays, seenDay } from '../helpers/simulation.js';
import { sameTallies } from '../helpers/two-samples.js';
import { roadBetween, townAt, type World } from '../helpers/worlds.js';
import { fits } from '../random/chi-square.js';
import { pick, plainChance } from './plain-chance.js';
import { type TwinLink, travelOften } from './travelling-twin.js';

// People of the engine choose a city where the ways to the cities part. Here each person chooses it on the first
// morning and then follows the ways to it: the law must be the same.

const pulls = { 'mx-middle': 2, 'mx-x': 3, 'mx-y': 5 };
type City = keyof typeof pulls;
const cities = Object.keys(pulls) as City[];

/**
 * By `mx-a` or `mx-b` to `mx-middle`, a border city itself, and on to the cities x and y; from b there is a road of
 * its own to y. At the start the ways to the three are alike to eight tenths, at b those to y are others.
 */
function world(): World {
  return {
    places: [
      townAt('mx-start', -100, 20, { kind: 'origin' }),
      townAt('mx-a', -100.2, 20.3),
      townAt('mx-b', -99.8, 20.3),
      townAt('mx-middle', -100, 20.6),
      townAt('mx-x', -100.3, 20.9),
      townAt('mx-y', -99.7, 20.9),
    ],
    links: [
      roadBetween('mx-start', 'mx-a', 50),
      roadBetween('mx-a', 'mx-middle', 50),
      roadBetween('mx-start', 'mx-b', 55),
      roadBetween('mx-b', 'mx-middle', 50),
      roadBetween('mx-middle', 'mx-x', 60),
      roadBetween('mx-middle', 'mx-y', 60),
      roadBetween('mx-b', 'mx-y', 105),
    ],
  };
}

const rideKm = 80;
const lastDay = 20;
/** Set out, turn back, take asylum, be detained. */
const hazardsOf = (setOut: number) => [setOut, 0.02, 0.01, 0.01] as const;

function scenarioOf(size: number, setOut: number, pullOfX = pulls['mx-x']): Scenario {
  const [, independentReturnedPerDay, independentAsylumPerDay, independentDetainedPerDay] = hazardsOf(setOut);
  return quietScenario(world(), {
    horizonDays: lastDay,
    caravans: [caravanFrom('mx-start', { size })],
    border: cities.map((place) => ({ place, pull: place === 'mx-x' ? pullOfX : pulls[place] })),
    events: [{ kind: 'permit-offer', acceptedShare: 0, date: dateOf(1) }],
    rates: {
      walkKmPerDay: 1,
      ...everywhere('setOutPerDay', setOut),
      independentReturnedPerDay,
      independentAsylumPerDay,
      independentDetainedPerDay,
      independentRideKm: rideKm,
    },
  });
}

interface Counts {
  readonly fates: Map<string, number>;
  readonly evenings: Map<string, number>;
}

function engineCounts(scenario: Scenario, replicates: number): Counts {
  const counts: Counts = { fates: new Map(), evenings: new Map() };
  const add = (of: Map<string, number>, key: string, n: number): void => {
    if (n !== 0) of.set(key, (of.get(key) ?? 0) + n);
  };
  let before = new Map<string, number>();
  runDays(
    scenario,
    (today) => {
      const { day, independents, exits } = seenDay(today);
      if (day === 0) before = new Map();
      const soFar = new Map<string, number>();
      cities.forEach((city) => {
        const c = today.model.cityOfPlace[today.model.network.placeIndex.get(city)!]!;
        add(soFar, `arrived ${city}`, today.arrivedAlone[today.model.cityCount + c]!);
      });
      for (const { account, place, people: n } of exits) add(soFar, `${account} ${place}`, n);
      for (const [key, n] of soFar) add(counts.fates, `${key} ${day}`, n - (before.get(key) ?? 0));
      before = soFar;
      for (const { place, people: n } of independents) {
        add(counts.evenings, `${day} ${place}`, n);
        if (day === lastDay) add(counts.fates, 'on the way', n);
      }
    },
    { replicates, seed: 'late choice' },
  );
  return counts;
}

/** The same people one by one, each with a city from the first morning on. */
function personByPerson(people: number, setOut: number): Counts {
  const model = new Model(scenarioOf(1000, setOut));
  const { network } = model;
  const chance = plainChance(7);
  const bound = cities.map(() => 0);
  for (let person = 0; person < people; person++)
    bound[
      pick(
        chance,
        cities.map((city) => pulls[city]),
      )
    ]!++;
  const counts: Counts = { fates: new Map(), evenings: new Map() };
  const add = (to: Map<string, number>, key: string, n: number): void => {
    to.set(key, (to.get(key) ?? 0) + n);
  };
  cities.forEach((city, i) => {
    const { start, arcs, probabilities } =
      model.fields[0]![model.cityOfPlace[network.placeIndex.get(city)!]!]!.road;
    const links = Object.fromEntries(
      network.places.map(({ id }, place) => {
        const ways: TwinLink[] = [];
        for (let a = start[place]!; a < start[place + 1]!; a++) {
          const arc = arcs[a]!;
          const to = network.places[network.arcHead[arc]!]!.id;
          ways.push({ to, km: network.arcKm[arc]!, probability: probabilities[a]!, pass: 1, detain: 0 });
        }
        return [id, ways];
      }),
    );
    const twin = {
      links,
      start: 'mx-start',
      end: city,
      hazards: hazardsOf(setOut),
      rideKm,
      firstDay: 1,
      lastDay,
    };
    const { fates, evenings } = travelOften(twin, bound[i]!, 100 + i);
    for (const [fate, n] of fates) {
      const [what, day, place = city] = fate.split(' ');
      add(counts.fates, fate === 'on the way' ? fate : `${what} ${place} ${day}`, n);
    }
    for (const [evening, n] of evenings) add(counts.evenings, evening, n);
  });
  return counts;
}

// Few who set out travel one by one, many are split over the ways: the first are the one, the others mostly the other.
describe.each([
  [50, 0.06],
  [3000, 0.3],
])('%i people who choose late, and people who chose before they set out', (size, setOut) => {
  const people = 60_000;
  const early = personByPerson(people, setOut);
  const late = engineCounts(scenarioOf(size, setOut), people / size);

  test('have the same fates: arrival by city and day, exits by cause, day and place', () => {
    expect([...late.fates.values()].reduce((sum, n) => sum + n, 0)).toBe(people);
    expect(fits(sameTallies(late.fates, early.fates))).toBe(true);
  });

  // One evening at a time, because a person is counted every evening.
  test.each([1, 3, 6, 9])('sleep at the same places on the evening of day %i', (day) => {
    const isOnDay = (cell: string): boolean => cell.startsWith(`${day} `);

    expect(fits(sameTallies(late.evenings, early.evenings, isOnDay))).toBe(true);
  });

  test('would not if one city had half as much pull again', () => {
    const other = engineCounts(scenarioOf(size, setOut, 1.5 * pulls['mx-x']), people / size);

    expect(fits(sameTallies(other.fates, early.fates))).toBe(false);
  });
});
