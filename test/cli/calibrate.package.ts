import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runAndKill } from '../helpers/run-and-kill.js';
import { cli } from './cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-calibrate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const settings = ['--rounds', '3', '--draws', '10', '--last-draws', '10', '--courses', '1'];

describe('caravan-sim calibrate', () => {
  test('writes the file and nothing else, prints the rates, and tells a terminal how far it is', async () => {
    const path = join(folder, 'whole.json');
    const { exitCode, out, err } = await cli(['calibrate', '--out', path, ...settings], true);
    const { provenance, rates, without } = JSON.parse(readFileSync(path, 'utf8'));

    expect(exitCode).toBe(0);
    expect(err).toMatch(/calibrating on \d+ caravans \.\.\. \d+ %/);
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
    const args = ['dist/cli/main.js', 'calibrate', '--out', path, ...settings];
    let runs = 0;
    for (; ; runs++) {
      // First before any round is done, then at some moment after each.
      const after = runs === 0 ? undefined : `${path}.part`;
      const { exitCode, err } = await runAndKill({ args, after, milliseconds: 150 * runs });
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
