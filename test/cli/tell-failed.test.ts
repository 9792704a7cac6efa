import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { tellFailed } from '../../src/cli/tell-failed.js';
import { setScreenWidth } from '../../src/cli/text-table.js';
import { letFail } from '../helpers/counts.js';
import { cli } from './cli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caravan-sim-failed-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const run = ['run', 'january-2021', '--replicates', '30', '--workers', '1'];

describe('a run of which a replicate fails', () => {
  test('prints and writes what the others say, and exits with 5', async () => {
    letFail([7]);
    const { exitCode, out, err } = await cli([...run, '--out', join(folder, 'out')]);
    const manifest = JSON.parse(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));

    expect(exitCode).toBe(5);
    expect(out).toContain('29 replicates');
    expect(err).toContain('1 replicate failed and is left out: all numbers rest on the other 29\n');
    expect(err).toContain('  replicate 7 of seed 1: out of order\n');
    expect([manifest.replicates, manifest.failedReplicates]).toEqual([30, [7]]);
  });

  test('is told within a narrow terminal', () => {
    setScreenWidth(50);
    let err = '';
    tellFailed(
      { replicates: 29, failed: [{ seed: '1', replicate: 7, message: 'out of order' }] },
      {
        ...{ out: () => undefined, err: (text) => (err += text), endWith: () => undefined },
        ...{ errIsTerminal: true, columns: 50, breaksMessages: true, now: () => 0, debug: false },
      },
    );
    setScreenWidth(80);

    expect(err).toContain('  replicate 7 of seed 1: out of order\n');
    expect(err.split('\n').filter((line) => line.length > 50)).toEqual([]);
  });

  test('as shards gives the same', async () => {
    letFail([7]);
    const whole = await cli(run);
    for (const shard of ['1', '2'])
      await cli([...run, '--shard', `${shard}/2`, '--out', join(folder, shard)]);
    const merged = await cli(['merge', join(folder, '2'), join(folder, '1')]);

    expect(merged).toEqual(whole);
  });
});
