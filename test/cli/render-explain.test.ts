import { describe, expect, test } from 'vitest';
import { renderParameter, renderParameterList } from '../../src/cli/render-explain.js';
import type { Source } from '../../src/data/source.js';
import type { Distribution } from '../../src/scenario/distribution.js';
import { parameterNames } from '../../src/scenario/parameters.js';
import type { Regime } from '../../src/scenario/scenario.js';
import { caught } from '../helpers/caught.js';
import { quietContext } from '../helpers/scenarios.js';

const quiet = quietContext({ places: [], links: [] } as never).regimes.get('quiet')!;
const source: Source = {
  title: 'Paces',
  publisher: 'Institute',
  url: 'https://example.org/p',
  published: '2019',
  licence: null,
  status: 'sourced',
  note: null,
};

function regime(id: string, law: Distribution, note: string | null = null): Regime {
  return { ...quiet, id, rates: { ...quiet.rates, walkKmPerDay: { law, from: id, source: 'paces', note } } };
}

function explain(name: string, ...regimes: Regime[]): string {
  return renderParameter(name, regimes, new Map([['paces', source]]), 'Guesses.');
}

const logNormal: Distribution = { distribution: 'logNormal', median: 30, logSd: 0.2 };

describe('renderParameter', () => {
  test('gives meaning, unit, bounds, default with its 80 % range, source and status', () => {
    expect(explain('walkKmPerDay', regime('a', logNormal, 'stages'), regime('b', logNormal, 'stages'))).toBe(
      `walkKmPerDay: pace of a caravan of 1,000 on foot

  unit      km per moving day, from 1 to 80
  submodel  walking
  drawn     once for each caravan of a replicate

  Default in every regime
  log-normal with median 30, log standard deviation 0.2
  80 % of its draws lie from 23 to 39
  stages
  source: paces

paces: Paces. Institute, 2019 (sourced)
  https://example.org/p

Rates: Guesses.
`.replace('  Default', 'Default'),
    );
  });

  test('names regimes of the same default together, apart from the others', () => {
    const text = explain(
      'walkKmPerDay',
      regime('a', logNormal),
      regime('b', { distribution: 'fixed', value: 20 }),
      regime('c', logNormal),
    );

    expect(text).toContain('Default in a, c\n');
    expect(text).toContain('Default in b\n  20\n  source');
  });

  test('finds a name in any case, and suggests the nearest for an unknown one', () => {
    expect(explain('WALKKMPERDAY', regime('a', logNormal))).toMatch(/^walkKmPerDay: /);
    const error = caught(() => explain('walkKmPerDya'));
    expect(error.code).toBe('unknown_id');
    expect(error.issues[0]?.hint).toBe('did you mean "walkKmPerDay"?');
    expect(caught(() => explain('walk')).issues[0]?.hint).toContain('walkKmPerDay');
    expect(caught(() => explain('qqqqqqqqqqqqqq')).issues[0]?.hint).toBe(
      'caravan-sim explain lists them all',
    );
  });
});

test('renderParameterList names every rate once, under its submodel, and the regimes last', () => {
  const lines = renderParameterList([{ id: 'open-2018', title: 'All pass' }]).split('\n');

  for (const name of parameterNames)
    expect(lines.filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1);
  expect(lines.indexOf('walking')).toBeLessThan(
    lines.findIndex((line) => line.startsWith('  walkKmPerDay ')),
  );
  expect(lines.slice(lines.indexOf('regimes, of which a scenario has one') + 1)[0]).toMatch(
    /^ {2}open-2018 +All pass$/,
  );
});
