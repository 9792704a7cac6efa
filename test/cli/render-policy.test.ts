import { describe, expect, test } from 'vitest';
import { renderPolicy } from '../../src/cli/render-policy.js';
import { screenView } from '../../src/cli/screen-view.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { resultEstimates } from '../../src/formats/result-estimates.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';

type Events = NonNullable<ScenarioFile['events']>;

/** The sentence on one line. */
function policy(events: Events): string {
  const file: ScenarioFile = {
    name: 'policy',
    title: 'Policy',
    startDate: '2023-12-24',
    horizonDays: 30,
    regime: 'offers-2021-2024',
    caravans: [
      {
        id: 'exodus',
        name: 'Exodus',
        departures: [{ date: '2023-12-28', place: 'mx-tapachula', size: 100 }],
      },
    ],
    events,
  };
  const ensemble = runEnsemble(parseScenario(file, scenarioContext()), { replicates: 1 });
  return renderPolicy(screenView(resultEstimates(ensemble))).replaceAll('\n', ' ');
}

const from = '2023-12-24';

describe('the policy that a scenario assumes', () => {
  test('is its regime where it has no event', () => {
    expect(policy([])).toBe('Assumed: regime offers-2021-2024.');
  });

  const cases: [text: string, ...events: Events][] = [
    ['crossing at Tecun Uman closed from 24 Dec', { kind: 'border-closed', place: 'gt-tecun-uman', from }],
    [
      'crossing at Tecun Uman closed, a group gets through on a day with 40 % from 24 Dec',
      { kind: 'border-closed', place: 'gt-tecun-uman', passProbabilityPerDay: 0.4, from },
    ],
    [
      'checkpoint at Huixtla from 24 Dec',
      { kind: 'checkpoint', place: 'mx-huixtla', holdProbabilityPerDay: 0.1, from },
    ],
    [
      'permit office at Huixtla 24 Dec to 3 Jan 2024',
      { kind: 'permit-office', place: 'mx-huixtla', offerPerDay: 1, from, to: '2024-01-03' },
    ],
    ['offer of permits on 1 Jan 2024', { kind: 'permit-offer', date: '2024-01-01' }],
    [
      'raid at Huixtla (Exodus) on 30 Dec',
      { kind: 'raid', place: 'mx-huixtla', caravan: 'exodus', date: '2023-12-30' },
    ],
    [
      'buses from Huixtla to Puebla from 24 Dec',
      { kind: 'bus-convoy', origin: 'mx-huixtla', destination: 'mx-puebla', share: 0.5, from },
    ],
    ['no freight trains from 24 Dec', { kind: 'freight-trains-stopped', from }],
    [
      'port of Eagle Pass closed to vehicles from 24 Dec; port of Eagle Pass reopened on 30 Dec',
      { kind: 'port-closed', port: 'us-eagle-pass', traffic: 'vehicles', keptShare: 0.5, from },
      { kind: 'port-reopened', port: 'us-eagle-pass', date: '2023-12-30' },
    ],
    ['2,900 appointments a day from 24 Dec', { kind: 'appointments', perDay: 2900, from }],
    ['Mexico lets people pass from 24 Dec', { kind: 'free-passage', country: 'MX', from }],
  ];
  test.each(cases)('reads: %s', (text, ...events) => {
    expect(policy(events)).toBe(`Assumed: regime offers-2021-2024; ${text}.`);
  });

  test('is cut short where it is long', () => {
    const many = Array.from({ length: 10 }, (_, d) => ({
      kind: 'raid' as const,
      date: `2024-01-${String(d + 1).padStart(2, '0')}`,
    }));

    expect(policy(many)).toMatch(/raid on 8 Jan 2024; and 2 more in the scenario\.$/);
  });
});
