import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { checkRunOptions } from '../../src/cli/check-run-options.js';
import type { RunOptions } from '../../src/cli/run-scenario.js';
import { cli } from './cli.js';

/** The options that are refused. */
function refused(options: RunOptions): string[] {
  try {
    checkRunOptions(options);
    return [];
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    return error.issues.map(({ path }) => String(path[0]));
  }
}

describe('options of run', () => {
  const shard = { index: 1, of: 2 };

  test.each<[string, RunOptions, string[]]>([
    ['a shard without a file', { shard }, ['--out']],
    [
      'what a shard does not show',
      { shard, out: 'a', json: true, from: '2023-12-24', caravan: 'c', place: ['p'] },
      ['--json', '--from', '--caravan', '--place'],
    ],
    ['a shard on a queue', { shard, out: 'a', queue: 'redis://x' }, ['--queue']],
    [
      'an entry to no queue',
      { queuePasswordFile: 'p', queueCa: 'c' },
      ['--queue-password-file', '--queue-ca'],
    ],
    ['threads beside a queue', { queue: 'redis://x', workers: 2 }, ['--workers']],
    ['nothing of a shard', { shard, out: 'a', workers: 2, seed: '1' }, []],
    ['nothing of a queue', { queue: 'redis://x', queuePasswordFile: 'p', queueCa: 'c', out: 'a' }, []],
    ['nothing of a usual run', { workers: 2, from: '2023-12-24', caravan: 'c', json: true }, []],
  ])('that would do nothing are refused: %s', (_, options, expected) => {
    expect(refused(options)).toEqual(expected);
  });

  test('are checked before anything is read', async () => {
    const { exitCode, err } = await cli('run no-such-file.json --queue-ca ca.pem'.split(' '));
    expect(exitCode).toBe(2);
    expect(err).toBe('caravan-sim: options: 1 fault\n  --queue-ca is given, expected --queue with it\n');
  });
});

test('levers takes days only with the name of a lever', async () => {
  const { exitCode, err } = await cli('levers --from 2024-01-01 --to 2024-02-01'.split(' '));
  expect(exitCode).toBe(2);
  expect(err).toContain('--from is given, expected the name of a lever with it');
  expect(err).toContain('--to is given');
});
