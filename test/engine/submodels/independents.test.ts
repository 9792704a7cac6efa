import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, road } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runReplicates, stockOf, sum } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';
import { diamond, type World } from '../../helpers/worlds.js';

/** A group falls apart on the morning of day 1, a km beyond its start: from that day on all are on their own. */
function scattered(world: World, fields: Partial<ScenarioFile> = {}): ReturnType<typeof quietScenario> {
  const { rates, events = [], ...others } = fields;
  return quietScenario(world, {
    horizonDays: 6,
    ...others,
    events: [{ kind: 'permit-offer', acceptedShare: 0, date: dateOf(1) }, ...events],
    rates: { walkKmPerDay: 1, ...rates },
  });
}

/** People by place who are on their own, on each evening. */
function evenings(world: World, fields: Partial<ScenarioFile> = {}): Record<string, number>[] {
  return diary(scattered(world, fields)).map(({ independents }) =>
    Object.fromEntries(independents.map(({ place, people }) => [place, people])),
  );
}

describe('independent travellers', () => {
  test('stay where they are without a hazard of setting out', () => {
    expect(evenings(road([0, 100, 200])).slice(1)).toEqual(new Array(6).fill({ 'mx-0': 1000 }));
  });

  test('set out with the hazard of the zone they are in', () => {
    const gone = (zone: 'southern_mexico' | 'northern_mexico', rates: ScenarioFile['rates']): number =>
      1000 - (evenings(road([0, 100, 200], zone), { rates: rates! })[1]!['mx-0'] ?? 0);

    expect(gone('northern_mexico', { setOutPerDayNorth: 5 })).toBeGreaterThan(970);
    expect(gone('northern_mexico', { setOutPerDaySouth: 5 })).toBe(0);
    expect(gone('southern_mexico', { setOutPerDaySouth: 5 })).toBeGreaterThan(970);
    expect(gone('southern_mexico', { setOutPerDayNorth: 5 })).toBe(0);
  });

  test('travel at least one link on a day, and sleep at its end if the ride does not go on', () => {
    // Rides of a km end at the first town, whatever the way to it.
    const rates = { ...everywhere('setOutPerDay', 5), independentRideKm: 1 };
    const [, first, second] = evenings(road([0, 400, 800, 1200]), { rates });

    expect(Object.keys(first!).sort()).toEqual(['mx-0', 'mx-1']);
    expect(first!['mx-1']).toBeGreaterThan(970);
    expect(Object.keys(second!)).toContain('mx-2');
    expect(Object.keys(second!)).not.toContain('mx-3');
  });

  test('have been at the towns that they come through on a day, whether few or many are on the way', () => {
    // A day of 3,000 km: hardly anybody sleeps between the start and the border.
    const firstDays = (perDay: number): number[] => {
      const rates = { ...everywhere('setOutPerDay', perDay), independentRideKm: 3000 };
      const caravans = [caravanFrom('mx-0', { size: 50 })];
      const days: number[] = [];
      runReplicates(scattered(road([0, 30, 60, 90]), { rates, caravans }), ({ memberDay, model }) =>
        days.push(...memberDay.slice(model.placeCount, model.placeCount + 4)),
      );
      return days;
    };

    expect(firstDays(5)).toEqual([0, 1, 1, 1]);
    // One or two on a day.
    const [, first, second, border] = firstDays(0.03);
    expect(border).toBeGreaterThan(0);
    expect(first).toBe(second);
    expect(first).toBe(border);
  });

  test('arrive at their border city, and are then people at the border', () => {
    const last = diary(scattered(road([0, 100, 200]), { rates: { ...everywhere('setOutPerDay', 5) } })).at(
      -1,
    )!;
    const { independent, staying } = peopleByAccount(last, 'caravan');

    expect(independent).toBe(0);
    expect(staying).toBe(1000);
  });

  test('turn back, take asylum and are detained where they are, in proportion to the hazards', () => {
    const rates = {
      independentReturnedPerDay: 0.2,
      independentAsylumPerDay: 0.1,
      independentDetainedPerDay: 0.05,
    };
    const scenario = scattered(road([0, 100, 200]), { horizonDays: 4, rates });
    const left: Record<'returned' | 'asylum' | 'detained', number[]> = {
      returned: [],
      asylum: [],
      detained: [],
    };
    runReplicates(
      scenario,
      (world) => {
        for (const account of ['returned', 'asylum', 'detained'] as const)
          left[account].push(stockOf(world, account));
      },
      { replicates: 300 },
    );
    // Four days of 0.35 in all.
    const gone = 1000 * -Math.expm1(-1.4);

    expect(Math.abs(errorsOfMean(left.returned, (gone * 0.2) / 0.35))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(left.asylum, (gone * 0.1) / 0.35))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(left.detained, (gone * 0.05) / 0.35))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(left.detained, (gone * 0.06) / 0.35))).toBeGreaterThan(fiveErrors);
  });

  test('are not detained south of Mexico, nor under free passage', () => {
    const rates = { independentDetainedPerDay: 0.5 };
    const free = { kind: 'free-passage', country: 'MX', from: dateOf(0) } as const;
    const detained = (world: World, events: ScenarioFile['events'] = []): number =>
      peopleByAccount(diary(scattered(world, { rates, events })).at(-1)!, 'caravan').detained;

    expect(detained(road([0, 100, 200]))).toBeGreaterThan(800);
    expect(detained(corridor())).toBe(0);
    expect(detained(road([0, 100, 200]), [free])).toBe(0);
  });

  test('take asylum at a permit office in their town', () => {
    const office = (place: string): ScenarioFile['events'] => [
      { kind: 'permit-office', place, offerPerDay: 0, asylumPerDay: 1, from: dateOf(0) },
    ];
    const asylum = (place: string): number =>
      peopleByAccount(diary(scattered(road([0, 100, 200]), { events: office(place)! })).at(-1)!, 'caravan')
        .asylum;

    expect(asylum('mx-0')).toBeGreaterThan(900);
    expect(asylum('mx-1')).toBe(0);
  });

  test('are detained at a checkpoint with its probability, when they come to its town', () => {
    const events = [{ kind: 'checkpoint', place: 'mx-1', detainProbability: 0.3, from: dateOf(0) } as const];
    const scenario = scattered(road([0, 100, 200]), {
      horizonDays: 30,
      events,
      rates: everywhere('setOutPerDay', 2),
    });
    const detained: number[] = [];
    runReplicates(scenario, (world) => detained.push(stockOf(world, 'detained')), { replicates: 300 });

    expect(Math.abs(errorsOfMean(detained, 300))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(detained, 330))).toBeGreaterThan(fiveErrors);
    expect(
      diary(scenario)
        .at(-1)!
        .exits.filter(({ account }) => account === 'detained')
        .map(({ place }) => place),
    ).toEqual(['mx-1']);
  });

  test('get through a crossing one by one, with the probability of a day', () => {
    const closed = {
      kind: 'border-closed',
      place: 'gt-gate',
      passProbabilityPerDay: 0.4,
      from: dateOf(0),
    } as const;
    const scenario = scattered(corridor(), {
      horizonDays: 1,
      caravans: [caravanFrom('gt-gate')],
      events: [
        closed,
        { kind: 'border-closed', place: 'mx-gate', passProbabilityPerDay: 0, from: dateOf(0), to: dateOf(0) },
      ],
      rates: { ...everywhere('setOutPerDay', 5), independentRideKm: 1 },
    });
    const passed: number[] = [];
    for (let first = 0; first < 300; first++) {
      const [, day] = diary(scenario, { first });
      passed.push(
        sum(day!.independents.filter(({ place }) => place !== 'gt-gate').map(({ people }) => people)),
      );
    }

    // Held at the gate on day 0; on day 1 1 - exp(-5) of them set out.
    expect(Math.abs(errorsOfMean(passed, 400 * -Math.expm1(-5)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(passed, 440))).toBeGreaterThan(fiveErrors);
  });

  test('come to the crossing that is closed, and wait there, turn back and take asylum', () => {
    const closed = { kind: 'border-closed', place: 'gt-gate', from: dateOf(0), to: dateOf(20) } as const;
    const rates = {
      ...everywhere('setOutPerDay', 0.5),
      independentReturnedPerDay: 0.05,
      independentAsylumPerDay: 0.02,
    };
    const days = diary(scattered(corridor(), { horizonDays: 40, events: [closed], rates }));
    const [early, late] = [days[20]!, days[40]!].map((day) => peopleByAccount(day, 'caravan'));

    expect(new Set(days[20]!.independents.map(({ place }) => place))).toEqual(new Set(['gt-gate']));
    expect(early!.returned).toBeGreaterThan(200);
    expect(early!.asylum).toBeGreaterThan(50);
    expect(early!.independent).toBeGreaterThan(100);
    // Then the border opens.
    expect(late!.staying).toBeGreaterThan(50);
  });

  test('take another way while a crossing on theirs is closed', () => {
    // By the west, the cheaper way, over a crossing; by the east on roads.
    const { places, links } = diamond();
    const world = {
      places,
      links: links.map((link) => (link.to === 'mx-west' ? { ...link, mode: 'crossing' as const } : link)),
    };
    const closed = { kind: 'border-closed', place: 'mx-west', from: dateOf(5), to: dateOf(9) } as const;
    const rates = { ...everywhere('setOutPerDay', 0.1), independentRideKm: 1 };
    const seen = evenings(world, { horizonDays: 14, events: [closed], rates });
    const inWest = (day: number): number => seen[day]!['mx-west'] ?? 0;

    for (const day of [2, 3, 4, 10, 11, 12, 13])
      expect(inWest(day)).toBeGreaterThan(inWest(day - 1) * 0.8 + 10);
    for (const day of [5, 6, 7, 8, 9]) expect(inWest(day)).toBeLessThanOrEqual(inWest(day - 1));
    // Whoever sets out from the start gets away from it by the east.
    const left = seen[9]!['mx-start']! / seen[4]!['mx-start']!;
    expect(Math.abs(left - Math.exp(-0.5))).toBeLessThan(
      fiveErrors * Math.sqrt(0.25 / seen[4]!['mx-start']!),
    );
  });

  describe('with two cities to choose between', () => {
    const border = [
      { place: 'mx-tee', pull: 3 },
      { place: 'mx-gee', pull: 1 },
    ];
    const rates = { ...everywhere('setOutPerDay', 1), independentRideKm: 60 };
    const days = diary(scattered(corridor(), { horizonDays: 30, border, rates }));
    const isChosen = ({ city }: { city: string }): boolean => !city.includes('+');

    test('choose where the ways to them part, and not before', () => {
      const seen = days.flatMap(({ independents }) => independents);
      const before = seen.filter(({ place }) => !['mx-west', 'mx-east', 'mx-tee', 'mx-gee'].includes(place));
      const beyond = seen.filter(({ place }) => place === 'mx-west' || place === 'mx-east');

      expect(new Set(before.map(({ place }) => place))).toContain('mx-fork');
      expect(before.filter(isChosen)).toEqual([]);
      expect(beyond.length).toBeGreaterThan(5);
      expect(beyond.filter((row) => !isChosen(row))).toEqual([]);
    });

    test('keep to their choice', () => {
      const bound = (day: number): number =>
        sum(
          [...days[day]!.independents, ...days[day]!.waiting]
            .filter(({ city }) => city === 'mx-gee')
            .map(({ people }) => people),
        );
      const all = days.map((_, day) => bound(day));

      // Without exits nobody who has chosen a city is lost to it.
      expect(all).toEqual([...all].sort((a, b) => a - b));
      expect(sum(days.at(-1)!.independents.map(({ people }) => people))).toBe(0);
      expect(Math.abs(all.at(-1)! - 250)).toBeLessThan(fiveErrors * Math.sqrt(1000 * 0.25 * 0.75));
    });

    test('choose the same city on the same seed whatever the order of the cities in the file', () => {
      const reversed = scattered(corridor(), { horizonDays: 30, border: [...border].reverse(), rates });

      expect(diary(reversed).map(({ independents }) => independents)).toEqual(
        days.map(({ independents }) => independents),
      );
    });
  });
});
