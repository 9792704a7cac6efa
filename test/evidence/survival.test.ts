import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import type { Rates } from '../../src/engine/rates.js';
import { legRecord, ratesOfDraws } from '../../src/evidence/leg-likelihood.js';
import type { CaravanReport } from '../../src/evidence/report.js';
import { courseOf } from '../../src/evidence/report-course.js';
import { survivalLogLikelihoods } from '../../src/evidence/survival.js';
import { updateForecast } from '../../src/evidence/update-forecast.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';

const context = scenarioContext();
const file = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
const size = { low: 1000, high: 1000 };
const reports = [
  { date: '2023-12-26', place: 'mx-huixtla', size, source: 'counted' },
  { date: '2023-12-30', place: 'mx-mapastepec', size, source: 'counted' },
] satisfies CaravanReport[];

describe('that a caravan was not dissolved between two reports', () => {
  test('is as likely as the hazard of its days says, for its size', () => {
    const scenario = parseScenario(file, context);
    const record = legRecord(courseOf(scenario.caravans[0]!, reports, scenario), scenario, context);
    const [draw] = ratesOfDraws(record.legs[0]!.model, [new Float64Array(12).fill(0.5)], 'survival');
    const own: Rates = {
      ...draw![1]!,
      dissolutionPerDaySouthernMexico: 0.02,
      dissolutionEarlyFactor: 1,
      dissolutionPeakFirstDay: 0,
      dissolutionPeakLastDay: 90,
      dissolutionSizeExponent: 1,
    };
    const survival = survivalLogLikelihoods(record, [
      [own, own],
      [own, { ...own, dissolutionPerDaySouthernMexico: 0 }],
    ]);

    // From the 27th to the 30th, a thousand people.
    expect(survival[1]![0]).toBeCloseTo(-4 * 0.02, 4);
    expect(survival[1]![1]).toBeCloseTo(0, 12);
  });

  test('makes a caravan that has lasted likelier to last where nobody knew its hazard', () => {
    const unknown = { distribution: 'gamma', shape: 1, mean: 0.05 };
    const rates = Object.fromEntries(
      ['CentralAmerica', 'SouthernMexico', 'NorthernMexico'].map((zone) => [
        `dissolutionPerDay${zone}`,
        unknown,
      ]),
    );
    const scenario = parseScenario(
      {
        ...file,
        rates: { ...rates, dissolutionLateFactor: 1, dissolutionEarlyFactor: 1, dissolutionSizeExponent: 0 },
      },
      context,
    );
    const lasting = (date: string): number => {
      const { days } = updateForecast(scenario, [{ date, place: 'mx-huixtla', size, source: 'counted' }], {
        context,
        replicates: 1000,
        horizonDays: 12,
      });
      return days[10]!.groupProbability;
    };

    expect(lasting('2024-01-31')).toBeGreaterThan(lasting('2023-12-26') + 0.08);
  });
});
