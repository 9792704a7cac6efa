import { describe, expect, test } from 'vitest';
import { connectionOptions, shownAddress } from '../../src/queue/queue-address.js';
import { caught } from '../helpers/caught.js';

describe('an address of a queue', () => {
  test.each([
    ['redis://h', { host: 'h', port: 6379, db: 0 }],
    ['redis://h:1/3', { host: 'h', port: 1, db: 3 }],
    ['redis://u:p%40%2F@[::1]:1', { host: '::1', port: 1, db: 0, username: 'u', password: 'p@/' }],
    ['rediss://h', { host: 'h', port: 6379, db: 0, tls: {} }],
  ])('%s is read', (url, options) => {
    expect(connectionOptions({ url })).toEqual(options);
  });

  test.each([
    ['redis://h?db=3', 'expected nothing after host and port but the number of a database'],
    ['redis://h/1#2', 'expected nothing after host and port but the number of a database'],
    ['redis://h/queue', 'expected nothing after host and port but the number of a database'],
    ['redis://:p%zz@h', 'expected two hexadecimal digits after each %'],
    ['redis://u%z:p@h', 'expected two hexadecimal digits after each %'],
    ['http://h', 'begins with http:'],
  ])('%s is refused', (url, reason) => {
    const error = caught(() => connectionOptions({ url }));

    expect(error.code).toBe('invalid_input');
    expect(error.message).toContain(reason);
  });

  test('is refused with a certificate that is none', () => {
    const error = caught(() => connectionOptions({ url: 'rediss://h', ca: 'not a certificate' }));

    expect(error.issues).toEqual([{ path: ['ca'], message: 'is no certificate in PEM, expected one' }]);
  });

  test.each([
    'redis://:p@ss:w/rd%x@h:7392',
    'redis://user:sec/ret@h',
    'redis://user:12/ret@h',
    'redis://user:12?ret@h',
    'redis://user:12#ret@h',
    'redis://user:p%zz@h',
    'redis://us/er:secret@h:x',
    'redis:/:secret@h',
    ':secret@h',
  ])('%s is refused without its password', (url) => {
    const { message, issues } = caught(() => connectionOptions({ url }));

    expect(message).not.toMatch(/p@ss|w\/rd|sec|ret|12|p%zz/);
    expect(message).toContain('***@');
    expect(issues[0]?.hint).toContain('%40');
  });

  test('without a password is shown as it is', () => {
    for (const url of ['redis://h:6379/3', 'rediss://user@h:1', 'redis://[::1]:6379'])
      expect(shownAddress({ url })).toBe(url);
  });
});
