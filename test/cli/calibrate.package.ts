import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from './cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-calibrate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const settings = ['--rounds', '3', '--draws', '10', '--last-draws', '10', '--courses', '1'];

/** Runs the built command until its end, or kills it after some milliseconds. */
function killedAfter(milliseconds: number, path: string): Promise<{ exitCode: number | null; err: string }> {
  const child = spawn(process.execPath, ['dist/cli/main.js', 'calibrate', '--out', path, ...settings], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const clock = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      clearTimeout(clock);
      resolve({ exitCode, err });
    });
  });
}

describe('caravan-sim calibrate', { timeout: 240_000 }, () => {
  test('writes the file and nothing else, prints the rates, and tells a terminal how far it is', async () => {
    const path = join(folder, 'whole.json');
    const { exitCode, out, err } = await cli(['calibrate', '--out', path, ...settings], true);
    const { provenance, rates, without } = JSON.parse(readFileSync(path, 'utf8'));

    expect(exitCode).toBe(0);
    expect(err).toMatch(/calibrating \.\.\. 9\d % /);
    expect(readdirSync(folder)).toEqual(['whole.json']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(provenance.command).toContain('--rounds 3 --draws 10 --last-draws 10 --courses 1');
    expect(Object.keys(without)).toEqual(provenance.caravans);
    for (const { name } of rates) expect(out).toContain(name);
  });

  test('killed at any moment, goes on where it was and ends with the same file, byte for byte', async () => {
    const path = join(folder, 'killed.json');
    const whole = readFileSync(join(folder, 'whole.json'), 'utf8');
    const rounds = new Set<string>();
    // Moments that no round keeps step with; later ones wait longer, so that it ends on any machine.
    let runs = 0;
    for (; ; runs++) {
      const { exitCode, err } = await killedAfter(700 + 150 * runs * (1 + (runs % 3) / 2), path);
      const from = /going on with round (\d) of 4/.exec(err)?.[1];
      if (from !== undefined) rounds.add(from);
      if (exitCode === 0) break;
      expect(exitCode).toBeNull();
      // Killed between the file and the end of the process it is there, and whole.
      if (existsSync(path)) expect(readFileSync(path, 'utf8')).toBe(whole);
    }

    expect(runs).toBeGreaterThan(1);
    expect(rounds.size).toBeGreaterThan(0);
    expect(readFileSync(path, 'utf8')).toBe(whole);
    expect(existsSync(`${path}.part`)).toBe(false);
  });
});
