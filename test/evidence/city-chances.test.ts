import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { Model } from '../../src/engine/model.js';
import { cityChances } from '../../src/evidence/city-chances.js';
import { updateForecast } from '../../src/evidence/update-forecast.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';

const context = scenarioContext();
const scenario = parseScenario(builtInScenarioFiles().find(({ name }) => name === 'october-2018')!, context);
const model = new Model(scenario);

function chances(...seen: string[]): Record<string, number> {
  const all = cityChances(
    model,
    seen.map((id) => model.network.placeIndex.get(id)!),
  );
  return Object.fromEntries(scenario.border.map(({ place }, city) => [place, all[city]!]));
}

describe('the border city that a caravan makes for by where it has been', () => {
  test('may be any at a place where caravans choose', () => {
    expect(new Set(Object.values(chances('mx-tapachula', 'mx-mexico-city')))).toEqual(new Set([1]));
  });

  test('is one to which the places lead where it was seen since then', () => {
    const onTheWest = chances('mx-mexico-city', 'mx-guadalajara', 'mx-culiacan', 'mx-hermosillo');

    expect(onTheWest['mx-tijuana']).toBeGreaterThan(100 * onTheWest['mx-reynosa']!);
    expect(onTheWest['mx-nogales']).toBeGreaterThan(100 * onTheWest['mx-piedras-negras']!);
    // No sighting rules a city out.
    expect(Math.min(...Object.values(onTheWest))).toBeGreaterThan(0);
  });

  test('is not told by where it was before it chose', () => {
    expect(chances('mx-tapachula', 'mx-arriaga', 'mx-mexico-city', 'mx-queretaro')).toEqual(
      chances('mx-mexico-city', 'mx-queretaro'),
    );
  });

  test('is the one it was seen in', () => {
    const there = chances('mx-mexico-city', 'mx-hermosillo', 'mx-tijuana');

    expect(there['mx-tijuana']).toBe(1);
    expect(there['mx-nogales']).toBeLessThan(0.01);
  });
});

describe('a forecast after a report from the border', () => {
  test('leaves the caravan there', () => {
    const reports = [
      ['2018-11-11', 'mx-guadalajara'],
      ['2018-11-14', 'mx-tijuana'],
    ].map(([date, place]) => ({ date: date!, place: place! }));
    const { days, reachesBorderProbability } = updateForecast(scenario, reports, {
      context,
      replicates: 200,
      horizonDays: 10,
      caravan: scenario.caravans[0]!.id,
    });

    expect(reachesBorderProbability).toBeGreaterThan(0.95);
    expect(days.at(-1)!.places).toEqual({ low: 'mx-tijuana', median: 'mx-tijuana', high: 'mx-tijuana' });
  });
});
