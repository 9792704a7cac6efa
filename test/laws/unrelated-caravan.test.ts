import { describe, expect, test } from 'vitest';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { fingerprints } from '../helpers/counts.js';
import { caravanFrom, startDate } from '../helpers/scenarios.js';

const south = caravanFrom('mx-tapachula', { id: 'south', size: { low: 2000, high: 4000 } });
const north = caravanFrom('mx-monterrey', { id: 'north', size: 900 });

/**
 * Nothing shared: the two never meet, and at the border nobody waits for appointments, the only lot in which the
 * people of several caravans lie.
 */
function printsOfSouth(
  caravans: ScenarioFile['caravans'],
  rates: ScenarioFile['rates'] = {},
): [string, string][] {
  const file: ScenarioFile = {
    name: 'far',
    title: 'Far away',
    startDate,
    horizonDays: 45,
    regime: 'offers-2021-2024',
    caravans,
    pools: [{ place: 'mx-huixtla', people: 900, refillPerDay: 20 }],
    events: [
      { kind: 'permit-offer', place: 'mx-huixtla', probability: 0.5, date: '2024-01-05' },
      { kind: 'appointments', perDay: 5, from: startDate },
      { kind: 'bus-convoy', origin: 'mx-huixtla', destination: 'mx-puebla', share: 0.3, from: '2024-01-03' },
    ],
    rates: { borderListShare: 0, mergeProbability: 0, ...rates },
  };
  const ensemble = runEnsemble(parseScenario(file, scenarioContext()), { replicates: 8 });
  return Object.entries(fingerprints(ensemble)).filter(([table]) => table.endsWith(' of south'));
}

describe('an unrelated caravan far away', () => {
  test('changes nothing for the first one, bit for bit', () => {
    const alone = printsOfSouth([south]);

    expect(alone.length).toBeGreaterThan(10);
    expect(printsOfSouth([south, north])).toEqual(alone);
    expect(printsOfSouth([north, south])).toEqual(alone);
  });

  test('does change it where appointments are shared', () => {
    const rates = { borderListShare: 1, borderAttemptShare: 0, setOutPerDaySouth: 1, setOutPerDayNorth: 1 };

    expect(printsOfSouth([south, north], rates)).not.toEqual(printsOfSouth([south], rates));
  });
});
