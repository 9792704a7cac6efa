import { describe, expect, test } from 'vitest';
import { nearestName } from '../../src/base/nearest-name.js';

describe('nearestName', () => {
  test('finds the name that was mistyped', () => {
    expect(nearestName('mx-tapachla', ['mx-tapachula', 'mx-tonala'])).toBe('mx-tapachula');
    expect(nearestName('HM', ['HN', 'GT'])).toBe('HN');
  });

  test('does not offer a name that shares no letter with a short one', () => {
    expect(nearestName('MX', ['XA', 'XB'])).toBeUndefined();
  });
});
