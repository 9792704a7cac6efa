import { describe, expect, test } from 'vitest';
import { type PolicyInForce, policyByDay } from '../../src/engine/policy-in-force.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { corridor } from '../helpers/corridors.js';
import { dateOf, quietScenario } from '../helpers/scenarios.js';

type Event = NonNullable<ScenarioFile['events']>[number];

const border = [
  { place: 'mx-gee', pull: 1, ports: ['us-gee'], appointmentsPerDay: 30, backgroundListPerDay: 40 },
  { place: 'mx-tee', pull: 1, ports: ['us-tee', 'us-gee'], appointmentsPerDay: 90 },
];

/** Ten days (and a last one) under some events; the policies by day and how to read them by name. */
function under(...events: Event[]): {
  scenario: Scenario;
  days: readonly PolicyInForce[];
  at: (id: string) => number;
} {
  const scenario = quietScenario(corridor(), { horizonDays: 10, border, events });
  return { scenario, days: policyByDay(scenario), at: (id) => scenario.network.placeIndex.get(id)! };
}

/** Probability of passing the crossing between the two countries, both ways. */
function passing({ scenario, days, at }: ReturnType<typeof under>): number[][] {
  const { arcTail, arcHead } = scenario.network;
  const arcs = [...arcTail.keys()].filter(
    (arc) =>
      [at('gt-gate'), at('mx-gate')].includes(arcTail[arc]!) &&
      [at('gt-gate'), at('mx-gate')].includes(arcHead[arc]!),
  );
  return days.map((day) => arcs.map((arc) => day.passProbability[arc]!));
}

/** Days on which something holds. */
function daysWhen(days: readonly PolicyInForce[], holds: (day: PolicyInForce) => boolean): number[] {
  return days.flatMap((policy, day) => (holds(policy) ? [day] : []));
}

describe('policyByDay', () => {
  test('has one entry per simulated day, the last one included, and nothing in force without events', () => {
    const { days } = under();

    expect(days).toHaveLength(11);
    for (const day of days) {
      expect([...day.passProbability].every((pass) => pass === 1)).toBe(true);
      expect(
        [...day.holdProbability, ...day.raidPerDay, ...day.offerPerDay, ...day.detainProbability].every(
          (x) => x === 0,
        ),
      ).toBe(true);
      expect(day.closedLinks.size).toBe(0);
      expect([...day.trainsRun]).toEqual([1, 1]);
      expect([...day.pullFactor]).toEqual([1, 1]);
      expect([...day.appointmentsPerDay]).toEqual([30, 90]);
    }
  });

  test('shares one object among days with the same events in force', () => {
    const { days } = under({ kind: 'freight-trains-stopped', from: dateOf(4), to: dateOf(6) });

    expect(new Set(days).size).toBe(2);
  });
});

describe('a closed border', () => {
  test('is closed both ways from its first day to its last, both included', () => {
    const closed = under({ kind: 'border-closed', place: 'gt-gate', from: dateOf(3), to: dateOf(5) });

    expect(passing(closed)).toEqual([1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1].map((pass) => [pass, pass]));
    expect(daysWhen(closed.days, ({ closedLinks }) => closedLinks.size === 1)).toEqual([3, 4, 5]);
  });

  test('may be named by the place on either side, and stays closed to the horizon without a last day', () => {
    const closed = under({ kind: 'border-closed', place: 'mx-gate', from: dateOf(8) });

    expect(daysWhen(closed.days, ({ closedLinks }) => closedLinks.size === 1)).toEqual([8, 9, 10]);
  });

  test('that lets some through keeps its link open for the choice of ways', () => {
    const closed = under({
      kind: 'border-closed',
      place: 'gt-gate',
      passProbabilityPerDay: 0.25,
      from: dateOf(0),
    });

    expect(passing(closed)[0]).toEqual([0.25, 0.25]);
    expect(closed.days[0]!.closedLinks.size).toBe(0);
  });

  test('has the lower of two probabilities where closures overlap', () => {
    const closed = under(
      { kind: 'border-closed', place: 'gt-gate', passProbabilityPerDay: 0.5, from: dateOf(0), to: dateOf(6) },
      { kind: 'border-closed', place: 'mx-gate', passProbabilityPerDay: 0.2, from: dateOf(4) },
    );

    expect(passing(closed).map(([pass]) => pass)).toEqual([
      0.5, 0.5, 0.5, 0.5, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2,
    ]);
  });

  test('closes crossings only: roads from the same place stay open', () => {
    const { scenario, days, at } = under({ kind: 'border-closed', place: 'mx-gate', from: dateOf(0) });
    const { arcTail, arcHead } = scenario.network;
    const road = [...arcTail.keys()].find(
      (arc) => arcTail[arc] === at('mx-gate') && arcHead[arc] === at('mx-yard'),
    )!;

    expect(days[0]!.passProbability[road]).toBe(1);
  });
});

describe('free passage', () => {
  test('opens the closed borders of a country and lifts its checkpoints while it lasts', () => {
    const open = under(
      { kind: 'border-closed', place: 'gt-gate', from: dateOf(0) },
      {
        kind: 'checkpoint',
        place: 'mx-yard',
        holdProbabilityPerDay: 0.5,
        raidPerDay: 0.1,
        detainProbability: 0.2,
        from: dateOf(0),
      },
      { kind: 'free-passage', country: 'MX', from: dateOf(2), to: dateOf(3) },
    );
    const yard = open.at('mx-yard');

    expect(passing(open).map(([pass]) => pass)).toEqual([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    for (const table of ['holdProbability', 'raidPerDay', 'detainProbability'] as const) {
      expect(daysWhen(open.days, (day) => day[table][yard] === 0)).toEqual([2, 3]);
    }
    expect(daysWhen(open.days, ({ freePassage }) => freePassage[yard] === 1)).toEqual([2, 3]);
    expect(open.days[2]!.freePassage[open.at('gt-start')]).toBe(0);
  });

  test('of one country leaves the checkpoints of another', () => {
    const { days, at } = under(
      { kind: 'checkpoint', place: 'mx-yard', holdProbabilityPerDay: 0.5, from: dateOf(0) },
      { kind: 'free-passage', country: 'GT', from: dateOf(0) },
    );

    expect(days[0]!.holdProbability[at('mx-yard')]).toBe(0.5);
  });
});

describe('checkpoints and permit offices', () => {
  test('at one place add up: hazards as sums, probabilities as those of escaping each', () => {
    const { days, at } = under(
      {
        kind: 'checkpoint',
        place: 'mx-yard',
        holdProbabilityPerDay: 0.5,
        raidPerDay: 0.1,
        detainProbability: 0.2,
        from: dateOf(0),
      },
      {
        kind: 'checkpoint',
        place: 'mx-yard',
        holdProbabilityPerDay: 0.4,
        raidPerDay: 0.3,
        detainProbability: 0.5,
        from: dateOf(2),
      },
    );
    const of = (day: number): number[] =>
      [days[day]!.holdProbability, days[day]!.raidPerDay, days[day]!.detainProbability].map((table) =>
        Number(table[at('mx-yard')]!.toFixed(12)),
      );

    expect(of(0)).toEqual([0.5, 0.1, 0.2]);
    // 1 - 0.5 * 0.6, 0.1 + 0.3, 1 - 0.8 * 0.5.
    expect(of(2)).toEqual([0.7, 0.4, 0.6]);
  });

  test('offer permits in their town and nowhere else', () => {
    const { days, at } = under(
      {
        kind: 'permit-office',
        place: 'mx-fork',
        offerPerDay: 0.2,
        asylumPerDay: 0.05,
        from: dateOf(1),
        to: dateOf(1),
      },
      { kind: 'permit-office', place: 'mx-fork', offerPerDay: 0.1, from: dateOf(1) },
    );

    expect(days.slice(0, 4).map((day) => Number(day.offerPerDay[at('mx-fork')]!.toFixed(9)))).toEqual([
      0, 0.3, 0.1, 0.1,
    ]);
    expect(daysWhen(days, (day) => day.asylumPerDay[at('mx-fork')]! > 0)).toEqual([1]);
    expect(days[1]!.offerPerDay[at('mx-yard')]).toBe(0);
  });
});

describe('freight trains', () => {
  test('do not run while they are stopped', () => {
    const { days } = under(
      { kind: 'freight-trains-stopped', from: dateOf(1), to: dateOf(3) },
      { kind: 'freight-trains-stopped', from: dateOf(3), to: dateOf(4) },
    );

    expect(daysWhen(days, ({ trainsRun }) => !trainsRun.includes(1))).toEqual([1, 2, 3, 4]);
  });
});

describe('a closed port', () => {
  // Cities in order of id: mx-gee with one port, mx-tee with two, of which us-gee serves both.
  test('takes appointments and pull from its cities in proportion to the ports they lose', () => {
    const { days } = under({ kind: 'port-closed', port: 'us-gee', from: dateOf(2), to: dateOf(4) });

    // The quiet regime draws half as many people to a city that has lost all its ports: 0.5 + 0.5 * 0.5 = 0.75.
    expect([...days[1]!.pullFactor]).toEqual([1, 1]);
    expect([...days[2]!.pullFactor]).toEqual([0.5, 0.75]);
    expect([...days[2]!.appointmentsPerDay]).toEqual([0, 45]);
    expect([...days[5]!.appointmentsPerDay]).toEqual([30, 90]);
  });

  test('sends other people who would have come to wait there to the cities that give appointments', () => {
    const { days } = under(
      { kind: 'port-closed', port: 'us-gee', from: dateOf(2) },
      { kind: 'appointments', perDay: 0, from: dateOf(5) },
    );
    const toList = (day: number): number[] => [...days[day]!.othersToListPerDay];

    expect(toList(1)).toEqual([40, 0]);
    expect(toList(2)).toEqual([0, 40]);
    // Where no city gives any, nobody comes to wait.
    expect(toList(5)).toEqual([0, 0]);
  });

  test('to rail stops the trains toward its cities, and nothing for people on foot', () => {
    // The corridor's track ends at mx-east.
    const east = { place: 'mx-east', pull: 1, ports: ['us-tee'], appointmentsPerDay: 5 };
    const scenario = quietScenario(corridor(), {
      border: [east, ...border],
      events: [{ kind: 'port-closed', port: 'us-tee', traffic: 'rail', from: dateOf(0) }],
    });
    const today = policyByDay(scenario)[0]!;

    // In order of id: mx-east, mx-gee, mx-tee; us-tee serves the first and the last.
    expect([...today.trainsRun]).toEqual([0, 1, 0]);
    expect([...today.pullFactor]).toEqual([1, 1, 1]);
    expect([...today.appointmentsPerDay]).toEqual([5, 30, 90]);
  });

  test('to all traffic may be opened again to people on foot alone', () => {
    const scenario = quietScenario(corridor(), {
      border: [{ place: 'mx-east', pull: 1, ports: ['us-tee'] }],
      events: [
        { kind: 'port-closed', port: 'us-tee', from: dateOf(0) },
        { kind: 'port-reopened', port: 'us-tee', traffic: 'pedestrians', date: dateOf(2) },
      ],
    });
    const days = policyByDay(scenario);

    expect([days[1]!, days[2]!].map(({ pullFactor, trainsRun }) => [pullFactor[0], trainsRun[0]])).toEqual([
      [0.5, 0],
      [1, 0],
    ]);
  });

  test('to vehicles takes what is not kept of appointments and pull, where officers are taken away', () => {
    const { days } = under({
      kind: 'port-closed',
      port: 'us-gee',
      traffic: 'vehicles',
      keptShare: 0.6,
      from: dateOf(0),
    });

    expect([...days[0]!.pullFactor].map((pull) => Number(pull.toFixed(9)))).toEqual([0.8, 0.9]);
    expect([...days[0]!.appointmentsPerDay].map((perDay) => Number(perDay.toFixed(9)))).toEqual([18, 72]);
    expect([...days[0]!.trainsRun]).toEqual([1, 1]);
  });

  /** Days on which the port is shut to pedestrians. */
  function shut(...events: Event[]): number[] {
    return daysWhen(under(...events).days, ({ pullFactor }) => pullFactor[0]! < 1);
  }

  const closed = { kind: 'port-closed', port: 'us-gee', from: dateOf(1) } as const;

  test('is open again from the day of its reopening on', () => {
    expect(shut(closed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(shut(closed, { kind: 'port-reopened', port: 'us-gee', date: dateOf(4) })).toEqual([1, 2, 3]);
  });

  test('may be closed anew after a reopening', () => {
    expect(
      shut(
        closed,
        { kind: 'port-reopened', port: 'us-gee', date: dateOf(3) },
        { ...closed, from: dateOf(6), to: dateOf(7) },
      ),
    ).toEqual([1, 2, 6, 7]);
  });

  test('stays closed if another port reopens, or this one for other traffic', () => {
    const pedestrians = { ...closed, traffic: 'pedestrians' } as const;

    expect(
      shut(
        closed,
        { kind: 'port-closed', port: 'us-tee', from: dateOf(1) },
        { kind: 'port-reopened', port: 'us-tee', date: dateOf(4) },
      ),
    ).toHaveLength(10);
    const vehicles = { ...closed, traffic: 'vehicles', keptShare: 0.5 } as const;
    const toVehicles = {
      kind: 'port-reopened',
      port: 'us-gee',
      traffic: 'vehicles',
      date: dateOf(4),
    } as const;
    expect(shut(pedestrians, vehicles, toVehicles)).toHaveLength(10);
    expect(shut(closed, vehicles, toVehicles)).toHaveLength(10);
    expect(shut(vehicles, toVehicles)).toEqual([1, 2, 3]);
    expect(
      shut(pedestrians, { kind: 'port-reopened', port: 'us-gee', traffic: 'pedestrians', date: dateOf(4) }),
    ).toEqual([1, 2, 3]);
    expect(shut(pedestrians, { kind: 'port-reopened', port: 'us-gee', date: dateOf(4) })).toEqual([1, 2, 3]);
  });
});

describe('a change of appointments', () => {
  test('is shared by the cities as before', () => {
    const { days } = under({ kind: 'appointments', perDay: 1200, from: dateOf(1), to: dateOf(2) });

    // 30 and 90 of 120 are a quarter and three quarters.
    expect(days.slice(0, 4).map(({ appointmentsPerDay }) => [...appointmentsPerDay])).toEqual([
      [30, 90],
      [300, 900],
      [300, 900],
      [30, 90],
    ]);
  });

  test('to none gives none', () => {
    expect([
      ...under({ kind: 'appointments', perDay: 0, from: dateOf(0) }).days[0]!.appointmentsPerDay,
    ]).toEqual([0, 0]);
  });

  test('to fewer lets fewer come to wait, in proportion down to none, and to more no more', () => {
    const coming = (perDay: number): number[] => [
      ...under({ kind: 'appointments', perDay, from: dateOf(0) }).days[0]!.othersToListPerDay,
    ];

    expect([0, 12, 60, 120, 240].map(coming)).toEqual([
      [0, 0],
      [4, 0],
      [20, 0],
      [40, 0],
      [40, 0],
    ]);
  });

  test('that stands later in the file holds where two overlap', () => {
    const { days } = under(
      { kind: 'appointments', perDay: 240, from: dateOf(0) },
      { kind: 'appointments', perDay: 12, from: dateOf(2), to: dateOf(3) },
    );

    expect(days.slice(0, 5).map(({ appointmentsPerDay }) => appointmentsPerDay[0])).toEqual([
      60, 60, 3, 3, 60,
    ]);
  });

  test('and a closed port do both: the port loses its share of the new number', () => {
    const { days } = under(
      { kind: 'appointments', perDay: 240, from: dateOf(0) },
      { kind: 'port-closed', port: 'us-gee', from: dateOf(0) },
    );

    expect([...days[0]!.appointmentsPerDay]).toEqual([0, 90]);
  });
});
