import { describe, expect, test } from 'vitest';
import { independent, staying } from '../../src/engine/accounts.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { runDays, type SeenDay, seenDay } from '../helpers/simulation.js';
import { sameTallies } from '../helpers/two-samples.js';
import { diamond } from '../helpers/worlds.js';
import { fits } from '../random/chi-square.js';
import { type TravellingTwin, travelOften } from './travelling-twin.js';

// `diamond`: by the west 60 + 60 km at cost 120, by the east 50 + 50 km at cost 150, so at 0.02 per km of cost a
// share 1 / (1 + exp(-0.02 * 30)) goes west, over a crossing that is closed to four of ten; in the east is a checkpoint.
const west = 1 / (1 + Math.exp(-0.6));
const twin: TravellingTwin = {
  links: {
    'mx-start': [
      { to: 'mx-west', km: 60, probability: west, pass: 0.6, detain: 0 },
      { to: 'mx-east', km: 50, probability: 1 - west, pass: 1, detain: 0.4 },
    ],
    'mx-west': [{ to: 'mx-end', km: 60, probability: 1, pass: 1, detain: 0 }],
    'mx-east': [{ to: 'mx-end', km: 50, probability: 1, pass: 1, detain: 0 }],
  },
  start: 'mx-start',
  end: 'mx-end',
  hazards: [0.3, 0.03, 0.02, 0.01],
  rideKm: 80,
  // A group sets out on day 0 and falls apart on the morning of day 1, still at the start.
  firstDay: 1,
  lastDay: 12,
};

type Counts = ReturnType<typeof travelOften>;

interface Factors {
  readonly setOut?: number;
  readonly ride?: number;
  readonly returned?: number;
  readonly pass?: number;
  readonly detain?: number;
}

/** The same people as counts of the engine, so many in each replicate. */
function engineCounts(size: number, replicates: number, factors: Factors = {}): Counts {
  const [setOut, turnBack, takeAsylum, beDetained] = twin.hazards;
  const { places, links } = diamond();
  const world = {
    places,
    links: links.map((link) =>
      link.from === 'mx-start' && link.to === 'mx-west' ? { ...link, mode: 'crossing' as const } : link,
    ),
  };
  const scenario = quietScenario(world, {
    horizonDays: twin.lastDay,
    caravans: [caravanFrom('mx-start', { size })],
    events: [
      { kind: 'permit-offer', acceptedShare: 0, date: dateOf(1) },
      {
        kind: 'border-closed',
        place: 'mx-west',
        from: dateOf(0),
        passProbabilityPerDay: 0.6 * (factors.pass ?? 1),
      },
      {
        kind: 'checkpoint',
        place: 'mx-east',
        from: dateOf(0),
        detainProbability: 0.4 * (factors.detain ?? 1),
      },
    ],
    rates: {
      walkKmPerDay: 1,
      ...everywhere('setOutPerDay', setOut * (factors.setOut ?? 1)),
      independentReturnedPerDay: turnBack * (factors.returned ?? 1),
      independentAsylumPerDay: takeAsylum,
      independentDetainedPerDay: beDetained,
      independentRideKm: twin.rideKm * (factors.ride ?? 1),
    },
  });
  const fates = new Map<string, number>();
  const evenings = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string, people: number): void => {
    if (people !== 0) counts.set(key, (counts.get(key) ?? 0) + people);
  };
  let before: SeenDay['exits'] = [];
  runDays(
    scenario,
    (world) => {
      const day = seenDay(world);
      if (day.day === 0) before = [];
      add(fates, `arrived ${day.day}`, world.ledger.flowOf(1, independent, staying));
      for (const { account, place, people } of day.exits) {
        const earlier = before.find((exit) => exit.account === account && exit.place === place)?.people ?? 0;
        add(fates, `${account} ${day.day} ${place}`, people - earlier);
      }
      for (const { place, people } of day.independents) {
        add(evenings, `${day.day} ${place}`, people);
        if (day.day === twin.lastDay) add(fates, 'on the way', people);
      }
      before = day.exits;
    },
    { replicates, seed: 'travelling' },
  );
  return { fates, evenings };
}

// Few people at a place travel one by one, many are split over the ways: 50 are the one, 3,000 mostly the other.
describe.each([50, 3000])('%i independent travellers on a diamond, counted and person by person', (size) => {
  const people = 60_000;
  const persons = travelOften(twin, people, 3);
  const counts = engineCounts(size, people / size);

  test('have the same fates: arrival by day, exits by cause, day and place', () => {
    expect([...counts.fates.values()].reduce((sum, n) => sum + n, 0)).toBe(people);
    expect(fits(sameTallies(counts.fates, persons.fates))).toBe(true);
  });

  // One evening at a time, because a person is counted every evening.
  test.each([1, 2, 5])('sleep at the same places on the evening of day %i', (day) => {
    const isOnDay = (cell: string): boolean => cell.startsWith(`${day} `);

    expect(fits(sameTallies(counts.evenings, persons.evenings, isOnDay))).toBe(true);
  });

  test.each([{ setOut: 1.2 }, { ride: 1.4 }, { returned: 1.2 }, { pass: 0.7 }, { detain: 1.2 }])(
    'would not with %o',
    (factors) => {
      expect(fits(sameTallies(engineCounts(size, people / size, factors).fates, persons.fates))).toBe(false);
    },
  );
});
