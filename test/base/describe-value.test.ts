import { describe, expect, test } from 'vitest';
import { describeValue, listValues } from '../../src/base/describe-value.js';

describe('describeValue', () => {
  test('quotes texts, shows numbers as they are and names objects', () => {
    expect(['a', '', 1.5, null, undefined, true, {}, [1]].map(describeValue)).toEqual([
      '"a"',
      '""',
      '1.5',
      'null',
      'undefined',
      'true',
      'an object',
      'an array of 1',
    ]);
  });

  test('takes objects without a prototype', () => {
    expect(describeValue(Object.create(null))).toBe('an object');
  });
});

describe('listValues', () => {
  test('joins one, two and three values as a sentence does', () => {
    expect(listValues(['a'])).toBe('"a"');
    expect(listValues(['a', 2])).toBe('"a" or 2');
    expect(listValues(['a', 'b', 'c'], 'and')).toBe('"a", "b" and "c"');
  });

  test('shows eight values in full, and eight of nine', () => {
    expect(listValues([1, 2, 3, 4, 5, 6, 7, 8])).toBe('1, 2, 3, 4, 5, 6, 7 or 8');
    expect(listValues([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe('1, 2, 3, 4, 5, 6, 7, 8 and 1 more');
  });

  test('says nothing of nothing', () => {
    expect(listValues([])).toBe('nothing');
  });
});
