import { describe, expect, test } from 'vitest';
import { drawRates } from '../../src/engine/draw-rates.js';
import { Model } from '../../src/engine/model.js';
import type { Rates } from '../../src/engine/rates.js';
import { RandomStream } from '../../src/random/stream.js';
import { streamKey } from '../../src/random/stream-key.js';
import { parameterNames } from '../../src/scenario/parameters.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../helpers/standard-errors.js';
import { line3 } from '../helpers/worlds.js';

/** Rates by caravan (0 is everybody else) of some replicates. */
function drawn(rates: ScenarioFile['rates'], replicates = 1, ids = ['one', 'two']): Rates[][] {
  const caravans = ids.map((id) => caravanFrom('mx-a', { id }));
  const model = new Model(quietScenario(line3(), { caravans, rates: rates! }));
  const stream = new RandomStream(streamKey('rates'), 0);
  return Array.from({ length: replicates }, (_, replicate) =>
    drawRates(model, stream.setReplicate(replicate)),
  );
}

describe('drawRates', () => {
  test('gives every rate to every caravan and to the others', () => {
    const [rates] = drawn({});

    expect(rates).toHaveLength(3);
    for (const row of rates!) expect(Object.keys(row)).toEqual(parameterNames);
  });

  test.each([
    // Mean and variance of each law in closed form.
    [{ distribution: 'uniform', low: 20, high: 40 }, 30, 400 / 12],
    [{ distribution: 'gamma', shape: 50, mean: 30 }, 30, 900 / 50],
    [
      { distribution: 'logNormal', median: 30, logSd: 0.1 },
      30 * Math.exp(0.005),
      900 * Math.exp(0.01) * Math.expm1(0.01),
    ],
  ] as const)('draws from %o', (law, mean, variance) => {
    const draws = drawn({ walkKmPerDay: law }, 3000).map(([, one]) => one!.walkKmPerDay);

    expect(Math.abs(errorsOfMean(draws, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(draws, mean, variance))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(draws, mean * 1.02))).toBeGreaterThan(fiveErrors);
  });

  test('draws from a beta law, and takes a fixed one as it is', () => {
    const draws = drawn({ cohesion: { distribution: 'beta', alpha: 8, beta: 2 }, walkKmPerDay: 25 }, 3000);
    const cohesion = draws.map(([, one]) => one!.cohesion);

    expect(Math.abs(errorsOfMean(cohesion, 0.8))).toBeLessThan(fiveErrors);
    // a b / ((a + b)^2 (a + b + 1)).
    expect(Math.abs(errorsOfVariance(cohesion, 0.8, 16 / 1100))).toBeLessThan(fiveErrors);
    expect(new Set(draws.map(([, one]) => one!.walkKmPerDay))).toEqual(new Set([25]));
  });

  test('moves draws beyond the bounds of a rate to the bound', () => {
    const draws = drawn({ walkKmPerDay: { distribution: 'logNormal', median: 30, logSd: 5 } }, 500).map(
      ([, one]) => one!.walkKmPerDay,
    );

    expect(Math.min(...draws)).toBe(1);
    expect(Math.max(...draws)).toBe(80);
  });

  test('draws for each caravan on its own, and once for all where a rate belongs to the replicate', () => {
    const law = { distribution: 'uniform', low: 0, high: 1 } as const;
    const [[, one, two]] = drawn({ cohesion: law, borderListShare: law }) as [Rates[]];

    expect(one!.cohesion).not.toBe(two!.cohesion);
    expect(one!.borderListShare).toBe(two!.borderListShare);
  });

  test('shares the draws of a caravan among scenarios, whatever else they hold', () => {
    const law = { distribution: 'uniform', low: 0, high: 1 } as const;
    const alone = drawn({ cohesion: law }, 1, ['two'])[0]![1]!;
    const together = drawn({ cohesion: law, regroupShare: law, mergeProbability: 0.5 }, 1, [
      'one',
      'two',
    ])[0]![2]!;

    expect(together.cohesion).toBe(alone.cohesion);
  });
});
