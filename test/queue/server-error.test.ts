import { describe, expect, test } from 'vitest';
import { isFileError } from '../../src/files/file-error.js';
import { serverError } from '../../src/queue/server-error.js';

function refusal(message: string): Error {
  return Object.assign(new Error(message), { name: 'ReplyError' });
}
function fault(code: string, message = ''): Error {
  return Object.assign(new Error(message), { code });
}

describe('an error of a server', () => {
  test.each([
    [
      refusal('NOPERM User a has no permissions'),
      'cannot use redis://h: its user may not do what a queue needs',
    ],
    [refusal("OOM command not allowed when used memory > 'maxmemory'."), 'its memory is full'],
    [refusal('ERR Error running script: @user_script:1: -OOM command not allowed'), 'its memory is full'],
    [refusal("READONLY You can't write against a read only replica."), 'it is a copy of another server'],
    [refusal('MISCONF Redis is configured to save RDB snapshots'), 'it cannot save what it has'],
    [refusal('ERR DB index is out of range'), 'it has no database with this number'],
    [refusal('WRONGPASS invalid username-password pair'), 'name or password is wrong or missing'],
    [refusal('ERR something else'), 'cannot use redis://h: ERR something else'],
    [fault('ECONNREFUSED'), 'cannot reach redis://h: nothing listens there'],
    [fault('ECONNRESET', 'read ECONNRESET'), 'it closes the connection'],
    [fault('DEPTH_ZERO_SELF_SIGNED_CERT'), 'its certificate is of an authority that is not trusted here'],
    [fault('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'its certificate is of an authority that is not trusted here'],
    [fault('ERR_TLS_CERT_ALTNAME_INVALID'), 'its certificate is for another host name'],
    [fault('CERT_HAS_EXPIRED'), 'its certificate has expired'],
  ])('%s is said in words', (cause, reason) => {
    const error = serverError({ url: 'redis://h' }, cause);

    expect(isFileError(error)).toBe(true);
    expect(error.message).toContain(reason);
  });

  test('says of silence that the port may speak the other language', () => {
    const silence = new Error('connect ETIMEDOUT');

    const hint = (url: string): unknown => Reflect.get(serverError({ url }, silence), 'hint');

    expect(hint('rediss://h')).toContain('does it speak TLS there');
    expect(hint('redis://h')).toContain('Else it begins with rediss:');
  });
});
