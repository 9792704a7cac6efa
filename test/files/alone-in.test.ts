import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { aloneIn } from '../../src/files/alone-in.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-alone-'));
  return () => rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);

/** The lock of another run at `out`, which last gave a sign of life so many seconds ago. */
function lockOf(pid: number, host: string, secondsAgo: number): void {
  mkdirSync(at('out.part'));
  writeFileSync(at('out.part/lock'), `${pid} ${host}`);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(at('out.part/lock'), then, then);
}

const deadPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

describe('aloneIn', () => {
  test('gives what the work gives, holds the place meanwhile, and leaves nothing', async () => {
    const seen = await aloneIn(at('a/b/out'), async () => readdirSync(at('a/b/out.part')));

    expect(seen).toEqual(['lock']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leaves nothing of work that fails, and what there is of work that succeeds', async () => {
    const fails = aloneIn(at('a/out'), () => Promise.reject(new Error('no')));
    await expect(fails).rejects.toThrow('no');
    expect(existsSync(at('a'))).toBe(false);

    await aloneIn(at('a/out'), async () => mkdirSync(at('a/out')));
    expect(readdirSync(at('a'))).toEqual(['out']);
  });

  test('lets the work do a part of itself there', async () => {
    const whole = aloneIn(at('out'), () => aloneIn(at('out'), async () => existsSync(at('out.part/lock'))));

    expect(await whole).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('holds a folder that was there before inside it, and writes nothing beside it', async () => {
    mkdirSync(at('out'));
    const seen = await aloneIn(at('out'), async () => [readdirSync(folder), readdirSync(at('out'))]);

    expect(seen).toEqual([['out'], ['.caravan-sim.part']]);
    expect(readdirSync(at('out'))).toEqual([]);
  });

  test.each<[string, () => [number, string, number]]>([
    ['on this machine', () => [process.ppid, hostname(), 0]],
    ['on another machine', () => [1, 'elsewhere', 30]],
  ])('refuses while another run is at work %s', async (_where, lock) => {
    const [pid, host, secondsAgo] = lock();
    lockOf(pid, host, secondsAgo);

    await expect(aloneIn(at('out'), async () => undefined)).rejects.toThrow(
      `another run writes there: process ${pid} on ${host}`,
    );
    expect(readdirSync(at('out.part'))).toEqual(['lock']);
  });

  test.each<[string, () => [number, string, number]]>([
    ['of this machine', () => [deadPid(), hostname(), 0]],
    ['with the number of this process', () => [process.pid, hostname(), 0]],
    ['of another machine, silent for long', () => [1, 'elsewhere', 90]],
  ])('takes the place of a dead process %s', async (_which, lock) => {
    lockOf(...lock());

    expect(await aloneIn(at('out'), async () => readdirSync(at('out.part')))).toEqual(['lock']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes on where one was killed that was just taking the place of a dead one', async () => {
    lockOf(deadPid(), hostname(), 0);
    writeFileSync(at('out.part/lock.removing'), '');

    expect(await aloneIn(at('out'), async () => readdirSync(at('out.part')))).toEqual(['lock']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not touch what somebody else has under the name', async () => {
    mkdirSync(at('out.part'));
    writeFileSync(at('out.part/thesis.txt'), 'mine');

    await expect(aloneIn(at('out'), async () => undefined)).rejects.toThrow('it holds thesis.txt');
    expect(readdirSync(at('out.part'))).toEqual(['thesis.txt']);
  });
});
