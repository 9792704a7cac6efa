import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioContext } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { arbitraryScenarioFile } from '../helpers/arbitrary-scenario.js';
import { corridor } from '../helpers/corridors.js';
import { fingerprints } from '../helpers/counts.js';
import { quietContext } from '../helpers/scenarios.js';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Every date of a file, wherever it stands, moved by so many days. */
function shifted<T>(value: T, days: number): T {
  if (typeof value === 'string' && isoDate.test(value)) {
    return new Date(Date.parse(value) + days * 86_400_000).toISOString().slice(0, 10) as T;
  }
  if (Array.isArray(value)) return value.map((entry) => shifted(entry, days)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shifted(entry, days)])) as T;
}

function printsOf(file: ScenarioFile, context: ScenarioContext): Record<string, string> {
  return fingerprints(runEnsemble(parseScenario(file, context), { replicates: 3 }));
}

describe('a scenario moved in time', () => {
  test.each([1, 60, -365, 10_000])('by %i days with all its dates has the same counts', (days) => {
    const { places, links } = corridor();
    const network = buildNetwork(places, links);
    const files = arbitraryScenarioFile(network, {
      regime: 'quiet',
      maxHorizonDays: 40,
      mayUseRegime: false,
    });

    fc.assert(
      fc.property(files, (file) => {
        expect(printsOf(shifted(file, days), quietContext(network))).toEqual(
          printsOf(file, quietContext(network)),
        );
      }),
      { seed: 5, numRuns: 10 },
    );
  });

  test('on the built-in network has the same counts, where its border and the season do not depend on the date', () => {
    const context = scenarioContext();
    const options = { regime: 'tolerated-2017-2018', maxHorizonDays: 40, mayUseRegime: false };
    const backgroundSeason = new Array<number>(12).fill(1);

    fc.assert(
      fc.property(arbitraryScenarioFile(context.network, options), (drawn) => {
        const file = { ...drawn, backgroundSeason };
        expect(printsOf(shifted(file, 200), context)).toEqual(printsOf(file, context));
      }),
      { seed: 6, numRuns: 5 },
    );
  });
});
