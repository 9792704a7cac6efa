import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The built command line in processes of its own: run `npm run build` first.
const main = join(import.meta.dirname, '../../dist/cli/main.js');
const isPosix = existsSync('/dev/full');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-bin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function cli(...args: string[]): Outcome {
  return spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });
}

/** A line of the shell in which `$CLI` is the command line. */
function shell(line: string): Outcome {
  const env = { ...process.env, CLI: `${process.execPath} ${main}` };
  return spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', env });
}

describe('caravan-sim', () => {
  test.each([
    ['run', ['run', 'january-2021']],
    ['compare', ['compare', 'guatemala-open', 'guatemala-enforced']],
  ])('%s prints the same bytes for the same seed, whatever the number of workers', (_, what) => {
    const args = [...what, '--replicates', '120', '--seed', 'note 7'];
    const runs = [cli(...args, '--workers', '1'), cli(...args, '--workers', '2')];

    expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(runs[0]!.stdout).toContain('seed note 7');
    expect(runs[1]!.stdout).toBe(runs[0]!.stdout);
  });

  test('makes the files of a manifest again, byte for byte', () => {
    expect(cli('run', 'january-2021', '--replicates', '20', '--out', 'one').status).toBe(0);
    expect(cli('run', 'one/manifest.json', '--out', 'two').status).toBe(0);

    const names = readdirSync(join(folder, 'one'));
    expect(readdirSync(join(folder, 'two'))).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(folder, 'two', name))).toEqual(readFileSync(join(folder, 'one', name)));
    }
  });

  test('exits by kind of error', () => {
    writeFileSync(join(folder, 'faulty.json'), '{"name": }');

    expect(cli('scenarios').status).toBe(0);
    expect(cli('validate', 'faulty.json').status).toBe(2);
    expect(cli('run', 'january-2021', '--replicates', '-1').status).toBe(2);
    expect(cli('explain', 'walkKm').status).toBe(2);
    expect(cli('validate', 'missing.json').status).toBe(4);
    expect(cli('run', 'january-2021', '--out', 'faulty.json/x').status).toBe(4);
  });

  test('says what is wrong on the error stream alone', () => {
    const { stdout, stderr } = cli('validate', 'faulty.json');

    expect(stdout).toBe('');
    expect(stderr).toBe(
      'caravan-sim: faulty.json: 1 fault\n  line 1, column 10 is }, expected a value for the key "name", near {"name": }\n    hint: a value is missing before it\n',
    );
  });

  test.runIf(isPosix)('keeps messages within COLUMNS, and in a log to a line for each fault', () => {
    const [log, screen] = ['', 'COLUMNS=50 '].map((setting) => shell(`${setting}$CLI run nowhere`).stderr);

    expect(log!.trimEnd().split('\n')).toHaveLength(2);
    expect(Math.max(...screen!.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
    expect(screen!.split(/\s+/)).toEqual(log!.split(/\s+/));
  });

  test.runIf(isPosix)('ends quietly when its reader has seen enough', () => {
    const { stdout, stderr } = shell(
      `$CLI run january-2021 --replicates 20 --json | head -c 20; echo " \${PIPESTATUS[0]}"`,
    );

    expect(stdout).toBe('{"format":"caravan-s 0\n');
    expect(stderr).toBe('');
  });

  test.runIf(isPosix)('exits with 4 where its output cannot be written', () => {
    const { stdout, stderr } = shell('$CLI schema > /dev/full; echo $?');

    expect(stdout).toBe('4\n');
    expect(stderr).toContain('cannot write the output');
  });

  test.runIf(isPosix)('leaves nothing half-written where the disk ends half-way', () => {
    // Files may have 100 kB; border-queue.csv has more.
    const limit = "trap '' XFSZ; ulimit -f 100";
    const before = readdirSync(folder).sort();

    const fresh = shell(`${limit}; $CLI run january-2021 --replicates 20 --out new/deep; echo $?`);
    const again = shell(`${limit}; $CLI run january-2021 --replicates 30 --out one; echo $?`);

    expect([fresh.stdout.trim().split('\n').at(-1), again.stdout.trim().split('\n').at(-1)]).toEqual([
      '4',
      '4',
    ]);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(JSON.parse(readFileSync(join(folder, 'one/manifest.json'), 'utf8'))).toMatchObject({
      replicates: 20,
    });
    expect(readdirSync(join(folder, 'one')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
