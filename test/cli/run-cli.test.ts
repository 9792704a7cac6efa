import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { setScreenWidth } from '../../src/cli/text-table.js';
import { builtInScenarioFiles } from '../../src/data/built-in-scenarios.js';
import { builtInRegimes } from '../../src/data/regimes.js';
import { networkToCsv } from '../../src/formats/network-csv.js';
import { buildNetwork } from '../../src/network/build-network.js';
import { networkToGeoJson } from '../../src/network/geojson.js';
import { quietFile } from '../helpers/scenarios.js';
import { oneBorder } from '../helpers/worlds.js';

// Some of these tests run three scenarios, which takes long on a machine that is busy with other tests.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function cli(
  args: string | readonly string[],
  options: {
    readonly errIsTerminal?: boolean;
    readonly columns?: number;
    readonly breaksMessages?: boolean;
  } = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  let clock = 0;
  const exitCode = await runCli(typeof args === 'string' ? args.split(' ') : args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    errIsTerminal: options.errIsTerminal ?? false,
    columns: options.columns ?? 80,
    breaksMessages: options.breaksMessages ?? false,
    now: () => clock++,
    debug: false,
  });
  return { exitCode, out, err };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const small = '--replicates 20';

describe('caravan-sim run', () => {
  test('prints one screen of at most 80 columns and 65 lines, and nothing else', async () => {
    const { exitCode, out, err } = await cli(`run exodus-2023 ${small}`);

    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(/^Rates: 16 fitted to 33 caravans, \d+ well/m);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(out.split('\n').length).toBeLessThanOrEqual(66);
  });

  test('prints the same for the same seed and something else for another', async () => {
    const runs = [
      await cli(`run january-2021 ${small}`),
      await cli(`run january-2021 ${small} --seed 1`),
      await cli(`run january-2021 ${small} --seed 2`),
    ];

    expect(runs[1]!.out).toBe(runs[0]!.out);
    expect(runs[2]!.out.replace('seed 2', 'seed 1')).not.toBe(runs[0]!.out);
  });

  test('keeps progress and time on the error stream, and only where a person watches', async () => {
    const quiet = await cli(`run january-2021 ${small}`);
    const watched = await cli(`run january-2021 ${small}`, { errIsTerminal: true });

    expect(watched.out).toBe(quiet.out);
    expect(watched.err).toContain('simulating 20 replicates ...');
    expect(watched.err).toMatch(/simulated 20 replicates in \d+\.\d s\n$/);
  });

  test('says nothing of a simulation that did not take place', async () => {
    const out = join(folder, 'damaged');
    mkdirSync(`${out}.part`);
    writeFileSync(`${out}.part/checkpoint`, '');
    const { exitCode, err } = await cli(`run january-2021 ${small} --out ${out}`, { errIsTerminal: true });

    expect(exitCode).toBe(2);
    expect(err).not.toContain('simulated');
  });

  test('prints when the files are written and all else is gone: its reader may have seen enough', async () => {
    const out = join(folder, 'seen-enough');
    let beside: string[] = [];
    // Of a machine so slow that there are checkpoints on the way.
    let clock = 0;
    const exitCode = await runCli(
      ['run', 'january-2021', '--replicates', '60', '--workers', '1', '--out', out],
      {
        out: () => {
          beside = readdirSync(folder).filter((name) => name.startsWith('seen-enough'));
        },
        err: () => undefined,
        errIsTerminal: false,
        columns: 80,
        breaksMessages: false,
        now: () => (clock += 10_000),
        debug: false,
      },
    );

    expect([exitCode, beside]).toEqual([0, ['seen-enough']]);
  });

  test('begins the two weeks on the day of --from', async () => {
    const { out } = await cli(`run january-2021 ${small} --from 2021-01-20`);

    expect(out).toContain('20 Jan to 2 Feb 2021');
  });

  test('refuses a --from that is not simulated and a --caravan that is not there, before it works', async () => {
    const { exitCode, err } = await cli(
      'run january-2021 --replicates 10000000 --from 2022-01-20 --caravan janury',
    );

    expect(exitCode).toBe(2);
    expect(err).toBe(`caravan-sim: january-2021: 2 faults
  --from is "2022-01-20", expected a day from 2021-01-15 to 2021-03-16, the days simulated
  --caravan is "janury", expected the id of a caravan: january
    hint: did you mean "january"?
`);
  });

  test('shows the nights of places by id or name, each once, within 80 columns', async () => {
    const asked = ['--place', 'Huixtla', '--place', 'san pedro tapanatepec', '--place', 'mx-huixtla'];
    const { exitCode, out } = await cli(['run', 'exodus-2023', ...small.split(' '), ...asked]);

    expect(exitCode).toBe(0);
    expect(out.match(/^Nights at .*,/gm)).toHaveLength(2);
    expect(out).toMatch(/^Nights at San Pedro Tapanatepec, /m);
    expect(out).toMatch(/Tapanatepec +\d+ % {2}/);
    expect(out).not.toMatch(/^Arriaga/m);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('has nights and arrivals of places that are asked for alone in its JSON document', async () => {
    const { out } = await cli(`run exodus-2023 ${small} --place mx-huixtla --json`);
    const { nights, caravans } = JSON.parse(out);

    expect(nights.map(({ place }: { place: string }) => place)).toEqual(['mx-huixtla']);
    expect(caravans[0].arrivals.map(({ place, of }: Record<string, string>) => [place, of])).toEqual([
      ['mx-huixtla', 'main'],
      ['mx-huixtla', 'group'],
      ['mx-huixtla', 'member'],
    ]);
  });

  test('refuses places that are not there with the nearest ones, before it works', async () => {
    const { exitCode, err } = await cli(
      'run january-2021 --replicates 10000000 --place juchitn --place mx-nowhere --caravan janury',
    );

    expect(exitCode).toBe(2);
    expect(err).toContain('january-2021: 3 faults');
    expect(err).toContain(
      '  --place is "juchitn", expected the id or the name of a place\n    hint: did you mean "mx-juchitan"',
    );
    expect(err).toContain('  --place is "mx-nowhere", expected');
  });

  test('prints one JSON document with --json, without counts from 1 to 19', async () => {
    const { out } = await cli(`run january-2021 ${small} --json`);
    const document = JSON.parse(out) as Record<string, unknown>;
    const counts = [...out.matchAll(/"p\d\d":(\d+)/g)].map((match) => Number(match[1]));

    expect(Object.keys(document)).toEqual(
      expect.arrayContaining(['seed', 'replicates', 'notes', 'caravans', 'nights', 'borderQueue']),
    );
    expect(counts.length).toBeGreaterThan(1000);
    expect(counts.filter((count) => count > 0 && count < 20)).toEqual([]);
  });

  test("takes a network of one's own as GeoJSON or as two CSV files, and makes its results again", async () => {
    const world = oneBorder();
    const network = buildNetwork(world.places, world.links);
    const csv = networkToCsv(network);
    const scenario = file('own.json', { ...quietFile(world), regime: 'offers-2021-2024', hubs: [] });
    const options = [
      `--network ${file('own.geojson', networkToGeoJson(network))}`,
      `--places ${file('places.csv', csv.places)} --links ${file('links.csv', csv.links)}`,
    ];

    for (const [i, option] of options.entries()) {
      const run = await cli(`run ${scenario} ${small} ${option} --out ${join(folder, `own-${i}`)}`);
      expect(run.exitCode).toBe(0);
      expect(run.out).not.toContain('GeoNames');
    }
    const again = await cli(`run ${join(folder, 'own-0/manifest.json')} --out ${join(folder, 'own-2')}`);
    expect(again.exitCode).toBe(0);
    for (const name of readdirSync(join(folder, 'own-0'))) {
      const texts = ['own-0', 'own-1', 'own-2'].map((each) => readFileSync(join(folder, each, name), 'utf8'));
      expect([name, texts[1] === texts[0], texts[2] === texts[0]]).toEqual([name, true, true]);
    }

    const [kept, scenarioBeside] = [
      join(folder, 'own-0/network.geojson'),
      join(folder, 'own-0/scenario.json'),
    ];
    writeFileSync(kept, `${readFileSync(kept, 'utf8')}\n`);
    const { err } = await cli(`run ${join(folder, 'own-0/manifest.json')}`);
    expect(err).toContain(
      `hint: to run the changed file: caravan-sim run ${scenarioBeside} --network ${kept}\n`,
    );
  });

  test('names no lines of a built-in scenario that does not fit a network', async () => {
    const world = oneBorder();
    const network = file('unfit.geojson', networkToGeoJson(buildNetwork(world.places, world.links)));
    const { exitCode, err } = await cli(`validate exodus-2023 --network ${network}`);

    expect(exitCode).toBe(2);
    expect(err).toMatch(/^caravan-sim: exodus-2023 on a network of your own: \d+ faults\n/);
    expect(err).toContain('caravans[0].departures[0].place is "mx-tapachula", expected');
    expect(err).not.toContain('(line');
  });

  test('wants both CSV files, and not a GeoJSON file beside them', async () => {
    const { exitCode, err } = await cli('run exodus-2023 --network a.geojson --links b.csv');

    expect(exitCode).toBe(2);
    expect(err).toContain('--network is given together with --places or --links');
    expect(err).toContain('--places is missing');
  });
});

describe('results and their manifest', () => {
  test('are made again byte for byte, with the seed, the days and the bytes of the scenario', async () => {
    const scenario = file('indented.json', JSON.stringify(builtInScenarioFiles()[2], null, 7));
    const first = await cli(
      `run ${scenario} ${small} --seed x --from 2021-01-20 --out ${join(folder, 'first')}`,
    );
    const second = await cli(`run ${join(folder, 'first/manifest.json')} --out ${join(folder, 'second')}`);

    expect(second.out).toBe(first.out);
    const names = readdirSync(join(folder, 'first'));
    expect(names).toHaveLength(24);
    expect(readdirSync(join(folder, 'second'))).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(folder, 'second', name))).toEqual(readFileSync(join(folder, 'first', name)));
    }
    expect(readFileSync(join(folder, 'first/scenario.json'), 'utf8')).toBe(readFileSync(scenario, 'utf8'));
  });

  test('are refused once the scenario beside the manifest has been changed', async () => {
    await cli(`run january-2021 ${small} --out ${join(folder, 'changed')}`);
    const path = join(folder, 'changed/scenario.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2000', '2001'));

    const { exitCode, err } = await cli(`run ${join(folder, 'changed/manifest.json')}`);

    expect(exitCode).toBe(2);
    expect(err).toContain('scenario.sha256 is');
    expect(err).toContain(`hint: to run the changed file: caravan-sim run ${path}\n`);
  });

  test('come with a warning where they were made with other facts', async () => {
    await cli(`run january-2021 ${small} --out ${join(folder, 'other')}`);
    const path = join(folder, 'other/manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"hash": "\w/, '"hash": "-'));

    expect((await cli(`run ${path}`)).err).toContain('results may differ');
  });
});

describe('errors', () => {
  test('exit with 2 for faults of a scenario, and show each with line and hint', async () => {
    const text = JSON.stringify(builtInScenarioFiles()[0], null, 2)
      .replace('"regime"', '"regmie"')
      .replace('mx-tapachula', 'mx-tapachla');
    const { exitCode, err, out } = await cli(`validate ${file('faulty.json', text)}`);

    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^caravan-sim: .*faulty\.json: 3 faults\n/);
    expect(err).toMatch(/regmie is not a known key, .* \(line \d+\)\n {4}hint: did you mean "regime"\?\n/);
    expect(err).toMatch(/place is "mx-tapachla", .* \(line \d+\)\n {4}hint: did you mean .*mx-tapachula/);
  });

  test('exit with 4 for a file that is not there, with the built-in scenario that was meant', async () => {
    expect(await cli('run exodus2023')).toEqual({
      exitCode: 4,
      out: '',
      err: 'caravan-sim: cannot read exodus2023: there is no such file, nor a built-in scenario of that name\n  hint: did you mean exodus-2023?\n',
    });
  });

  test('exit with 4 for a folder that holds other files, before the work is done', async () => {
    const { exitCode, err } = await cli(`run exodus-2023 --replicates 10000000 --out ${folder}`);

    expect(exitCode).toBe(4);
    expect(err).toContain('it is not empty and holds no result of caravan-sim');
  });

  test.each([
    ['rnu', 'Did you mean run?'],
    ['run exodus-2023 --replicats 5', 'Did you mean --replicates?'],
    ['run exodus-2023 --replicates 0', 'a whole number from 1 to 10,000,000'],
    ['run exodus-2023 --replicates 1e3', 'a whole number from 1 to 10,000,000'],
    ['run exodus-2023 --from 2024-02-30', 'a date of the calendar'],
    ['run', "missing required argument 'scenario'"],
    ['explain walkKmPerDya', 'caravan-sim: explain: 1 fault\n  parameter is "walkKmPerDya"'],
    ['explain walkKmPerDya', 'did you mean "walkKmPerDay"?'],
    ['run exodus-2023 --queue nowhere', 'options: 1 fault\n  --queue is nowhere, expected an address'],
    ['worker --queue http://nowhere', 'options: 1 fault\n  --queue begins with http:, expected redis:'],
  ])('exit with 2 for "%s" and say: %s', async (args, message) => {
    const { exitCode, err } = await cli(args);

    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });

  test.each([
    ['run exodus2023 --json', 'file', 4],
    ['run exodus-2023 --from 2033-01-01 --json', 'invalid_input', 2],
    ['run exodus-2023 --replicates x --json', 'wrong_usage', 2],
  ])('are JSON too with "%s"', async (args, code, exitCode) => {
    const run = await cli(args);
    const { error } = JSON.parse(run.out) as { error: { code: string; issues: { message: string }[] } };

    expect([error.code, run.exitCode]).toEqual([code, exitCode]);
    expect(error.issues[0]?.message).toBeTypeOf('string');
    expect(run.err).not.toBe('');
  });
});

describe('the other commands', () => {
  test.each([
    '--help',
    'run --help',
    'scenarios --help',
    'places --help',
    'validate --help',
    'schema --help',
    'explain --help',
  ])('%s shows an example and fits 80 columns', async (args) => {
    const { exitCode, out } = await cli(args);

    expect(exitCode).toBe(0);
    expect(out).toMatch(/Examples?:\n {2}caravan-sim /);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('scenarios names every built-in scenario', async () => {
    const { out } = await cli('scenarios');

    for (const { name } of builtInScenarioFiles()) expect(out).toContain(`\n${name} `);
  });

  test('places finds without accents and credits GeoNames', async () => {
    const { out } = await cli('places Juárez');

    expect(out).toContain('mx-ciudad-juarez');
    expect(out).toContain('CC BY 4.0');
  });

  test('places suggests the nearest where nothing is found, and that is no failure', async () => {
    const { exitCode, out } = await cli('places tapachla');

    expect(exitCode).toBe(0);
    expect(out).toBe(
      'No place has "tapachla" in its id, name or region.\n  hint: did you mean "mx-tapachula" (Tapachula)?\n',
    );
  });

  test('validate finds every built-in scenario valid', async () => {
    for (const { name } of builtInScenarioFiles())
      expect((await cli(`validate ${name}`)).out).toMatch(new RegExp(`^valid: ${name}\n`));
  });

  test('schema prints the JSON Schema of a scenario file', async () => {
    expect(JSON.parse((await cli('schema')).out)).toMatchObject({
      title: 'caravan-sim scenario',
      type: 'object',
    });
  });

  test.each(['explain', 'schema'])('%s tells the ids of the regimes', async (command) => {
    const { out } = await cli(command);

    for (const id of builtInRegimes().keys()) expect(out).toContain(id);
  });

  test.each(['validate', `run ${small}`, `report ${small} --out FOLDER/regime.html`])(
    '%s warns of a regime of another time, and of no other',
    async (command) => {
      const own = builtInScenarioFiles().find(({ name }) => name === 'january-2021')!;
      const { leaveOut: _leaveOut, ...rest } = own;
      const [name, ...options] = command.replace('FOLDER', folder).split(' ');
      const late = file('late.json', { ...rest, regime: 'tolerated-2017-2018' });
      const warned = await cli([name, late, ...options].join(' '));

      expect([warned.exitCode, warned.err]).toEqual([
        0,
        'caravan-sim: the scenario begins on 2021-01-15, when regime offers-2021-2024 is in force, but has regime ' +
          'tolerated-2017-2018: its rates are those of another time\n',
      ]);
      expect((await cli([name, file('in-time.json', rest), ...options].join(' '))).err).toBe('');
    },
  );

  test('explain tells a rate of the data pack with its source', async () => {
    const { out } = await cli('explain walkKmPerDay');

    expect(out).toContain('source: ');
    expect(out).toContain('80 % of its draws lie from');
  });
});

describe.each([50, 60])('on a terminal of %i columns', (columns) => {
  afterEach(() => setScreenWidth(80));

  test.each([
    `run exodus-2023 ${small}`,
    `run exodus-2023 ${small} --place mx-juchitan --place mx-piedras-negras`,
    `update exodus-2023 ${small} --sightings examples/reports.csv --place mx-juchitan`,
    `compare guatemala-open guatemala-enforced ${small}`,
    'archive',
    'scenarios',
    'explain',
    'explain walkKmPerDay',
    'explain trainSeatsPerDay',
    'fiscal-year 2024 --through 2023-11',
    'levers',
    'levers guatemala-stops-caravans --from 2024-01-01 --to 2024-02-01',
    'places tapachla',
    'places no-such-place-anywhere',
  ])('%s keeps within it', async (args) => {
    const { exitCode, out } = await cli(args, { columns });

    expect(exitCode).toBe(0);
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
  });
});

test('a warning of another version keeps within a narrow terminal, and in a log to one line', async () => {
  await cli(`run january-2021 ${small} --out ${join(folder, 'warned')}`);
  const path = join(folder, 'warned/manifest.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"hash": "\w/, '"hash": "-'));
  const screen = await cli(`run ${path}`, { columns: 60, breaksMessages: true });
  const log = await cli(`run ${path}`, { columns: 60 });
  setScreenWidth(80);

  expect(screen.err.split('\n').filter((line) => line.length > 60)).toEqual([]);
  expect(log.err.trimEnd().split('\n')).toHaveLength(1);
});

test('what an earlier run has done is told within a narrow terminal', async () => {
  const part = join(folder, 'going-on.part');
  mkdirSync(part);
  await cli(`run january-2021 ${small} --shard 1/2 --out ${join(part, 'checkpoint')}`);
  const args = `run january-2021 ${small} --out ${join(folder, 'going-on')}`;
  const { err } = await cli(args, { columns: 40, breaksMessages: true });
  setScreenWidth(80);

  expect(err).toMatch(/^10 replicates of an earlier run are\n {2}done: going on\n/);
});

describe('an error', () => {
  afterEach(() => setScreenWidth(80));

  test.each([
    'run exodus-2032',
    'run nowhere',
    'explain paceOfACaravan',
    'run exodus-2023 --replicates -1',
    'simulate exodus-2023',
  ])('of %s keeps within a terminal of 60 columns', async (args) => {
    const { exitCode, err } = await cli(args, { columns: 60, breaksMessages: true });

    expect([2, 4]).toContain(exitCode);
    expect(err.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });

  test('has a line for each fault and hint where a program reads it', async () => {
    const { err } = await cli('run nowhere', { columns: 60 });

    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain('\n  hint: built-in are exodus-2023, ');
  });
});

test.each([50, 60])('every command has help with examples that keeps within %i columns', async (columns) => {
  const commands = [...(await cli('--help')).out.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm)].map(
    (match) => match[1]!,
  );
  expect(commands.length).toBeGreaterThan(15);
  for (const name of commands.filter((command) => command !== 'help')) {
    const { out } = await cli(`${name} --help`, { columns });
    expect(out.split(/^Example/m)[1]).toContain(`caravan-sim ${name}`);
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
  }
  setScreenWidth(80);
});

test('no output has colours, so NO_COLOR finds nothing to take away', async () => {
  const outcomes = [
    await cli('--help'),
    await cli('explain walkKm'),
    await cli(`run january-2021 ${small}`, { errIsTerminal: true }),
  ];
  for (const { out, err } of outcomes) expect(out + err).not.toContain('\x1b');
});
