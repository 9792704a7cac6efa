import { describe, expect, test } from 'vitest';
import { historicalCaravan, historicalCaravans } from '../../src/data/historical-caravans.js';
import { calibratedPopulation } from '../../src/data/population.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { baselineNames } from '../../src/evidence/baselines.js';
import { type CaravanHindcast, type HindcastOptions, hindcast } from '../../src/evidence/hindcast.js';
import { summarise } from '../../src/evidence/hindcast-summary.js';

const options: HindcastOptions = {
  replicates: 60,
  archive: historicalCaravans(),
  context: scenarioContext(),
  lawsOf: ({ id }) => calibratedPopulation().without[id] ?? {},
};
const exodus = historicalCaravan('2023-12-exodus');
const [atDeparture] = hindcast(exodus, options);
const all = hindcast(exodus, { ...options, lead: 'each-sighting' });

describe('a hindcast', () => {
  test('has the form that is documented', () => {
    expect(Object.keys(atDeparture!)).toEqual(['id', 'lead', 'issueDate', 'sightings', 'outcome']);
    const [sighting] = atDeparture!.sightings;
    expect(Object.keys(sighting!)).toEqual([
      'date',
      'slug',
      'daysAhead',
      'observed',
      'forecast',
      'baselines',
      'scores',
    ]);
    expect(Object.keys(sighting!.observed)).toEqual(['progressKm', 'size']);
    for (const forecast of [sighting!.forecast, ...Object.values(sighting!.baselines)]) {
      expect(Object.keys(forecast)).toEqual(['activeProbability', 'arrivalDay', 'progressKm', 'size']);
      for (const { levels, values } of [forecast.arrivalDay, forecast.progressKm, forecast.size]) {
        expect(levels).toHaveLength(19);
        expect(levels[0]).toBe(0.05);
        expect(levels[18]).toBe(0.95);
        expect(values).toHaveLength(19);
        const known = values.filter((value) => value !== null);
        expect([...known].sort((a, b) => a - b)).toEqual(known);
      }
    }
    expect(Object.keys(sighting!.baselines)).toEqual([...baselineNames]);
  });

  test('from the departure knows nothing of what came after it', () => {
    const told = { ...exodus, sightings: exodus.sightings.filter(({ date }) => date <= '2023-12-28') };
    const early = hindcast(told, options)[0]!;
    const forecastsUntil = ({ sightings }: CaravanHindcast): unknown[] =>
      sightings.filter(({ date }) => date <= '2023-12-28').map(({ date, forecast }) => [date, forecast]);

    expect(forecastsUntil(early).length).toBeGreaterThan(3);
    expect(forecastsUntil(early)).toEqual(forecastsUntil(atDeparture!));
  });

  test('after a sighting has a climatology of the caravans that still were a group then', () => {
    const issuedAfter = (day: string): CaravanHindcast => all.find(({ issueDate }) => issueDate === day)!;
    const { baseline } = atDeparture!.outcome;

    expect(issuedAfter('2023-12-25').outcome.baseline.stillGroupAfter7DaysProbability).toBeGreaterThan(
      baseline.stillGroupAfter7DaysProbability,
    );
    // Whoever is a group on day 15 was one on day 7.
    expect(issuedAfter('2024-01-08').outcome.baseline.stillGroupAfter7DaysProbability).toBe(1);
    expect(issuedAfter('2024-01-08').outcome.baseline.reachesBorderProbability).toBeGreaterThan(
      baseline.reachesBorderProbability,
    );
  });

  test('after a sighting knows it, and nothing of what came later', () => {
    const until = '2023-12-31';
    const issue = all.find(({ issueDate }) => issueDate === '2023-12-28')!;
    const told = { ...exodus, sightings: exodus.sightings.filter(({ date }) => date <= until) };
    const again = hindcast(told, { ...options, lead: 'each-sighting' }).find(
      ({ issueDate }) => issueDate === '2023-12-28',
    )!;
    const forecastsUntil = ({ sightings }: CaravanHindcast): unknown[] =>
      sightings.filter(({ date }) => date <= until).map(({ date, forecast }) => [date, forecast]);

    expect(forecastsUntil(issue).length).toBeGreaterThan(1);
    expect(forecastsUntil(again)).toEqual(forecastsUntil(issue));
    // It starts from where the caravan was seen: nearer to the truth than from the departure.
    const width = ({ sightings }: CaravanHindcast): number => {
      const { values } = sightings.find(({ date }) => date === '2023-12-31')!.forecast.progressKm;
      return values[17]! - values[1]!;
    };
    expect(width(issue)).toBeLessThan(width(atDeparture!));
  });

  test('has an entry for the departure and one for each day with a sighting but the last', () => {
    expect(all[0]!.issueDate).toBe('2023-12-24');
    expect(all[0]!.sightings).toEqual(atDeparture!.sightings);
    expect(new Set(all.map(({ issueDate }) => issueDate)).size).toBe(all.length);
    expect(all.every(({ sightings }) => sightings.length > 0)).toBe(true);
  });

  test('does not depend on how many are made at once, nor on the caravan itself in the archive', () => {
    const without = { ...options, archive: options.archive.filter(({ id }) => id !== exodus.id) };

    expect(hindcast(exodus, without)).toEqual([atDeparture]);
  });

  test('is summed up by caravan', () => {
    const { departure, updated } = summarise([
      ...all,
      ...hindcast(historicalCaravan('2021-10-madre'), options),
    ]);

    expect(departure.scores.progressKmCrps.caravans).toBe(2);
    expect(updated!.scores.progressKmCrps.caravans).toBe(1);
    const mean = (entry: CaravanHindcast): number => {
      const scores = entry.sightings.map(({ scores: { forecast } }) => forecast.progressKmCrps!);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    const madre = hindcast(historicalCaravan('2021-10-madre'), options)[0]!;
    expect(departure.scores.progressKmCrps.model).toBeCloseTo((mean(atDeparture!) + mean(madre)) / 2, 1);
  });
});
