import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EnsembleCounts } from '../../src/ensemble/counts.js';
import { readShard, shardBytes } from '../../src/files/shard-file.js';
import { cli as runCommand } from './cli.js';

let folder: string;
const at = (name: string): string => join(folder, name);

const cli = (...args: string[]) => runCommand(args);

const run = ['run', 'january-2021', '--replicates', '40', '--workers', '1'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-shards-'));
  for (const shard of ['1/3', '2/3', '3/3', '1/2'])
    await cli(...run, '--shard', shard, '--out', at(shard.replace('/', '-of-')));
  await cli(...run, '--seed', '2', '--shard', '2/3', '--out', at('other-seed'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('caravan-sim merge', () => {
  test('gives what one machine gives, in any order and with files twice', async () => {
    const whole = await cli(...run, '--out', at('whole'));
    const merged = await cli(
      ...['merge', at('3-of-3'), at('1-of-3'), at('2-of-3'), at('1-of-3'), '--out', at('merged')],
    );

    expect(merged.exitCode).toBe(0);
    expect(merged.out).toBe(whole.out);
    for (const name of readdirSync(at('whole')))
      expect(readFileSync(at(`merged/${name}`), 'utf8')).toBe(readFileSync(at(`whole/${name}`), 'utf8'));
  });

  test('has the counts of one shard after the other in memory', async () => {
    const events: string[] = [];
    const parse = JSON.parse;
    vi.spyOn(JSON, 'parse').mockImplementation((text: string) => {
      if (text.startsWith('{"format":"caravan-sim shard"')) events.push('read');
      return parse(text);
    });
    vi.spyOn(EnsembleCounts.prototype, 'merge').mockImplementation(() => {
      events.push('merge');
    });
    try {
      await cli('merge', at('1-of-3'), at('2-of-3'), at('3-of-3'));
    } finally {
      vi.restoreAllMocks();
    }

    expect(events).toEqual(['read', 'merge', 'read', 'merge', 'merge', 'read', 'merge', 'merge']);
  });

  test('refuses shards that say different things of the same replicates, in any order', async () => {
    const shard = await readShard(at('2-of-3'));
    const other = await readShard(at('other-seed'));
    writeFileSync(at('other-counts'), shardBytes({ ...shard, counts: other.counts }));
    for (const two of [
      [at('2-of-3'), at('other-counts')],
      [at('other-counts'), at('2-of-3')],
    ]) {
      const { exitCode, err } = await cli('merge', at('1-of-3'), ...two, at('3-of-3'));

      expect(exitCode).toBe(2);
      expect(err).toContain('has other counts of replicates 13 to 25 than');
    }
  });

  test('says which replicates are missing', async () => {
    const { exitCode, out, err } = await cli('merge', at('2-of-3'));

    expect([exitCode, out]).toEqual([3, '']);
    expect(err).toContain('replicates 0 to 12 of 40 are missing');
    expect(err).toContain('replicates 26 to 39 of 40 are missing');
  });

  test('refuses shards of another seed', async () => {
    const { exitCode, err } = await cli('merge', at('1-of-3'), at('other-seed'), at('3-of-3'));

    expect(exitCode).toBe(2);
    expect(err).toContain('other-seed has the seed 2, expected 1 as in ');
  });

  test('refuses a shard of another version', async () => {
    const shard = await readShard(at('1-of-3'));
    writeFileSync(
      at('other-version'),
      shardBytes({ ...shard, packageVersion: '0.0.1', dataPackHash: 'none' }),
    );
    const { exitCode, err } = await cli('merge', at('other-version'));

    expect(exitCode).toBe(2);
    expect(err).toContain('other-version: 2 faults\n  is of version 0.0.1 of caravan-sim, expected ');
    expect(err).toMatch(/\n {2}is of the data pack none, expected [0-9a-f]{12}, this one's\n$/);
  });

  test('refuses shards that overlap', async () => {
    const { exitCode, err } = await cli('merge', at('1-of-2'), at('2-of-3'), at('3-of-3'));

    expect(exitCode).toBe(2);
    expect(err).toContain('2-of-3 has replicates from 13 on, expected from 20 on');
  });

  test.each<[what: string, change: (bytes: Buffer) => Uint8Array, reason: string]>([
    ['is cut off', (bytes) => bytes.subarray(0, 500), 'is cut off, altered or no shard'],
    ['is none', () => Buffer.from('{}'), 'is cut off, altered or no shard'],
    [
      'was altered',
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace('"first":13', '"first":14')),
      'was altered, expected it as "run --shard" has written it',
    ],
    [
      'is of a later form',
      (bytes) => gzipSync(gunzipSync(bytes).toString().replace('"formatVersion":1', '"formatVersion":2')),
      'has the format 2, expected 1, that of this version',
    ],
  ])('refuses a file that %s', async (_what, change, reason) => {
    writeFileSync(at('changed'), change(readFileSync(at('2-of-3'))));
    const { exitCode, err } = await cli('merge', at('1-of-3'), at('changed'), at('3-of-3'));

    expect(exitCode).toBe(2);
    expect(err).toContain(reason);
  });
});

describe('caravan-sim run --shard', () => {
  test.each([
    [['--shard', '0/3', '--out', 'x'], 'Expected a part and the number of parts'],
    [['--shard', '4/3', '--out', 'x'], 'Expected a part and the number of parts'],
    [['--shard', '1/3'], '--out is missing, expected a file for the shard'],
    [['--shard', '1/3', '--out', 'x', '--json'], '--json is given'],
    [['--shard', '1/41', '--out', 'x'], '--shard is one of 41, expected at most 40'],
  ])('refuses %s', async (options, reason) => {
    const { exitCode, err } = await cli(...run, ...options);

    expect(exitCode).toBe(2);
    expect(err).toContain(reason);
  });
});
