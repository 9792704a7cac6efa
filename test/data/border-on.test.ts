import { describe, expect, test } from 'vitest';
import { encounterSeason } from '../../src/data/encounter-season.js';
import { encountersPerDay } from '../../src/data/encounters-per-day.js';
import { builtInRegimes } from '../../src/data/regimes.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { caught, faultLines } from '../helpers/caught.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const borderOf = (regime: string, date: string) => builtInRegimes().get(regime)!.borderOn!(date);
const appointments = (regime: string, date: string): number =>
  Math.round(sum(borderOf(regime, date).map(({ appointmentsPerDay }) => appointmentsPerDay)));

const fileFrom = (startDate: string) => ({
  name: 'some',
  title: 'some',
  startDate,
  regime: 'offers-2021-2024',
  caravans: [{ id: 'one', name: 'one', departures: [{ date: startDate, place: 'mx-tapachula', size: 500 }] }],
});

describe('the border on a date', () => {
  test.each([
    ['tolerated-2017-2018', '2018-10-13', 226],
    ['offers-2021-2024', '2021-06-01', 0],
    ['offers-2021-2024', '2023-02-01', 750],
    ['offers-2021-2024', '2023-05-20', 1000],
    ['offers-2021-2024', '2023-12-24', 1450],
    // A regime that is assumed beyond its time keeps its last appointments.
    ['offers-2021-2024', '2025-06-01', 1450],
    ['no-appointments-2025', '2025-06-01', 0],
  ])('under %s on %s gives %i appointments a day', (regime, date, perDay) => {
    expect(appointments(regime, date)).toBe(perDay);
  });

  test('has no appointments from 20 January 2025 on, unless a scenario says how many', () => {
    const eventsFrom = (startDate: string, events: object[] = []): unknown[] =>
      parseScenario({ ...fileFrom(startDate), events, horizonDays: 40 }, scenarioContext()).events.map(
        (event) => [event.kind, 'from' in event && event.from],
      );

    expect(eventsFrom('2025-01-10')).toEqual([['appointments', '2025-01-20']]);
    expect(eventsFrom('2024-12-11')).toEqual([['appointments', '2025-01-20']]);
    expect(eventsFrom('2024-12-10')).toEqual([]);
    expect(eventsFrom('2025-01-10', [{ kind: 'appointments', perDay: 100, from: '2025-01-15' }])).toEqual([
      ['appointments', '2025-01-15'],
    ]);
  });

  test('refuses a change of appointments before there are any', () => {
    const file = (startDate: string) => ({
      ...fileFrom(startDate),
      events: [{ kind: 'appointments', perDay: 500, from: startDate }],
    });

    expect(faultLines(caught(() => parseScenario(file('2022-06-01'), scenarioContext())).issues)).toEqual([
      'events[0].perDay is 500, expected 0, since no border city has appointments of which it could have a share',
    ]);
    expect(parseScenario(file('2023-06-01'), scenarioContext()).events).toHaveLength(1);
  });

  test('has other people as of the month before, moved on by the season', () => {
    const season = encounterSeason();
    const { backgroundAttemptsPerDay } = borderOf('offers-2021-2024', '2024-01-20').find(
      ({ place }) => place === 'mx-ciudad-juarez',
    )!;
    const december = encountersPerDay('2023-12').get('mx-ciudad-juarez')!.betweenPorts;
    // 0.75 encounters of one person at a first attempt; a fifth is sent back, of whom 0.36 try again.
    const people = (december * season[0]!) / season[11]! / (0.75 / (1 - 0.75 * 0.2 * 0.36));

    expect(backgroundAttemptsPerDay).toBe(Math.round(people));
  });
});

describe('encounterSeason', () => {
  test('has geometric mean 1, and less of it than the plain means of the months', () => {
    const logs = encounterSeason().map(Math.log);

    expect(sum(logs)).toBeCloseTo(0, 12);
    // Plain means run from 0.85 in February to 1.16 in March.
    expect(Math.min(...logs)).toBeGreaterThan(Math.log(0.85));
    expect(Math.max(...logs)).toBeLessThan(Math.log(1.16));
    expect(encounterSeason()[1]).toBe(Math.min(...encounterSeason()));
  });
});
