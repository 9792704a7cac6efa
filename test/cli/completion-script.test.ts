import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shells } from '../../src/cli/completion-script.js';
import { cli } from './cli.js';

async function script(shell: string): Promise<string> {
  const { exitCode, out } = await cli(['completion', shell]);
  expect(exitCode).toBe(0);
  return out;
}

/** What bash offers for the last word of a line. */
async function offers(...words: string[]): Promise<string[]> {
  const text = `${await script('bash')}
COMP_WORDS=(caravan-sim "$@"); COMP_CWORD=$#; _caravan_sim; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', text, 'bash', ...words], { encoding: 'utf8' });
  return output.split('\n').filter((line) => line !== '');
}

const isInstalled = (shell: string): boolean => spawnSync(shell, ['-c', 'exit']).status === 0;

describe('in bash', () => {
  test('commands are completed', async () => {
    expect(await offers('hi')).toEqual(['hindcast']);
    expect(await offers('')).toEqual(expect.arrayContaining(['run', 'completion', '--help']));
  });

  test('options and names of a command are completed', async () => {
    expect(await offers('run', '--repl')).toEqual(['--replicates']);
    expect(await offers('run', 'exo')).toEqual(['exodus-2023']);
    expect(await offers('explain', 'walkKm')).toEqual(['walkKmPerDay']);
    expect(await offers('places', '--repl')).toEqual([]);
  });

  test('values of an option are completed where they are known, and files elsewhere', async () => {
    expect(await offers('report', 'exodus-2023', '--lang', '')).toEqual(['en', 'es']);
    expect(await offers('run', 'exodus-2023', '--out', 'exo')).toEqual([]);
    expect(await script('bash')).toMatch(/complete -o default/);
  });
});

describe.each(shells)('the script for %s', (shell) => {
  test('names every command and every option', async () => {
    const text = await script(shell);
    const { out } = await cli(['--help']);
    for (const [, name] of out.matchAll(/^ {2}([a-z][a-z-]*) {2,}\S/gm)) {
      if (name === 'help') continue;
      expect(text).toContain(name);
      const options = (await cli([name!, '--help'])).out.matchAll(/--([a-z-]+)/g);
      for (const [, option] of options) expect(text).toContain(option);
    }
  });

  test.runIf(isInstalled(shell))('is understood by it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caravan-sim-completion-'));
    writeFileSync(join(folder, 'script'), await script(shell));
    const { status, stderr } = spawnSync(shell, ['-n', 'script'], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });

    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
