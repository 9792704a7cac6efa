import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const [, waiting] = out.split(/^(?:Waiting \d+ Apr|Nights out of shelter), by city.*$/m);

    expect(err).toBe('');
    for (const city of ['Tijuana', 'Matamoros', 'Reynosa']) expect(waiting).toContain(city);
    // What is no number of people says so in its row, over two lines as numbers of seven digits take the room of names.
    expect(out).toMatch(/^Nights out +[\d,]+ .*\nof shelter$/m);
    expect(widest(out)).toBeLessThanOrEqual(80);
  });

  test('tells scenarios of one title apart by their names', async () => {
    const { out } = await cli('compare exodus-2023 exodus-2023 --replicates 2');

    expect(out).toMatch(/^A: [^:]+: [^(]+\(exodus-2023\)\nB:/m);
  });

  test('says which scenario has which days, and what to do, by what was typed', async () => {
    const { exitCode, err } = await cli('compare exodus-2023 october-2018 --from 2030-01-01');

    expect(exitCode).toBe(2);
    expect(err).toBe(`caravan-sim: compare: 3 faults
  exodus-2023 starts on 2023-12-24 and october-2018 on 2018-10-13, expected the same day
    hint: take two that start together: caravan-sim scenarios shows the built-in ones; in a file change "startDate"
  exodus-2023 goes on for 120 days and october-2018 for 100, expected as many
    hint: in a file change "horizonDays"
  --from is "2030-01-01", expected a day from 2023-12-24 to 2024-04-22, the days simulated
`);
  });

  test('says which border cities only one scenario has', async () => {
    const exodus = builtInScenarioFiles().find(({ name }) => name === 'exodus-2023')!;
    const folder = mkdtempSync(join(tmpdir(), 'caravan-sim-compare-'));
    const path = join(folder, 'fewer.json');
    const border = exodus.border!.filter(({ place }) => place !== 'mx-ojinaga');
    writeFileSync(path, JSON.stringify({ ...exodus, border }));
    const [without, within] = [
      await cli(`compare ${path} exodus-2023`),
      await cli(`compare exodus-2023 ${path}`),
    ];
    rmSync(folder, { recursive: true });

    for (const { exitCode, err } of [without, within]) {
      expect(exitCode).toBe(2);
      expect(err).toContain('\n  only exodus-2023 has mx-ojinaga, expected the same border cities\n');
    }
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

  test.each<[args: string, exitCode: number, fault: string]>([
    ['2030', 3, 'year is 2030, expected one with figures: 2020, 2021, 2022, 2023, 2024, 2025\n'],
    ['2019', 3, '2025\n    hint: there are figures of 2019 with --between-ports\n'],
    ['2017 --between-ports', 3, 'one with figures: 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025\n'],
    ['1960', 2, 'year is 1960, expected one with figures: 2020, '],
    ['2030 --through 2025-01', 2, 'year is 2030, expected one with figures: 2020, '],
    [
      '2025 --through 2025-09',
      3,
      '--through is 2025-09, expected a month from 2024-10 to 2025-08, the known ones of fiscal year 2025\n',
    ],
    ['--through 2023-11', 2, '2025\n    hint: caravan-sim fiscal-year 2024 --through 2023-11\n'],
    [
      '2021 --through 2020-12 --earlier-years',
      3,
      '--earlier-years leaves 1 complete year before 2021, expected 3 or more',
    ],
  ])('says of %s what the data can answer', async (args, exitCode, fault) => {
    const refused = await cli(`fiscal-year ${args}`);

    expect([refused.exitCode, refused.out]).toEqual([exitCode, '']);
    expect(refused.err).toMatch(/^caravan-sim: fiscal-year: 1 fault\n {2}/);
    expect(refused.err).toContain(fault);
  });

  test('takes every year that it names', async () => {
    const { err } = await cli('fiscal-year 2030');
    const years = /figures: (.*)\n/.exec(err)![1]!.split(', ');

    for (const year of years) expect((await cli(`fiscal-year ${year}`)).exitCode).toBe(0);
    expect((await cli('fiscal-year')).out).toContain(`fiscal year ${years.at(-1)}`);
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

  test('prints short lines', async () => {
    const { out } = await cli('levers mexico-guard-line --from 2024-01-01 --to 2024-02-01');

    expect(JSON.parse(out)).toHaveLength(7);
    expect(widest(out)).toBeLessThanOrEqual(50);
  });

  test('names the options that are missing or wrong', async () => {
    const missing = await cli('levers mexico-guard-line');
    const wrong = await cli('levers mexico-guard-lin --from x --to y');

    expect([missing.exitCode, wrong.exitCode]).toEqual([2, 2]);
    expect(missing.err).toBe(
      'caravan-sim: levers: 1 fault\n  --from is missing, expected a date YYYY-MM-DD of the calendar\n',
    );
    expect(wrong.err).toMatch(
      /^caravan-sim: levers: 3 faults\n {2}name is "mexico-guard-lin", .*\n.*\n {2}--from is "x", .*\n.*\n {2}--to is "y", /,
    );
  });
});
