import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { describeError } from '../../src/cli/describe-error.js';
import { fileError } from '../../src/files/file-error.js';

describe('describeError', () => {
  test.each([
    ['invalid_input', 2],
    ['unknown_id', 2],
    ['not_identifiable', 3],
  ] as const)('gives %s the exit code %i', (code, exitCode) => {
    expect(describeError(new CaravanError(code, 'x', [{ path: [], message: 'm' }]), false)).toMatchObject({
      exitCode,
      code,
    });
  });

  test('says what failed in the first line, then each fault with its path and hint', () => {
    const issues = [
      { path: ['caravans', 0, 'size'], message: 'is 3, expected 50 or more (line 7)' },
      {
        path: ['links.csv', 'line 7', 'lengthKm'],
        message: 'is missing, expected a number',
        hint: 'measure it',
      },
      { path: [], message: 'is odd' },
    ];

    expect(describeError(new CaravanError('invalid_input', 'my: file.json', issues), false).text).toBe(
      `caravan-sim: my: file.json: 3 faults
  caravans[0].size is 3, expected 50 or more (line 7)
  links.csv, line 7, lengthKm is missing, expected a number
    hint: measure it
  is odd`,
    );
  });

  test('gives a file its path and the reason, with exit code 4', () => {
    const error = fileError('read', 'a.json', { code: 'ENOENT' }, { hint: 'look' });

    expect(describeError(error, false)).toEqual({
      exitCode: 4,
      code: 'file',
      issues: [{ path: [], message: 'cannot read a.json: there is no such file or folder', hint: 'look' }],
      text: 'caravan-sim: cannot read a.json: there is no such file or folder\n  hint: look',
    });
  });

  test('takes anything else for a bug to report, with the stack only where it is asked for', () => {
    const error = new TypeError('x is not a function');

    expect(describeError(error, false)).toMatchObject({ exitCode: 1, code: 'bug' });
    expect(describeError(error, false).text).toContain('Please report it');
    expect(describeError(error, false).text).not.toContain('describe-error.test');
    expect(describeError(error, true).text).toContain('describe-error.test');
  });
});
