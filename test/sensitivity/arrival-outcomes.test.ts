import { describe, expect, test } from 'vitest';
import { builtInScenario, builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { Model } from '../../src/engine/model.js';
import type { Rates } from '../../src/engine/rates.js';
import { parameterNames } from '../../src/scenario/parameters.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { outcomes, outcomesWith } from '../../src/sensitivity/arrival-outcomes.js';
import { rateCube } from '../../src/sensitivity/rate-cube.js';
import { everywhere, quietRates } from '../helpers/quiet-rates.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { oneBorder } from '../helpers/worlds.js';

const ids = outcomes.map(({ id }) => id);

function quietOutcomes(fields: object, rates: Rates = quietRates): Record<string, number[]> {
  const model = new Model(quietScenario(oneBorder(), fields));
  const values = outcomesWith(model, 'test', 2)(rates);
  return Object.fromEntries(ids.map((id, i) => [id, [...values[i]!]]));
}

describe('outcomesWith', () => {
  test('sees a whole group that walks 130 km arrive on day 3 and sleep beyond shelter from then on', () => {
    // It pushes on to a town that is half a day's walk away: 60 km by day 0, 30 of 70 km by day 2, all by day 3.
    const border = [{ place: 'mx-border', pull: 1, shelterPlaces: 300 }];

    expect(quietOutcomes({ border })).toEqual({
      arrivalShare: [1, 1],
      groupArrival: Array(12).fill(1),
      firstArrivalDay: [3, 3],
      arrivedPeople: [Math.log1p(1000), Math.log1p(1000)],
      overflow: [(700 * 28) / 31, (700 * 28) / 31],
    });
  });

  test('counts days from the first departure, and the last simulated day where nobody arrives', () => {
    const caravans = [caravanFrom('mx-a', { date: '2024-01-03' })];

    expect(quietOutcomes({ caravans }).firstArrivalDay).toEqual([3, 3]);
    expect(quietOutcomes({ caravans, horizonDays: 4 })).toEqual({
      arrivalShare: [0, 0],
      groupArrival: Array(12).fill(0),
      firstArrivalDay: [2, 2],
      arrivedPeople: [0, 0],
      overflow: [0, 0],
    });
  });

  test('tells arrival in small parties from arrival as a group', () => {
    const alone = {
      ...quietRates,
      ...everywhere('exitPerDay', 5),
      exitEarlyFactor: 1,
      ...everywhere('setOutPerDay', 5),
    };
    const { groupArrival, arrivalShare } = quietOutcomes({}, alone);

    expect(groupArrival).toEqual(Array(12).fill(0));
    for (const share of arrivalShare!) expect(share).toBeGreaterThan(0.5);
  });

  test('looks at the first caravan and not at the others', () => {
    const first = caravanFrom('mx-a', { id: 'first', date: '2024-01-29' });
    const second = caravanFrom('mx-a', { id: 'second' });
    const both = quietOutcomes({ caravans: [first, second] });
    const turned = quietOutcomes({ caravans: [second, first] });

    expect([both['arrivalShare'], turned['arrivalShare']]).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('arrival as a group', () => {
  test('has more replicates, which follow groups alone and see what those see that follow everybody', () => {
    const scenario = builtInScenario('exodus-2023');
    const model = new Model(scenario);
    const rates = rateCube(scenario).ratesAt(new Float64Array(parameterNames.length).fill(0.5));
    const at = outcomes.findIndex(({ id }) => id === 'groupArrival');
    const [few, many] = [2, 12].map((replicates) => [...outcomesWith(model, 'test', replicates)(rates)[at]!]);

    expect(few).toHaveLength(12);
    expect(few).toEqual(many!.slice(0, 12));
    expect(new Set(few)).toEqual(new Set([0, 1]));
  });
});

describe('shared draws', () => {
  const file = builtInScenarioFiles().find(({ name }) => name === 'january-2021')!;
  const scenario = parseScenario(file, scenarioContext());
  const cube = rateCube(scenario);
  const middle = new Float64Array(cube.names.length).fill(0.5);
  const run = outcomesWith(new Model(scenario), '1', 3);
  const at = (point: ArrayLike<number>): number[][] => run(cube.ratesAt(point)).map((values) => [...values]);

  test('give the same rates the same outcomes, whatever ran between', () => {
    const before = at(middle);
    const between = at(middle.map(() => 0.9));

    expect(between).not.toEqual(before);
    expect(at(middle)).toEqual(before);
  });

  test('leave all as it was where a rate changes that is not read', () => {
    const { trainKmPerDay, trainBoardingProbability } = cube.ratesAt(middle);
    const rates = { ...cube.ratesAt(middle), trainBoardingProbability: 0 };
    const without = run(rates).map((values) => [...values]);

    expect([trainKmPerDay > 0, trainBoardingProbability > 0]).toEqual([true, true]);
    expect(run({ ...rates, trainKmPerDay: 2 * trainKmPerDay }).map((values) => [...values])).toEqual(without);
    expect(run({ ...rates, independentRideKm: 50 }).map((values) => [...values])).not.toEqual(without);
  });

  test('differ from seed to seed', () => {
    const other = outcomesWith(new Model(scenario), '2', 3)(cube.ratesAt(middle));

    expect(other.map((values) => [...values])).not.toEqual(at(middle));
  });
});

describe('rateCube', () => {
  test('has a side for each uncertain rate and keeps the others at their value', () => {
    const scenario = quietScenario(oneBorder(), {
      rates: {
        walkKmPerDay: { distribution: 'uniform', low: 10, high: 30 },
        cohesion: { distribution: 'uniform', low: 0, high: 1 },
        exitPerDayMexico: { distribution: 'fixed', value: 0.1 },
      },
    } as never);
    const { names, ratesAt } = rateCube(scenario);

    expect(names).toEqual(['walkKmPerDay', 'cohesion']);
    expect(ratesAt([0.25, 0.9])).toEqual({
      ...quietRates,
      walkKmPerDay: 15,
      cohesion: 0.9,
      exitPerDayMexico: 0.1,
    });
  });
});
