import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSensitivityCommand } from '../../src/cli/commands/sensitivity.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { networkToGeoJson } from '../../src/network/geojson.js';
import type { Sensitivity } from '../../src/sensitivity/sensitivity.js';
import { quietFile } from '../helpers/scenarios.js';
import { oneBorder } from '../helpers/worlds.js';

let folder: string;
let scenario: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-sensitivity-'));
  const world = oneBorder();
  const network = join(folder, 'network.geojson');
  writeFileSync(network, JSON.stringify(networkToGeoJson(buildNetwork(world.places, world.links))));
  // Wide laws of the pace, so that days differ whatever the data pack says.
  const pace = { distribution: 'uniform', low: 4, high: 60 } as const;
  const rates = { walkKmPerDay: pace, independentRideKm: pace };
  const file = { ...quietFile(world), regime: 'offers-2021-2024', hubs: [], horizonDays: 12, rates };
  scenario = join(folder, 'tiny.json');
  writeFileSync(scenario, JSON.stringify(file));
  scenario = `${scenario} --network ${network} --replicates 2 --trajectories 2 --base 8`;
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Printed {
  readonly out: string;
  readonly err: string;
}

async function cli(args: string, errIsTerminal = false): Promise<Printed> {
  let out = '';
  let err = '';
  let clock = 0;
  const program = new Command('caravan-sim').exitOverride().configureOutput({
    writeOut: (text) => {
      out += text;
    },
    writeErr: (text) => {
      err += text;
    },
  });
  addSensitivityCommand(program, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    errIsTerminal,
    columns: 80,
    breaksMessages: errIsTerminal,
    now: () => clock++,
    debug: false,
  });
  program.commands[0]!.exitOverride();
  await program.parseAsync(['sensitivity', ...args.split(' ')], { from: 'user' }).catch((error: unknown) => {
    err += String(error);
  });
  return { out, err };
}

function tooWide(text: string): string[] {
  return text.split('\n').filter((line) => line.length > 80);
}

describe('caravan-sim sensitivity', () => {
  test('prints tables of at most 80 columns, and nothing else', async () => {
    const { out, err } = await cli(scenario);

    expect(err).toBe('');
    expect(tooWide(out)).toEqual([]);
    for (const text of [
      /^Which of the \d+ uncertain rates of test its caravan "caravan" hangs on/,
      /^Outcome by the last day +Mean +Spread +Unit +Noise +Unshared$/m,
      /^Rate +Share +Group +day +People +shelter$/m,
      /^Days to the first arrival +Alone +With others$/m,
      /^\w+ +-?\d\.\d\d \(-?\d\.\d\d to -?\d\.\d\d\) +\d\.\d\d \(\d\.\d\d to \d\.\d\d\)$/m,
      /^No effect at all: /m,
      /Seed 1, 2 replicates/,
    ])
      expect(out).toMatch(text);
  });

  test('prints the same for the same seed and something else for another', async () => {
    const [first, second, other] = [
      await cli(scenario),
      await cli(`${scenario} --seed 1`),
      await cli(`${scenario} --seed 2`),
    ];

    expect(second.out).toBe(first.out);
    expect(other.out.replace('Seed 2', 'Seed 1')).not.toBe(first.out);
  });

  test('writes all numbers and a picture where it is told to', async () => {
    const [json, svg] = [join(folder, 'all.json'), join(folder, 'shares.svg')];
    const { out } = await cli(`${scenario} --json ${json} --svg ${svg}`);
    const document = JSON.parse(readFileSync(json, 'utf8')) as Sensitivity & { packageVersion: string };

    expect(out).toBe((await cli(scenario)).out);
    expect(document.packageVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(document.outcomes).toHaveLength(5);
    expect(document.factors.at(-1)!.rates.length).toBe(document.screening.length - 8);
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(existsSync(join(folder, 'elsewhere.svg'))).toBe(false);
  });

  test('refuses before the work where a file cannot be written', async () => {
    const { out, err } = await cli(`${scenario} --svg ${join(folder, 'no-such', 'a.svg')}`);

    expect(out).toBe('');
    expect(err).toContain('cannot write');
  });

  test('shows progress where a person watches', async () => {
    const { err } = await cli(scenario, true);

    expect(err).toMatch(/simulating [\d,]+ replicates \.\.\. 100 %/);
    expect(err).toMatch(/simulated [\d,]+ replicates in \d+\.\d s\n$/);
  });

  test.each([
    ['--replicates 1', '2 to 10,000'],
    ['--trajectories 0', '2 to 10,000'],
    ['--base 7', '8 to 100,000'],
  ])('refuses %s', async (option, range) => {
    expect((await cli(`${scenario} ${option}`)).err).toContain(`a whole number from ${range}`);
  });

  test('has a help of at most 80 columns with an example', async () => {
    const { out } = await cli('--help');

    expect(out).toMatch(/Examples:\n {2}caravan-sim sensitivity /);
    expect(tooWide(out)).toEqual([]);
  });
});
