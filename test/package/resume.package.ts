import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAndKill } from '../helpers/run-and-kill.js';

// The built command line in processes of its own that are killed: run `npm run build` first.
const main = join(import.meta.dirname, '../../dist/cli/main.js');
const work = mkdtempSync(join(tmpdir(), 'caravan-sim-resume-'));
const at = (name: string): string => join(work, name);
const command = ['run', 'january-2021', '--replicates', '1500', '--workers', '2'];
// A checkpoint is written every two seconds of a clock that runs a hundred times as fast as others, so that there are
// several in a run, however fast the machine.
const fastClock =
  'data:text/javascript,const now=performance.now.bind(performance);performance.now=()=>100*now();';
const commandLine = (...options: string[]): string[] => ['--import', fastClock, main, ...command, ...options];
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(...options: string[]): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, commandLine(...options), { encoding: 'utf8' });
}

/** Where the checkpoint is: inside a folder that an earlier run has come to its end with, unless it was killed just then. */
function checkpointOf(name: string): string {
  return !existsSync(at(`${name}.part`)) && existsSync(at(`${name}/manifest.json`))
    ? at(`${name}/.caravan-sim.part/checkpoint`)
    : at(`${name}.part/checkpoint`);
}

/** Runs with results to `name`, until some time after the start or after the next checkpoint. */
const killed = (name: string, after: 'start' | 'checkpoint', milliseconds: number, ...options: string[]) =>
  runAndKill({
    args: commandLine('--out', at(name), ...options),
    after: after === 'start' ? undefined : checkpointOf(name),
    milliseconds,
  });

function files(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(at(folder)).map((name) => [name, readFileSync(at(`${folder}/${name}`), 'utf8')]),
  );
}

/** Numbers between 0 and 1, always the same. */
function* fractions(count: number, state = 12345): Generator<number> {
  for (let i = 0; i < count; i++) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

beforeAll(() => {
  expect(run('--out', at('whole')).status).toBe(0);
});

/** A run that has been killed when it had a checkpoint. */
async function killedWithCheckpoint(name: string): Promise<string> {
  const checkpoint = at(`${name}.part/checkpoint`);
  // One that came to its end before it was killed has none any more.
  for (let i = 0; !existsSync(checkpoint) && i < 10; i++) await killed(name, 'checkpoint', 0);
  expect(existsSync(checkpoint)).toBe(true);
  return checkpoint;
}

describe('a run with --out', () => {
  test('that is killed at 20 random moments ends with the same files', async () => {
    let goneOn = 0;
    for (const [i, fraction] of [...fractions(20)].entries()) {
      if (i % 2 === 0) await killed('killed', 'checkpoint', 100 * fraction);
      else await killed('killed', 'start', 1500 * fraction);
      if (existsSync(checkpointOf('killed'))) goneOn++;
    }
    expect(run('--out', at('killed')).status).toBe(0);

    expect(files('killed')).toEqual(files('whole'));
    expect(readdirSync(work).sort()).toEqual(['killed', 'whole']);
    // Otherwise nothing has been tested.
    expect(goneOn).toBeGreaterThan(3);
  });

  test('is refused while another one writes there, and leaves that one alone', async () => {
    const runs = [killed('two', 'start', 3_600_000), killed('two', 'start', 3_600_000)];
    const ended = await Promise.all(runs);

    expect(ended.map(({ exitCode }) => exitCode).sort()).toEqual([0, 4]);
    expect(ended.map(({ err }) => err).join('')).toMatch(/cannot write to .*two: another run writes there/);
    expect(files('two')).toEqual(files('whole'));
    expect(existsSync(at('two.part'))).toBe(false);
  });

  test('that is killed on the way as a shard ends with the same shard', async () => {
    expect(run('--shard', '2/2', '--out', at('shard')).status).toBe(0);
    for (const fraction of fractions(4, 7)) {
      await killed('s', 'checkpoint', 100 * fraction, '--shard', '2/2');
      await killed('s', 'start', 1500 * fraction, '--shard', '2/2');
    }
    expect(run('--shard', '2/2', '--out', at('s')).status).toBe(0);

    expect(readFileSync(at('s'))).toEqual(readFileSync(at('shard')));
    expect(existsSync(at('s.part'))).toBe(false);
  });

  test.each<[string, (path: string) => void]>([
    ['truncated', (path) => truncateSync(path, 1000)],
    ['altered', (path) => writeFileSync(path, readFileSync(path).fill(0, 2000, 2010))],
  ])('refuses a checkpoint that is %s, and leaves it', async (name, damage) => {
    const checkpoint = await killedWithCheckpoint(name);
    damage(checkpoint);
    const before = readFileSync(checkpoint);

    const { status, stderr } = run('--out', at(name));

    expect(status).toBe(2);
    expect(stderr).toContain('is cut off, altered');
    expect(stderr).toContain(`remove the folder ${at(name)}.part to begin anew`);
    expect(readFileSync(checkpoint)).toEqual(before);
  });

  test('refuses the checkpoint of a run with another seed', async () => {
    await killedWithCheckpoint('seed');

    const { status, stderr } = run('--out', at('seed'), '--seed', '2');

    expect(status).toBe(2);
    expect(stderr).toContain('has the seed 1, expected 2');
  });

  test('says that the disk is full, and keeps the checkpoint it had', async () => {
    const checkpoint = await killedWithCheckpoint('full');
    const before = readFileSync(checkpoint);
    // Files may not grow beyond 8 kB: writing more fails as it does on a full disk.
    const line = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`;
    const args = [process.execPath, ...commandLine('--out', at('full'))];
    const { status, stderr } = spawnSync('bash', ['-c', line, ...args], { encoding: 'utf8' });

    expect(status).toBe(4);
    expect(stderr).toContain('cannot write');
    expect(readFileSync(checkpoint)).toEqual(before);
    expect(readdirSync(at('full.part'))).toEqual(['checkpoint']);
    expect(existsSync(at('full'))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('says at once that a folder cannot be written', () => {
    mkdirSync(at('closed'));
    chmodSync(at('closed'), 0o555);

    const { status, stderr } = run('--out', at('closed/out'));

    expect(status).toBe(4);
    expect(stderr).toContain('permission denied');
  });
});
