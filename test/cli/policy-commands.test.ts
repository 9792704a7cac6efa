import { describe, expect, test } from 'vitest';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { scenarioContext } from '../../src/data/scenario-context.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import { cli as runCommand } from './cli.js';

const cli = (args: string) => runCommand(args.split(' '));

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

describe('caravan-sim compare', () => {
  const pair = 'compare guatemala-open guatemala-enforced --replicates 10';

  test('prints differences and what shared draws gain within 80 columns', async () => {
    const { exitCode, out, err } = await cli(pair);

    expect([exitCode, err]).toEqual([0, '']);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('B less A (80 %)');
    expect(out).toContain('What shared draws gain');
  });

  test('prints one JSON document without numbers from 1 to 19', async () => {
    const { differences } = JSON.parse((await cli(`${pair} --json`)).out) as {
      differences: { difference: Record<string, number | null> }[];
    };
    const numbers = differences.flatMap(({ difference }) => Object.values(difference));

    expect(numbers.filter((n) => n !== null && n !== 0 && Math.abs(n) < 20)).toEqual([]);
    expect(numbers).toContain(null);
  });

  test('names the cities that change much in a few replicates and not at all in most', async () => {
    const { out, err } = await cli('compare exodus-2023 appointments-end --replicates 60 --workers 1');
    const [, waiting] = out.split(/^(?:Waiting \d+ Apr|Beyond shelter), by city.*$/m);

    expect(err).toBe('');
    for (const city of ['Tijuana', 'Matamoros', 'Reynosa']) expect(waiting).toContain(city);
  });

  test('tells scenarios of one title apart by their names', async () => {
    const { out } = await cli('compare exodus-2023 exodus-2023 --replicates 2');

    expect(out).toMatch(/^A: [^:]+: [^(]+\(exodus-2023\)\nB:/m);
  });

  test('refuses scenarios of different days', async () => {
    const { exitCode, err } = await cli('compare exodus-2023 october-2018 --replicates 2');

    expect(exitCode).toBe(2);
    expect(err).toContain('startDate is');
  });
});

describe('caravan-sim fiscal-year', () => {
  test('prints the year with its arithmetic within 80 columns', async () => {
    const { exitCode, out } = await cli('fiscal-year 2024 --through 2023-11');

    expect(exitCode).toBe(0);
    expect(widest(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('483,326 x 366 days / 61 days');
    expect(out).toContain('2,135,005');
  });

  test('says that the data cannot answer', async () => {
    expect((await cli('fiscal-year 2019')).exitCode).toBe(3);
  });
});

describe('caravan-sim levers', () => {
  test('prints a decision as the events of a scenario file', async () => {
    const { out } = await cli('levers ports-closed-december-2023 --from 2023-12-24');
    const events = JSON.parse(out) as unknown;
    const exodus = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023');

    expect(events).toHaveLength(3);
    expect(parseScenario({ ...exodus, events }, scenarioContext()).events).toHaveLength(3);
  });

  test('says that a day is missing', async () => {
    const { exitCode, err } = await cli('levers mexico-guard-line');

    expect(exitCode).toBe(2);
    expect(err).toContain('from is missing');
  });
});
