import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { leverEvents, parsePolicyLevers, policyLevers } from '../../src/data/policy-levers.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { refusalOf } from './plant.js';

const exodus = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
const from = '2024-01-05';

describe('policyLevers', () => {
  test('can each be put into a scenario', () => {
    const pools = [{ place: 'mx-tapachula', people: 1000 }];
    for (const { id } of policyLevers()) {
      // A port is closed once: the lever takes the place of the closure that is there.
      const file = { ...exodus, pools, events: leverEvents(id, { from, to: '2024-02-01' }) };

      expect(parseScenario(file, scenarioContext()).events.length).toBeGreaterThan(0);
    }
  });

  test('have names of their own and say what their numbers rest on', () => {
    expect(new Set(policyLevers().map(({ id }) => id)).size).toBe(policyLevers().length);
    expect(policyLevers().filter(({ note }) => note.length < 10)).toEqual([]);
  });

  test('are refused with an event that no scenario may have', () => {
    const levers = [
      {
        id: 'a',
        title: 'A',
        note: 'a guess',
        events: [{ kind: 'appointments', perDay: -1, sources: ['judgement'] }],
      },
    ];

    expect(refusalOf(() => parsePolicyLevers(levers)).issues[0]!.path).toEqual([0, 'events', 0, 'perDay']);
  });
});

describe('leverEvents', () => {
  test('gives the events their days', () => {
    expect(leverEvents('appointments-end', { from, to: '2024-02-01' })).toEqual([
      { kind: 'appointments', perDay: 0, from, to: '2024-02-01', sources: ['nbc-end'] },
    ]);
  });

  test('names the lever nearest to one that is not there, and refuses what is no day', () => {
    expect(refusalOf(() => leverEvents('mexico-guard-lin', { from })).issues[0]!.hint).toBe(
      'did you mean "mexico-guard-line"?',
    );
    expect(refusalOf(() => leverEvents('appointments-end', { from: '2024-02-30' })).issues[0]!.path).toEqual([
      'from',
    ]);
  });
});

describe('faults of a lever', () => {
  test('are all named at once', () => {
    const refusal = refusalOf(() => leverEvents('mexico-guard-lin', {} as never));

    expect(refusal.code).toBe('unknown_id');
    expect(refusal.issues.map(({ path, message }) => [path[0], message.slice(0, 10)])).toEqual([
      ['id', 'is "mexico'],
      ['from', 'is missing'],
    ]);
    expect(refusalOf(() => leverEvents('appointments-end', { from, to: '2024-01-01' })).issues).toEqual([
      { path: ['to'], message: `is "2024-01-01", expected a date not before ${from}` },
    ]);
  });
});

describe('scenarios with one decision more', () => {
  test.each([
    'december-2023-closures',
    'mexico-enforces',
    'crossings-reopen',
    'appointments-doubled',
    'appointments-end',
  ])('%s differs from exodus-2023 by its events only', (name) => {
    const file = builtInScenarioFiles().find((candidate) => candidate.name === name)!;
    const { name: _name, title: _title, description: _description, events, ...rest } = file;
    const { name: _n, title: _t, description: _d, events: base, ...baseRest } = exodus;

    expect(rest).toEqual(baseRest);
    expect(events!.length).toBeGreaterThan(base!.length);
  });
});
