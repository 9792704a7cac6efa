import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import type { CaravanReport } from '../../src/evidence/report.js';
import { updateForecast } from '../../src/evidence/update-forecast.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { caught, faultLines } from '../helpers/caught.js';

const context = scenarioContext();
const scenario = parseScenario(builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!, context);
const options = { context, replicates: 200, horizonDays: 20 };
const huixtla: CaravanReport = { date: '2023-12-25', place: 'mx-huixtla', size: { low: 5000, high: 8000 } };

describe('a forecast after reports', () => {
  test('begins on the day after the last one, near to where it was', () => {
    const { from, days } = updateForecast(scenario, [huixtla], options);

    expect(from).toBe('2023-12-26');
    expect(days).toHaveLength(21);
    expect(days[0]!.progressKm.low).toBeGreaterThan(25);
    expect(days[0]!.progressKm.high).toBeLessThan(160);
  });

  test('moves with the reports: who is seen behind is expected later', () => {
    // To one place, so that the same road lies ahead.
    const slow = [huixtla, { date: '2024-01-08', place: 'mx-pijijiapan' }] as const;
    const fast = [huixtla, { date: '2023-12-28', place: 'mx-pijijiapan' }] as const;
    const kmOn = (reports: readonly CaravanReport[]): number => {
      const { days } = updateForecast(scenario, reports, options);
      return days[10]!.progressKm.median! - days[0]!.progressKm.median!;
    };

    // Km of ten days after the last report, from wherever that was.
    expect(kmOn(fast)).toBeGreaterThan(kmOn(slow));
  });

  test('is slower for those who are said to have walked than for those who were carried', () => {
    const kmAfter = (mode: NonNullable<CaravanReport['mode']>): number => {
      const reports = [huixtla, { date: '2023-12-28', place: 'mx-mapastepec' }];
      const { days } = updateForecast(
        scenario,
        reports.map((report) => ({ ...report, mode })),
        { ...options, replicates: 1000 },
      );
      return days[10]!.progressKm.median! - days[0]!.progressKm.median!;
    };

    expect(kmAfter('ride')).toBeGreaterThan(kmAfter('walk'));
  });

  test('knows by a report without a size what the model makes of the last one', () => {
    const people = (reports: readonly CaravanReport[]): number =>
      updateForecast(scenario, reports, options).days[0]!.people.median!;
    const far = { date: '2024-01-20', place: 'mx-tonala' };
    const leaving = {
      ...scenario,
      file: { ...scenario.file, rates: { exitPerDayMexico: 0.05, exitEarlyFactor: 1 } },
    };
    const shrunk = updateForecast(parseScenario(leaving.file, context), [huixtla, far], options).days[0]!
      .people;

    // Some lose a twentieth a day for 26 days.
    expect(shrunk.high!).toBeLessThan(0.6 * people([huixtla]));
    expect(shrunk.low!).toBeGreaterThan(0.05 * people([huixtla]));
    expect(people([huixtla, { ...far, size: 6000 }])).toBeGreaterThan(4000);
  });

  test('takes the bias of its source off the size', () => {
    const people = (source: NonNullable<CaravanReport['source']>): number =>
      updateForecast(scenario, [{ ...huixtla, size: 6000, source }], options).days[0]!.people.median!;

    // Organisers say e^0.45 times as many as there are.
    expect(people('organiser')).toBeLessThan(0.75 * people('counted'));
  });

  test('warns of a report that contradicts what was expected', () => {
    const { reports } = updateForecast(
      scenario,
      [huixtla, { date: '2023-12-27', place: 'mx-mexico-city' }],
      options,
    );

    expect(reports[0]!.warnings).toEqual([]);
    expect(reports[1]!.warnings.join()).toMatch(/from the departure, farther than the model expected/);
  });

  describe('of how many people there are', () => {
    const warningsOf = (report: Partial<CaravanReport>): string => {
      const calm = parseScenario({ ...scenario.file, events: [] }, context);
      const seen = { date: '2023-12-28', place: 'mx-mapastepec', ...report };
      return updateForecast(calm, [huixtla, seen], options).reports[1]!.warnings.join();
    };

    test.each([
      [50_000, /its people, 50000 as reported, are more than the model expected [(]98 %: \d+00 or fewer[)]/],
      [50, /its people, 50 as reported, are fewer than the model expected [(]98 %: \d+ or more[)]/],
      [{ low: 40_000, high: 60_000 }, /its people, 40000 to 60000 as reported, are more than/],
    ])('warns of a report that contradicts what was expected: %j', (size, warning) => {
      expect(warningsOf({ size })).toMatch(warning);
    });

    test.each([6000, { low: 50, high: 6000 }])('is silent where some of it was expected: %j', (size) => {
      expect(warningsOf({ size })).not.toContain('people');
    });

    test('is silent without a size, and allows for the bias of the source', () => {
      expect(warningsOf({})).not.toContain('people');
      const bound = (source: NonNullable<CaravanReport['source']>): number =>
        Number(/(\S+) or fewer/.exec(warningsOf({ size: 50_000, source }))![1]!);
      expect(bound('organiser')).toBeGreaterThan(1.3 * bound('counted'));
    });
  });

  test('says so where too few draws explain the reports', () => {
    // A rest of nine days, then hundreds of km a day: hardly a draw has both.
    const places = [
      ...new Array<string>(9).fill('mx-escuintla'),
      'mx-arriaga',
      'mx-la-ventosa',
      'mx-isla',
      'mx-puebla',
    ];
    const reports = places.map((place, i) => ({
      date: new Date(Date.UTC(2023, 11, 26 + i)).toISOString().slice(0, 10),
      place,
    }));
    const { inference, warnings } = updateForecast(scenario, reports, options);

    expect(inference.power).toBeLessThan(1);
    expect(warnings.join()).toMatch(/few draws of the rates explain all reports/);
  });

  test('takes coordinates as well as places', () => {
    const { reports } = updateForecast(scenario, [{ date: '2023-12-25', lat: 15.14, lon: -92.46 }], options);

    expect(reports[0]!.place).toBe('mx-huixtla');
  });

  test('knows of a raid that is assumed for the day after the last report', () => {
    const raid = { kind: 'raid', date: '2023-12-26', sources: [] };
    const raided = parseScenario({ ...scenario.file, events: [raid] }, context);

    expect(updateForecast(raided, [huixtla], options).days[0]!.groupProbability).toBeLessThan(0.1);
  });

  test('of one caravan leaves out what is assumed of another', () => {
    const [own] = scenario.file.caravans;
    const caravans = [own!, { ...own!, id: 'other' }];
    const events = [{ kind: 'raid', caravan: 'other', date: '2023-12-28', sources: [] }];
    const both = parseScenario({ ...scenario.file, caravans, events }, context);

    expect(updateForecast(both, [huixtla], { ...options, caravan: own!.id }).days).toEqual(
      updateForecast(parseScenario({ ...scenario.file, events: [] }, context), [huixtla], options).days,
    );
  });

  test('warns of a report too long after the one before for its stretch to be simulated', () => {
    const { reports } = updateForecast(scenario, [huixtla, { ...huixtla, date: '2024-12-25' }], options);

    expect(reports[0]!.warnings).toEqual([]);
    expect(reports[1]!.warnings.join()).toMatch(/366 days after .* more than the 21 simulated/);
    expect(reports[1]!.warnings.join()).toMatch(/366 days after .* more than 75: .* nothing of the rates/);
  });

  test('names every fault of its reports at once', () => {
    const reports = [
      { date: '2023-12-20', place: 'mx-huixtl' },
      { date: '2023-12-28' },
      { date: '2023-12-28', place: 'mx-huixtla', lat: 15, lon: -92 },
      { date: '2023-12-28', place: 'mx-huixtla', size: { low: 900, high: 500 } },
      // The name of a place, which its id is far from.
      { date: '2023-12-28', place: 'Huixtla' },
    ];

    expect(faultLines(caught(() => updateForecast(scenario, reports, options)).issues)).toEqual([
      '[0].date is 2023-12-20, expected a day from the departure on 2023-12-24 on',
      '[0].place is "mx-huixtl", expected the id of a place | did you mean "mx-huixtla" (Huixtla)?',
      '[1].place is missing, expected the id of a place, or lat and lon',
      '[2].place is "mx-huixtla", expected either a place or lat and lon, not both',
      '[3].size.high is 500, expected at least low, which is 900',
      '[4].place is "Huixtla", expected the id of a place | did you mean "mx-huixtla" (Huixtla)?',
    ]);
  });

  test('refuses a report off the network', () => {
    const { code } = caught(() =>
      updateForecast(scenario, [{ date: '2023-12-25', lat: 18, lon: -108 }], options),
    );

    expect(code).toBe('not_identifiable');
  });
});
