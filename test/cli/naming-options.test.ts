import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { namingOptions } from '../../src/cli/naming-options.js';

const refusal = new CaravanError('unknown_id', 'leverEvents', [
  { path: ['from'], message: 'is missing', hint: 'add it' },
  { path: ['b', 'startDate'], message: 'is 1' },
  { path: ['other'], message: 'is 2' },
]);

describe('namingOptions', () => {
  test('names options and arguments where the library names its own', async () => {
    const names = {
      from: '--from',
      'b.startDate': ({ message }: { message: string }) => ({ path: [], message: `the start ${message}` }),
    };
    const error = await namingOptions('levers', names, () => {
      throw refusal;
    }).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(CaravanError);
    expect(error).toMatchObject({
      code: 'unknown_id',
      message: expect.stringMatching(/^levers: 3 issues/),
      issues: [
        { path: ['--from'], message: 'is missing', hint: 'add it' },
        { path: [], message: 'the start is 1' },
        { path: ['other'], message: 'is 2' },
      ],
    });
  });

  test('leaves an error alone that is of something else', async () => {
    for (const error of [refusal, new Error('broken')]) {
      const rejects = namingOptions('levers', { to: '--to' }, () => Promise.reject(error));
      await expect(rejects).rejects.toBe(error);
    }
  });

  test('gives what the work gives', async () => {
    expect(await namingOptions('levers', {}, () => 7)).toBe(7);
  });
});
