import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli as runCommand } from './cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const cli = (...args: string[]) => runCommand(args);

const few = ['--replicates', '12', '--seed', 'note', '--workers', '1'];

describe('caravan-sim report', () => {
  test('writes a page and says so, nothing else', async () => {
    const file = join(folder, 'report.html');
    const { exitCode, out, err } = await cli('report', 'january-2021', ...few, '--out', file);

    expect([exitCode, out, err]).toEqual([0, `wrote ${file}\n`, '']);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^<!doctype html>\n<html lang="en">[\s\S]*12 replicates, seed note[\s\S]*<\/html>\n$/,
    );
    expect(readdirSync(folder)).toEqual(['report.html']);
  });

  test('of a folder of results has their seed and replicates', async () => {
    const [results, file] = [join(folder, 'results'), join(folder, 'again.html')];
    await cli('run', 'january-2021', ...few, '--out', results);
    const { exitCode } = await cli('report', results, '--workers', '1', '--lang', 'es', '--out', file);

    expect(exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('12 réplicas, semilla note.');
  });

  test('says of a folder that it holds no result', async () => {
    const { exitCode, err } = await cli('report', folder);

    expect(exitCode).toBe(4);
    expect(err).toBe(`caravan-sim: cannot read ${folder}: it is a folder without a result of caravan-sim\n`);
  });

  test('refuses a place to write that is not there before it simulates, and a language it does not speak', async () => {
    const nowhere = await cli('report', 'january-2021', ...few, '--out', join(folder, 'none', 'report.html'));
    const french = await cli('report', 'january-2021', '--lang', 'fr');

    expect(nowhere.exitCode).toBe(4);
    expect(french.exitCode).toBe(2);
    expect(french.err).toContain('Allowed choices are en, es');
  });
});
