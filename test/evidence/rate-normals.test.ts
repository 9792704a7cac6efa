import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { calibratedRates } from '../../src/evidence/calibrated-rates.js';
import { normalsOfLaws } from '../../src/evidence/rate-normals.js';
import type { Distribution } from '../../src/scenario/distribution.js';
import type { ParameterName } from '../../src/scenario/parameters.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';

const context = scenarioContext();
const file = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;

/** Mean and standard deviation that a law of a rate is given on its unbounded scale. */
function normalOf(name: ParameterName, law: Distribution): { mean: number; sd: number } {
  const { rates } = parseScenario({ ...file, rates: { [name]: law } }, context);
  const laws = Object.fromEntries(Object.entries(rates).map(([rate, own]) => [rate, own.law])) as Record<
    ParameterName,
    Distribution
  >;
  const { mean, sd } = normalsOfLaws(laws);
  const k = calibratedRates.findIndex((rate) => rate.name === name);
  return { mean: mean[k]!, sd: sd[k]! };
}

describe('the normal law of a rate', () => {
  test('is its own where it has one on that scale', () => {
    expect(normalOf('walkKmPerDay', { distribution: 'logNormal', median: 11, logSd: 0.3 })).toEqual({
      mean: Math.log(11),
      sd: 0.3,
    });
    expect(
      normalOf('resumePerDay', { distribution: 'logitNormal', median: 0.2, logitSd: 0.4 }).mean,
    ).toBeCloseTo(Math.log(0.25), 12);
  });

  test('has the mean and the spread of any other law on that scale', () => {
    // Log of a uniform number on [a, b]: mean (b log b - a log a) / (b - a) - 1.
    const { mean, sd } = normalOf('walkKmPerDay', { distribution: 'uniform', low: 10, high: 12 });
    expect(mean).toBeCloseTo((12 * Math.log(12) - 10 * Math.log(10)) / 2 - 1, 4);
    expect(sd).toBeCloseTo(0.0526, 3);
    // Logit of a beta(5, 4): mean psi(5) - psi(4) = 1/4, variance psi'(5) + psi'(4) = 0.5051.
    const beta = normalOf('resumePerDay', { distribution: 'beta', alpha: 5, beta: 4 });
    expect(beta.mean).toBeCloseTo(0.25, 1);
    expect(beta.sd).toBeCloseTo(Math.sqrt(0.5051), 1);
  });

  test('is narrow where the rate is known', () => {
    const { mean, sd } = normalOf('walkKmPerDay', { distribution: 'fixed', value: 20 });
    expect(mean).toBeCloseTo(Math.log(20), 12);
    expect(sd).toBeLessThan(0.02);
  });
});
