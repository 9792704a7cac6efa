import { describe, expect, test } from 'vitest';
import { dayFromIso } from '../../src/base/day.js';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { arrival } from '../../src/estimates/arrival.js';
import { borderQueue } from '../../src/estimates/border-queue.js';
import { fullestNight } from '../../src/estimates/fullest-night.js';
import { nightsAt } from '../../src/estimates/nights.js';
import { positionByDay } from '../../src/estimates/position.js';
import { ensembleAfterReports, ensembleOfFollowed } from '../../src/evidence/ensemble-after-reports.js';
import { askedToUpdate, followReports } from '../../src/evidence/follow-reports.js';
import type { CaravanReport } from '../../src/evidence/report.js';
import { updateForecast } from '../../src/evidence/update-forecast.js';
import { resultContext } from '../../src/files/result-context.js';
import { resultFiles } from '../../src/files/result-files.js';
import { resultEstimates } from '../../src/formats/result-estimates.js';
import { progressPlot } from '../../src/plots/index.js';
import { reportHtml } from '../../src/report/report-html.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { caught, faultLines } from '../helpers/caught.js';
import { fingerprints } from '../helpers/counts.js';
import { page } from '../helpers/page.js';

const context = scenarioContext();
const scenario = parseScenario(builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!, context);
const options = { context, replicates: 100, horizonDays: 20 };
const huixtla: CaravanReport = { date: '2023-12-25', place: 'mx-huixtla', size: { low: 5000, high: 8000 } };
const mapastepec: CaravanReport = { date: '2023-12-28', place: 'mx-mapastepec' };

describe('an ensemble after reports', () => {
  test('has the main body where the updated forecast has it, replicate by replicate', () => {
    const followed = followReports(scenario, [huixtla, mapastepec], options, askedToUpdate);
    const { counts } = ensembleOfFollowed(followed);
    const { tracks } = followed.forecasts.at(-1)!;
    const { placeCount, dayCount } = counts;
    const row = (day: number): number => (dayCount + day) * placeCount;
    const expected = new Uint32Array(placeCount * dayCount);
    for (let r = 0; r < tracks.replicates; r++) {
      // At its border city a main body of the counts is one on the day of its arrival only.
      for (let day = 0; day <= tracks.lastDay[r]!; day++) {
        const place = tracks.place[r * dayCount + day]!;
        if (place !== -1) expected[day * placeCount + place]!++;
      }
    }

    expect(tracks.replicates).toBe(options.replicates);
    expect(counts.mainPlace.slice(row(0), row(dayCount))).toEqual(expected);
  });

  test('gives the days of the updated forecast, and begins on its first one', () => {
    const ensemble = ensembleAfterReports(scenario, [huixtla, mapastepec], options);
    const updated = updateForecast(scenario, [huixtla, mapastepec], options);
    const positions = positionByDay(ensemble, { probabilities: [0.5] });

    expect(ensemble.scenario.startDay).toBe(dayFromIso(updated.from));
    expect(positions.map(({ date }) => date)).toEqual(updated.days.map(({ date }) => date));
    for (let day = 0; day < 10; day++) {
      const [own, other] = [positions[day]!, updated.days[day]!];
      expect(own.groupProbability).toBeCloseTo(other.groupProbability, 3);
      expect(own.mainPeople[0]!.people / other.people.median!).toBeCloseTo(1, 1);
    }
  });

  test('has the people who leave the group from now on, up to the border', () => {
    const ensemble = ensembleAfterReports(scenario, [huixtla, mapastepec], options);
    const [main, anybody] = (['main', 'member'] as const).map((of) =>
      arrival(ensemble, 'mx-piedras-negras', { of }),
    );

    expect(main!.probability).toBeLessThan(0.3);
    expect(anybody!.probability).toBeGreaterThan(0.5);
    expect(nightsAt(ensemble, 'mx-piedras-negras').at(-1)!.probability).toBeGreaterThan(0.5);
  });

  test('has the other people at the border whom the scenario has there', () => {
    const waiting = (of: typeof started): number =>
      borderQueue(of, { probabilities: [0.5] }).find(({ city }) => city === null)!.byDay[0]!.waiting[0]!
        .people;
    const started = runEnsemble({ ...scenario, horizonDays: 1 }, { replicates: 20 });
    const ensemble = ensembleAfterReports(scenario, [huixtla], {
      ...options,
      replicates: 20,
      horizonDays: 1,
    });

    expect(waiting(ensemble)).toBeGreaterThan(5000);
    expect(waiting(ensemble) / waiting(started)).toBeCloseTo(1, 1);
  });

  test('can be written as results, a page and a picture', () => {
    const ensemble = ensembleAfterReports(scenario, [huixtla], { ...options, replicates: 20 });
    const document = page();
    const files = resultFiles(resultEstimates(ensemble));

    expect(files.get('nights.csv')).toContain('2023-12-26');
    expect(reportHtml(ensemble, { document, context: resultContext(ensemble.scenario) })).toContain(
      '26 December 2023',
    );
    expect(progressPlot(ensemble, { document }).outerHTML).toContain('26 Dec');
  });

  test('has people at a place far ahead later after a report that the caravan is late', () => {
    const place = 'mx-juchitan';
    const median = { probabilities: [0.5] };
    const days = { ...options, replicates: 80, horizonDays: 40 };
    const fullestDay = (ensemble: ReturnType<typeof runEnsemble>): number => {
      const [day] = fullestNight(ensemble, place, median).days;
      return ensemble.scenario.startDay + (day?.status === 'reached' ? day.day : Number.NaN);
    };
    const peopleBy = (ensemble: ReturnType<typeof runEnsemble>, date: string): number =>
      nightsAt(ensemble, place, { probabilities: [0.9] })
        .filter((night) => night.date <= date)
        .reduce((sum, night) => sum + night.people[0]!.people, 0);
    const before = runEnsemble({ ...scenario, horizonDays: 45 }, { replicates: 80 });
    const late = ensembleAfterReports(scenario, [huixtla, { date: '2024-01-07', place: 'mx-huixtla' }], days);
    const early = ensembleAfterReports(
      scenario,
      [huixtla, { date: '2023-12-30', place: 'mx-arriaga' }],
      days,
    );

    expect(fullestDay(early)).toBeLessThan(fullestDay(before) - 2);
    expect(fullestDay(late)).toBeGreaterThan(fullestDay(before) + 2);
    expect(peopleBy(early, '2024-01-08')).toBeGreaterThan(2 * peopleBy(before, '2024-01-08'));
    expect(peopleBy(late, '2024-01-08')).toBeLessThan(peopleBy(before, '2024-01-08') / 2);
  });

  test('gives the same numbers for the same seed, and others for another', () => {
    const few = { ...options, replicates: 20 };
    const of = (seed: string) => fingerprints(ensembleAfterReports(scenario, [huixtla], { ...few, seed }));

    expect(of('a')).toEqual(of('a'));
    expect(of('a')).not.toEqual(of('b'));
  });

  test('tells how far it is, and refuses no replicates', () => {
    const seen: string[] = [];
    const onProgress = (done: number, all: number): void => void seen.push(`${done}/${all}`);
    ensembleAfterReports(scenario, [huixtla], { ...options, replicates: 3, onProgress });
    const error = caught(() => ensembleAfterReports(scenario, [huixtla], { ...options, replicates: 0 }));

    expect(seen).toEqual(['1/3', '2/3', '3/3']);
    expect(faultLines(error.issues)).toEqual(['replicates is 0, expected a whole number from 1 to 1000000']);
  });
});
