import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, road } from '../../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runDays } from '../../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../../helpers/standard-errors.js';

/** Night stops of one group: the town, or the town behind it and the km beyond. */
function nights(kilometres: readonly number[], fields: Partial<ScenarioFile> = {}): (string | number)[] {
  return diary(quietScenario(road(kilometres), { horizonDays: 6, ...fields })).map(({ groups }) => {
    if (groups.length === 0) return 'border';
    return groups[0]!.toward === null
      ? groups[0]!.place
      : kilometres[Number(groups[0]!.place.slice(3))]! + groups[0]!.km;
  });
}

describe('night stops', () => {
  test('are at the last town within reach', () => {
    expect(nights([0, 12, 25, 300])).toEqual(['mx-2', 60, 90, 120, 150, 180, 210]);
  });

  test('are at the next town, if the day covers half of the way that is left to it', () => {
    // 30 km a day: 60 km away is within reach, 62 is not on the first day.
    expect(nights([0, 60, 300])[0]).toBe('mx-1');
    expect(nights([0, 62, 300]).slice(0, 2)).toEqual([30, 'mx-1']);
  });

  test('are made up for on the next day: over the days a group walks as far as its pace says', () => {
    for (const linkKm of [16, 20, 30, 40, 45, 60, 100]) {
      const kilometres = Array.from({ length: Math.ceil(1300 / linkKm) }, (_, i) => i * linkKm);
      const evenings = nights(kilometres, { horizonDays: 39, rates: { walkKmPerDay: 25 } });
      const km = evenings.map((evening) =>
        typeof evening === 'number' ? evening : kilometres[Number(evening.slice(3))]!,
      );

      // Forty days, and at the end at most one link and one day off.
      expect(Math.abs(km.at(-1)! - 1000)).toBeLessThanOrEqual(Math.min(25, linkKm));
    }
  });

  test('are on the way where no town is within reach, however long the way', () => {
    expect(nights([0, 300])).toEqual([30, 60, 90, 120, 150, 180, 210]);
  });

  test('are not beyond a town reached today, if the next one is too far', () => {
    // 10 km to the town, 20 left of the day, 50 to the next town: half of that is more.
    expect(nights([0, 10, 60, 300]).slice(0, 2)).toEqual(['mx-1', 'mx-2']);
  });

  test('end with the arrival at the border city', () => {
    // 60 km on the first day are the walk of two.
    expect(nights([0, 60, 120])).toEqual(['mx-1', 'mx-1', 'border', 'border', 'border', 'border', 'border']);
  });
});

describe('the pace on foot', () => {
  /** Km of the first day over replicates. */
  function firstDay(rates: ScenarioFile['rates'], size = 1000): number[] {
    const km: number[] = [];
    const scenario = quietScenario(road([0, 900]), {
      horizonDays: 1,
      caravans: [caravanFrom('mx-0', { size })],
      rates,
    });
    runDays(scenario, ({ day, groups }) => day === 0 && km.push(groups.arcKm[0]!), { replicates: 2000 });
    return km;
  }

  test('varies from day to day as a log-normal around the median', () => {
    const logs = firstDay({ walkKmPerDay: 30, walkDayLogSd: 0.2 }).map(Math.log);

    expect(Math.abs(errorsOfMean(logs, Math.log(30)))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(logs, Math.log(30), 0.04))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(logs, Math.log(30), 0.05))).toBeGreaterThan(fiveErrors);
  });

  test('falls with size: 4,000 people at exponent 0.5 are half as fast as 1,000', () => {
    const [km] = firstDay({ walkKmPerDay: 30, walkSizeExponent: 0.5 }, 4000);

    expect(km).toBeCloseTo(15, 12);
  });

  test('has fresh noise every day', () => {
    const days = diary(quietScenario(road([0, 900]), { horizonDays: 3, rates: { walkDayLogSd: 0.2 } })).map(
      ({ groups }) => groups[0]!.km,
    );
    const steps = days.map((km, day) => km - (days[day - 1] ?? 0));

    expect(new Set(steps.map((km) => km.toFixed(6))).size).toBe(4);
  });
});

describe('a crossing that lets some through', () => {
  const closed = (pass: number): NonNullable<ScenarioFile['events']> => [
    { kind: 'border-closed', place: 'gt-gate', passProbabilityPerDay: pass, from: dateOf(0) },
  ];
  const rates = { walkKmPerDay: 45 };

  test('holds a group at its gate until the day on which it gets through', () => {
    const waits: number[] = [];
    for (let first = 0; first < 800; first++) {
      const days = diary(quietScenario(corridor(), { horizonDays: 60, events: closed(0.25), rates }), {
        first,
      });
      waits.push(days.findIndex(({ groups }) => groups[0]!.place !== 'gt-gate'));
    }

    // Reached on day 0 with nothing left of the day; from day 1 on each day has a chance of a quarter: mean 4.
    expect(Math.abs(errorsOfMean(waits, 4))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(waits, 5))).toBeGreaterThan(fiveErrors);
  });

  test('is no hindrance where all get through', () => {
    expect(
      diary(quietScenario(corridor(), { horizonDays: 3, events: closed(1), rates }))[1]!.groups[0]!.place,
    ).not.toBe('gt-gate');
  });

  test('that is closed altogether holds everybody, until it opens', () => {
    const events = [{ kind: 'border-closed', place: 'gt-gate', from: dateOf(0), to: dateOf(4) } as const];
    const places = diary(quietScenario(corridor(), { horizonDays: 6, events, rates })).map(
      ({ groups }) => groups[0]!.place,
    );

    // No way leads around it, so people come up to it and wait there.
    expect(places.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'gt-gate'));
    expect(places[6]).toMatch(/^mx-/);
  });

  test('stops the parts of a group that divides there as it stops the whole', () => {
    // Two crossings from one town: whoever chooses one of them has to get through it.
    const world = corridor();
    const twoWays = {
      ...world,
      links: [...world.links, { ...world.links[1]!, to: 'mx-yard', lengthKm: 80 }],
    };
    const events = [
      { kind: 'border-closed', place: 'gt-gate', passProbabilityPerDay: 0.0001, from: dateOf(0) } as const,
    ];
    const scenario = quietScenario(twoWays, {
      horizonDays: 12,
      events,
      forkSensitivityPerKm: 0.001,
      rates: { ...rates, cohesion: 0 },
    });
    const people = peopleByAccount(diary(scenario).at(-1)!, 'caravan');
    const groups = diary(scenario)
      .at(-1)!
      .groups.map(({ place, toward }) => `${place} ${toward}`);

    expect(people.group).toBe(1000);
    expect(new Set(groups)).toEqual(new Set(['gt-gate null']));
  });
});

describe('long stops', () => {
  test('at two hubs that a group comes to on one day are drawn apart', () => {
    const hubs = ['mx-1', 'mx-2'].map((place) => ({ place, stopProbability: 0.5, stopDays: 20 }));
    const scenario = quietScenario(road([0, 10, 20, 300]), { horizonDays: 1, hubs });
    const evenings = Array.from(
      { length: 200 },
      (_, first) => diary(scenario, { first })[0]!.groups[0]!.place,
    );
    const stopsAt = (place: string): number => evenings.filter((evening) => evening === place).length;

    // Half stop at the first hub. The others sleep at the second in any case, which is as far as the day goes.
    expect(stopsAt('mx-1') + stopsAt('mx-2')).toBe(200);
    // Of those who passed the first, half stop at the second: they are not on their way the next day.
    const passed = evenings.flatMap((evening, first) => (evening === 'mx-2' ? [first] : []));
    const next = passed.map((first) => diary(scenario, { first })[1]!.groups[0]!.toward);
    const stopped = next.filter((toward) => toward === null).length;
    expect(Math.abs(stopped - passed.length / 2)).toBeLessThan(5 * Math.sqrt(passed.length / 4));
    expect(stopped).toBeGreaterThan(0);
  });
});

describe('a checkpoint on the way', () => {
  test('ends the travel of the day', () => {
    const checkpoint = {
      kind: 'checkpoint',
      place: 'mx-1',
      holdProbabilityPerDay: 0.001,
      from: dateOf(0),
    } as const;

    expect(nights([0, 10, 20, 300], { events: [checkpoint] })[0]).toBe('mx-1');
    expect(nights([0, 10, 20, 300])[0]).toBe('mx-2');
  });
});

describe('a group that sets out in the city it makes for', () => {
  test('has arrived', () => {
    const days = diary(
      quietScenario(road([0, 100]), { horizonDays: 2, caravans: [caravanFrom('mx-1', { size: 80 })] }),
    );

    expect(days[0]!.groups).toEqual([]);
    expect(peopleByAccount(days[0]!, 'caravan').staying).toBe(80);
  });
});
