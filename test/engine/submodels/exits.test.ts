import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, road, star } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runReplicates, stockOf, sum } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';

const far = road([0, 900], 'southern_mexico');

/** People still in the group of 1,000 at the horizon, in many replicates. */
function stayers(horizonDays: number, fields: Partial<ScenarioFile>, world = far): number[] {
  const all: number[] = [];
  const scenario = quietScenario(world, { horizonDays, ...fields });
  runReplicates(scenario, (state) => all.push(stockOf(state, 'group')), { replicates: 800 });
  return all;
}

describe('exits', () => {
  test('begin on the day after the departure', () => {
    const days = diary(
      quietScenario(far, { horizonDays: 2, rates: { exitPerDayMexico: 0.5, exitReturnedShare: 1 } }),
    );

    expect(days[0]!.groups[0]!.people).toBe(1000);
    expect(days[1]!.groups[0]!.people).toBeLessThan(1000);
  });

  test('are more likely in the first days in Mexico', () => {
    const rates = { exitPerDayMexico: 0.02, exitEarlyFactor: 4, exitEarlyDays: 3, exitReturnedShare: 1 };
    const all = stayers(5, { rates });

    // Days 1 and 2 at 0.08, days 3 to 5 at 0.02; the gamma factor of shape 1000 is next to nothing.
    const survival = (1 + 0.08 / 1000) ** -2000 * (1 + 0.02 / 1000) ** -3000;
    expect(Math.abs(errorsOfMean(all, 1000 * survival))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(all, 1000 * survival * Math.exp(-0.06)))).toBeGreaterThan(fiveErrors);
  });

  test('count the first days from the entry into Mexico, not from the departure', () => {
    const rates = {
      exitPerDayMexico: 0.02,
      exitEarlyFactor: 4,
      exitEarlyDays: 3,
      exitReturnedShare: 1,
      walkKmPerDay: 20,
    };
    const days = diary(quietScenario(corridor(), { horizonDays: 6, rates }));
    const entry = days.findIndex(({ groups }) => groups[0]!.place.startsWith('mx'));
    const lost = days.map(({ groups }, day) =>
      day === 0 ? 0 : days[day - 1]!.groups[0]!.people - groups[0]!.people,
    );

    expect(lost.slice(0, entry + 1)).toEqual(new Array(entry + 1).fill(0));
    // About 77 and 72 of 1,000, then about 17: five standard deviations are 45 and 20.
    expect(lost[entry + 1]).toBeGreaterThan(32);
    expect(lost[entry + 2]).toBeGreaterThan(32);
    expect(lost[entry + 3]).toBeLessThan(37);
  });

  test('have a rate of their own in Central America', () => {
    const all = stayers(
      1,
      { rates: { exitPerDayCentralAmerica: 0.1, exitReturnedShare: 1, walkKmPerDay: 10 } },
      corridor(),
    );

    expect(Math.abs(errorsOfMean(all, 1000 * (1 + 0.1 / 1000) ** -1000))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(all, 890))).toBeGreaterThan(fiveErrors);
  });

  test('are divided by cause, and the rest travels on independently, with the choice of a city still to make', () => {
    const scenario = quietScenario(star(), {
      horizonDays: 1,
      border: ['mx-one', 'mx-two', 'mx-three'].map((place) => ({ place, pull: 1 })),
      rates: {
        walkKmPerDay: 1,
        exitPerDayMexico: 5,
        exitReturnedShare: 0.3,
        exitAsylumShare: 0.2,
        exitDetainedShare: 0.1,
      },
    });
    const last = diary(scenario).at(-1)!;
    const { returned, asylum, detained, independent } = peopleByAccount(last, 'caravan');

    // Of about 993: standard deviations 14, 13 and 9.
    expect(Math.abs(returned - 298)).toBeLessThan(5 * 14);
    expect(Math.abs(asylum - 199)).toBeLessThan(5 * 13);
    expect(Math.abs(detained - 99)).toBeLessThan(5 * 9);
    const undecided = last.independents.find(({ city }) => city === 'mx-one+mx-three+mx-two');
    // Those few who were left were too few for a group, and go where it went.
    expect(independent - undecided!.people).toBeLessThan(20);
    expect(returned + asylum + detained + independent).toBe(1000);
  });

  test('have no detention under free passage: its share goes to the other causes', () => {
    const free = { kind: 'free-passage', country: 'MX', from: dateOf(0) } as const;
    const rates = { exitPerDayMexico: 0.3, exitDetainedShare: 0.5, exitReturnedShare: 0.5 };
    const at = (events: ScenarioFile['events']): Record<string, number> =>
      peopleByAccount(
        diary(quietScenario(far, { horizonDays: 3, events: events!, rates })).at(-1)!,
        'caravan',
      );

    expect(at([])['detained']).toBeGreaterThan(100);
    expect(at([free])['detained']).toBe(0);
    expect(at([free])['returned']).toBeGreaterThan(500);
  });

  test('go on independently where detention was the only cause and is lifted', () => {
    const free = { kind: 'free-passage', country: 'MX', from: dateOf(0) } as const;
    const scenario = quietScenario(far, {
      horizonDays: 3,
      events: [free],
      rates: { exitPerDayMexico: 0.3, exitDetainedShare: 1 },
    });
    const { independent, group } = peopleByAccount(diary(scenario).at(-1)!, 'caravan');

    expect(independent).toBe(1000 - group);
  });

  test('end a group that has fallen below twenty: its people travel independently', () => {
    const scenario = quietScenario(far, {
      horizonDays: 20,
      caravans: [caravanFrom('mx-0', { size: 60 })],
      rates: { exitPerDayMexico: 0.2, exitReturnedShare: 1 },
    });
    const days = diary(scenario);
    const sizes = days.flatMap(({ groups }) => groups.map(({ people }) => people));

    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
    expect(days.at(-1)!.groups).toEqual([]);
    expect(sum(days.at(-1)!.independents.map(({ people }) => people))).toBeGreaterThan(0);
  });

  test('at a border city that is the choice of some let these arrive at once', () => {
    // Bound for the other city, the group rests in `mx-tee`; half of those who leave it want to be there.
    const scenario = quietScenario(corridor(), {
      horizonDays: 4,
      caravans: [caravanFrom('mx-tee', { size: 1000 })],
      border: [
        { place: 'mx-tee', pull: 1 },
        { place: 'mx-gee', pull: 1 },
      ],
      rates: { ...everywhere('restPerDay', 1), resumePerDay: 0, walkKmPerDay: 1, exitPerDayMexico: 0.3 },
    });
    const bound = Array.from({ length: 20 }, (_, first) => diary(scenario, { first })).filter(
      (days) => days[0]!.groups[0]?.city === 'mx-gee',
    );

    expect(bound.length).toBeGreaterThan(3);
    for (const days of bound) {
      const last = days.at(-1)!;
      expect(last.independents.every(({ city, place }) => city !== place && !city.includes('+'))).toBe(true);
      expect(peopleByAccount(last, 'caravan').staying).toBeGreaterThan(200);
    }
  });
});
