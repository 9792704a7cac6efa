import { describe, expect, test } from 'vitest';
import { endKinds } from '../../../src/engine/submodels/dissolution.js';
import type { World } from '../../../src/engine/world.js';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, road } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, leftBy, peopleByAccount, runDays, runReplicates, sum } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';
import type { World as Map_ } from '../../helpers/worlds.js';

const far = road([0, 900], 'southern_mexico');

/** Share of replicates in which the first group has ended by the horizon. */
function ended(world: Map_, horizonDays: number, rates: ScenarioFile['rates'], size = 1000): number[] {
  const scenario = quietScenario(world, {
    horizonDays,
    caravans: [caravanFrom(world.places[0]!.id, { size })],
    rates: { dissolutionOfferShare: 1, offerAcceptedShare: 1, ...rates },
  });
  const all: number[] = [];
  runReplicates(scenario, ({ endKind }) => all.push(endKind[1] === -1 ? 0 : 1), { replicates: 1500 });
  return all;
}

function endOf({ endKind, endPlace, endPeople, model }: World): readonly unknown[] {
  return [endKinds[endKind[1]!], model.network.places[endPlace[1]!]?.id, endPeople[1]];
}

describe('an offer, a raid, a surrender', () => {
  test.each([
    ['an offer', { kind: 'permit-offer', acceptedShare: 0.4 }, 'asylum', 'permit_offer'],
    ['a raid', { kind: 'raid', detainedShare: 0.4 }, 'detained', 'raid'],
  ] as const)('%s takes its share and scatters the others', (_what, event, account, kind) => {
    const scenario = quietScenario(far, { horizonDays: 3, events: [{ ...event, date: dateOf(2) }] });
    const days = diary(scenario);
    const ends: unknown[] = [];
    runReplicates(scenario, (world) => ends.push(endOf(world)), { replicates: 1 });

    expect(days[1]!.groups).toHaveLength(1);
    expect(days[2]!.groups).toEqual([]);
    // Binomial(1000, 0.4) has standard deviation 15.5.
    expect(Math.abs(leftBy(days[2]!, account) - 400)).toBeLessThan(5 * 15.5);
    expect(peopleByAccount(days[2]!, 'caravan').independent).toBe(1000 - leftBy(days[2]!, account));
    expect(ends).toEqual([[kind, 'mx-0', 1000]]);
  });

  test('surrender where the hazard is neither of offers nor of raids: its share returns', () => {
    const scenario = quietScenario(far, {
      horizonDays: 1,
      rates: { ...everywhere('dissolutionPerDay', 5), surrenderAcceptedShare: 1 },
    });
    const kinds: unknown[] = [];
    runReplicates(scenario, (world) => kinds.push(endOf(world)[0]), { replicates: 20 });

    expect(kinds.filter((kind) => kind === 'surrender').length).toBeGreaterThan(15);
    expect(leftBy(diary(scenario).at(-1)!, 'returned') % 1000).toBe(0);
  });

  test('take the share of the event before the rate, and the rate without one', () => {
    const rates = { offerAcceptedShare: 1, raidDetainedShare: 1 };
    const left = (event: NonNullable<ScenarioFile['events']>[number]): number => {
      const last = diary(quietScenario(far, { horizonDays: 2, events: [event], rates })).at(-1)!;
      return leftBy(last, 'asylum') + leftBy(last, 'detained');
    };

    expect(left({ kind: 'permit-offer', date: dateOf(2) })).toBe(1000);
    expect(left({ kind: 'raid', date: dateOf(2) })).toBe(1000);
    expect(left({ kind: 'permit-offer', acceptedShare: 0, date: dateOf(2) })).toBe(0);
    expect(left({ kind: 'raid', detainedShare: 0, date: dateOf(2) })).toBe(0);
  });

  test('come about with their probability, each group on its own draw', () => {
    const scenario = quietScenario(far, {
      horizonDays: 2,
      events: [{ kind: 'raid', probability: 0.3, date: dateOf(1) }],
    });
    const raided: number[] = [];
    runReplicates(scenario, ({ endKind }) => raided.push(endKind[1] === -1 ? 0 : 1), { replicates: 2000 });

    expect(Math.abs(errorsOfMean(raided, 0.3))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(raided, 0.4))).toBeGreaterThan(fiveErrors);
  });

  test('concern one caravan, or groups at one place, if they say so', () => {
    const caravans = [caravanFrom('mx-0'), caravanFrom('mx-0', { id: 'other' })];
    const standing = { walkKmPerDay: 10, ...everywhere('restPerDay', 1), resumePerDay: 0 };
    const here = road([0, 10, 900], 'southern_mexico');
    const left = (event: object, world = far, rates = {}): string[] => {
      const events = [{ kind: 'raid', date: dateOf(2), detainedShare: 1, ...event } as const];
      return diary(quietScenario(world, { horizonDays: 2, caravans, events, rates }))
        .at(-1)!
        .groups.map(({ caravan }) => caravan);
    };

    expect(left({ caravan: 'other' })).toEqual(['caravan']);
    expect(left({ place: 'mx-0' })).toHaveLength(2);
    expect(left({ place: 'mx-1' }, here, standing)).toEqual([]);
    expect(left({ place: 'mx-2' }, here, standing)).toHaveLength(2);
  });

  test('pass by a group on the day on which it sets out', () => {
    const [caravan] = [caravanFrom('mx-0', { size: 700 })];
    const later = { ...caravan!.departures[0]!, date: dateOf(1), size: 300 };
    const left = (day: number): number[] =>
      diary(
        quietScenario(far, {
          horizonDays: 3,
          caravans: [{ ...caravan!, departures: [...caravan!.departures, later] }],
          events: [{ kind: 'raid', date: dateOf(day) }],
        }),
      )
        .at(-1)!
        .groups.map(({ people }) => people);

    expect(left(1)).toEqual([300]);
    expect(left(2)).toEqual([]);
  });
});

describe('the hazard of dissolution', () => {
  test('ends a group on a day with probability 1 - exp(-h)', () => {
    // Day 0 is the departure: one day of hazard by day 1, three by day 3.
    const once = ended(far, 1, everywhere('dissolutionPerDay', 0.8));
    const thrice = ended(far, 3, everywhere('dissolutionPerDay', 0.1));

    expect(Math.abs(errorsOfMean(once, -Math.expm1(-0.8)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(once, 0.8))).toBeGreaterThan(fiveErrors);
    expect(Math.abs(errorsOfMean(thrice, -Math.expm1(-0.3)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(thrice, -Math.expm1(-0.4)))).toBeGreaterThan(fiveErrors);
  });

  test('is one draw of the day for all parts of a caravan, and another for another caravan', () => {
    const apart = road([0, 900, 1800], 'southern_mexico');
    const first = caravanFrom('mx-0');
    const there = caravanFrom('mx-1', { id: 'other' });
    const left = (caravans: ScenarioFile['caravans']): Set<number> => {
      const scenario = quietScenario(apart, {
        horizonDays: 1,
        caravans,
        rates: everywhere('dissolutionPerDay', 0.7),
      });
      const counts = new Set<number>();
      runDays(scenario, ({ day, groups }) => day === 1 && counts.add(groups.count), { replicates: 100 });
      return counts;
    };

    const departures = [...first.departures, ...there.departures];
    expect(left([{ ...first, departures }])).toEqual(new Set([0, 2]));
    expect(left([first, there])).toEqual(new Set([0, 1, 2]));
  });

  test('is that of the zone', () => {
    const south = ended(far, 4, { dissolutionPerDayCentralAmerica: 5, dissolutionPerDayNorthernMexico: 5 });
    const north = ended(road([0, 900]), 4, {
      dissolutionPerDayCentralAmerica: 5,
      dissolutionPerDaySouthernMexico: 5,
    });
    const centralAmerica = ended(corridor(), 1, {
      dissolutionPerDaySouthernMexico: 5,
      dissolutionPerDayNorthernMexico: 5,
    });

    expect([sum(south), sum(north), sum(centralAmerica)]).toEqual([0, 0, 0]);
  });

  test('changes with the days in the country: before, during and after the peak', () => {
    const rates = {
      ...everywhere('dissolutionPerDay', 0.1),
      dissolutionPeakFirstDay: 2,
      dissolutionPeakLastDay: 3,
      dissolutionEarlyFactor: 0.5,
      dissolutionLateFactor: 2,
    };
    // Day 1 early, days 2 and 3 at the peak, day 4 late: 0.05 + 0.1 + 0.1 + 0.2.
    const all = ended(far, 4, rates);

    expect(Math.abs(errorsOfMean(all, -Math.expm1(-0.45)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(all, -Math.expm1(-0.6)))).toBeGreaterThan(fiveErrors);
  });

  test('changes with size as a power of people over 1,000', () => {
    const rates = { ...everywhere('dissolutionPerDay', 0.1), dissolutionSizeExponent: -0.5 };
    // 250 people: 0.1 * 0.25^-0.5 = 0.2 a day, for two days.
    const all = ended(far, 2, rates, 250);

    expect(Math.abs(errorsOfMean(all, -Math.expm1(-0.4)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(all, -Math.expm1(-0.2)))).toBeGreaterThan(fiveErrors);
  });

  test('is lifted by free passage', () => {
    const scenario = quietScenario(far, {
      horizonDays: 10,
      events: [{ kind: 'free-passage', country: 'MX', from: dateOf(0) }],
      rates: everywhere('dissolutionPerDay', 5),
    });

    expect(diary(scenario).at(-1)!.groups).toHaveLength(1);
  });

  test('of a permit office and of raids at a checkpoint holds for groups that sleep in the town', () => {
    const standing = { walkKmPerDay: 10, ...everywhere('restPerDay', 1), resumePerDay: 0 };
    const event = { kind: 'permit-office', place: 'mx-1', offerPerDay: 5, from: dateOf(0) } as const;
    const raids = { kind: 'checkpoint', place: 'mx-1', raidPerDay: 5, from: dateOf(0) } as const;
    const groupsLeft = (kilometres: number[], own: typeof event | typeof raids): number =>
      diary(
        quietScenario(road(kilometres, 'southern_mexico'), {
          horizonDays: 5,
          events: [own],
          rates: standing,
        }),
      ).at(-1)!.groups.length;

    expect(groupsLeft([0, 10, 900], event)).toBe(0);
    expect(groupsLeft([0, 10, 900], raids)).toBe(0);
    // Ten km short of it, on the road.
    expect(groupsLeft([0, 60, 900], event)).toBe(1);
    expect(groupsLeft([0, 60, 900], raids)).toBe(1);
  });
});

describe('a dissolved caravan that forms again', () => {
  const again = { regroupProbability: 1, regroupShare: 0.5, regroupPauseDays: 1 };
  const offer = { kind: 'permit-offer', acceptedShare: 0.2, date: dateOf(2) } as const;

  /** The corridor, from the yard on: the next hub is `mx-fork`, 60 km away. */
  function dissolvedAtTheYard(rates: ScenarioFile['rates'] = {}): ReturnType<typeof diary> {
    const scenario = quietScenario(corridor(), {
      horizonDays: 8,
      caravans: [caravanFrom('mx-gate', { size: 1000 })],
      border: [{ place: 'mx-gee', pull: 1 }],
      events: [offer],
      rates: { walkKmPerDay: 30, ...again, ...rates },
    });
    return diary(scenario);
  }

  test('is scattered during the pause, then at the next hub or rail yard on its way, and walks on', () => {
    const days = dissolvedAtTheYard();
    const groups = days.map((day) => day.groups.map(({ state, place, toward }) => [state, place, toward]));

    // Day 0 on the road, day 1 at the yard, 70 km from the gate; dissolved on the morning of day 2.
    expect(groups[1]).toEqual([['moving', 'mx-yard', null]]);
    expect(groups[2]).toEqual([['scattered', 'mx-yard', null]]);
    // Day 3: gathered at the fork, and on the road from there.
    expect(groups[3]).toEqual([['moving', 'mx-fork', 'mx-east']]);
  });

  test('has a part of the remainder; the others go on independently', () => {
    const day = dissolvedAtTheYard()[2]!;
    const { asylum, group, independent } = peopleByAccount(day, 'caravan');

    expect(asylum + group + independent).toBe(1000);
    // Half of the 800 or so who did not accept: standard deviation of about 16.
    expect(Math.abs(group - 400)).toBeLessThan(5 * 16);
  });

  test('waits a mean pause of the given days', () => {
    const pauses: number[] = [];
    for (let first = 0; first < 300; first++) {
      const scenario = quietScenario(far, {
        horizonDays: 40,
        events: [offer],
        rates: { ...again, regroupPauseDays: 6 },
      });
      const days = diary(scenario, { first });
      pauses.push(days.filter(({ groups }) => groups[0]?.state === 'scattered').length);
    }

    expect(Math.abs(errorsOfMean(pauses, 6))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(pauses, 7))).toBeGreaterThan(fiveErrors);
  });

  test('does so with its probability', () => {
    const formed: number[] = [];
    const scenario = quietScenario(far, {
      horizonDays: 2,
      events: [offer],
      rates: { ...again, regroupProbability: 0.3 },
    });
    runReplicates(scenario, ({ groups }) => formed.push(groups.count), { replicates: 1500 });

    expect(Math.abs(errorsOfMean(formed, 0.3))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(formed, 0.36))).toBeGreaterThan(fiveErrors);
  });

  test('does not if fewer than twenty would', () => {
    const scenario = quietScenario(far, {
      horizonDays: 4,
      caravans: [caravanFrom('mx-0', { size: 60 })],
      events: [{ ...offer, acceptedShare: 0 }],
      rates: { ...again, regroupShare: 0.15 },
    });
    const days = diary(scenario);

    expect(days.at(-1)!.groups).toEqual([]);
    expect(peopleByAccount(days.at(-1)!, 'caravan').independent).toBe(60);
  });

  test('gathers on this side of a crossing that is not open', () => {
    const scenario = quietScenario(corridor(), {
      horizonDays: 6,
      events: [
        offer,
        { kind: 'border-closed', place: 'gt-gate', passProbabilityPerDay: 0.5, from: dateOf(0) },
      ],
      rates: { walkKmPerDay: 10, ...again },
    });
    const gathered = diary(scenario).find(({ day, groups }) => day > 2 && groups[0]!.state !== 'scattered')!;

    expect(gathered.groups[0]!.place).toBe('gt-start');
  });

  test('meets nobody, loses nobody and is joined by nobody while it is scattered', () => {
    const scenario = quietScenario(corridor(), {
      horizonDays: 8,
      caravans: [caravanFrom('gt-start')],
      events: [offer],
      rates: {
        walkKmPerDay: 10,
        ...again,
        regroupPauseDays: 5,
        ...everywhere('exitPerDay', 0.5),
        joinPerDayCentralAmerica: 0.5,
      },
    });
    const sizes = diary(scenario).flatMap(({ groups }) =>
      groups.filter(({ state }) => state === 'scattered').map(({ people }) => people),
    );

    expect(sizes.length).toBeGreaterThan(1);
    expect(new Set(sizes).size).toBe(1);
  });
});
