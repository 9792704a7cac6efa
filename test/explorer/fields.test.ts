import { expect, test } from 'vitest';
import { entryOf, wholeEntryOf } from '../../examples/explorer/src/fields';

test.each([
  ['6000', 6000, 6000],
  ['6,000', 6000, 6000],
  ['1,234,567', 1_234_567, 1_234_567],
  ['6.000', 6, 6000],
  ['0.125', 0.125, 0.125],
  ['0,5', 0.5, 0.5],
  ['0,125', 0.125, 0.125],
  ['12.5', 12.5, 12.5],
  ['many', 'many', 'many'],
  ['', '', ''],
  ['6,00', '6,00', '6,00'],
])('%s is read as %s, and as a whole number as %s', (text, number, whole) => {
  expect(entryOf(text)).toBe(number);
  expect(wholeEntryOf(text)).toBe(whole);
});
