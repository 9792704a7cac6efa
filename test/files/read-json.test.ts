import { describe, expect, test } from 'vitest';
import { CaravanError } from '../../src/base/errors.js';
import { readJson } from '../../src/files/read-json.js';
import { caught, faultLines } from '../helpers/caught.js';

describe('readJson', () => {
  test('names line, column and the text near a fault of form', () => {
    const error = caught(() => readJson('{\r\n  "a": 1\r\n  "b": 2\r\n}', 'my.json'));

    expect(error.code).toBe('invalid_input');
    expect(error.message).toMatch(/^my\.json: /);
    expect(faultLines(error.issues)).toEqual([
      'line 3, column 3 is "b", expected a comma or the } that closes the { of line 1, near "b": 2 | a comma is missing before it',
    ]);
  });

  test('refuses a key that is there twice, which JSON.parse would pass over', () => {
    expect(faultLines(caught(() => readJson('{"a": {"b": 1,\n"b": 2}}', 'x')).issues)).toEqual([
      'a.b is there twice in one object, expected once (line 2)',
    ]);
  });

  test('gives faults of a check the name of the file and their lines, in the order of the file', () => {
    const { check } = readJson('{"a": 1,\n"b": {\n"c": 3}}', 'my.json');
    const issues = [
      { path: ['b', 'd'], message: 'is missing' },
      { path: ['b', 'c'], message: 'is 3' },
      { path: ['z'], message: 'is missing' },
      { path: ['a'], message: 'is 1', hint: 'h' },
    ];
    const error = caught(() =>
      check(() => {
        throw new CaravanError('unknown_id', 'parseThing', issues);
      }),
    );

    expect(error.code).toBe('unknown_id');
    expect(error.message).toMatch(/^my\.json: 4 issues/);
    expect(faultLines(error.issues)).toEqual([
      'z is missing',
      'a is 1 (line 1) | h',
      'b.d is missing (line 2)',
      'b.c is 3 (line 3)',
    ]);
  });

  test('leaves bugs alone', () => {
    const run = (): never => {
      throw new TypeError('bug');
    };

    expect(() => readJson('{}', 'x').check(run)).toThrow(TypeError);
  });
});
