import { describe, expect, test } from 'vitest';
import {
  dateCell,
  listText,
  longDate,
  numberText,
  peopleCell,
  peopleRange,
  peopleText,
  percentText,
  percentWords,
  periodText,
  plural,
  shortDate,
} from '../../src/cli/words.js';
import { days, people } from './fixed-estimates.js';

describe('peopleText', () => {
  test.each([
    [0, '0'],
    [1, '<20'],
    [19, '<20'],
    [20, '20'],
    [147, '150'],
    [6848, '6,800'],
    [9_960_000, '10,000,000'],
  ])('%i people read %s: two digits, small numbers veiled', (count, text) => {
    expect(peopleText(count)).toBe(text);
  });
});

describe('percentText', () => {
  test.each([
    [0, '<1 %'],
    [0.0099, '<1 %'],
    [0.01, '1 %'],
    [0.345, '35 %'],
    [0.99, '99 %'],
    [0.9901, '>99 %'],
    [1, '>99 %'],
  ])('%d reads %s: never certain', (probability, text) => {
    expect(percentText(probability)).toBe(text);
  });

  test('is in words in a sentence', () => {
    expect([0, 0.41, 1].map(percentWords)).toEqual(['below 1 %', '41 %', 'above 99 %']);
  });
});

test('intervals of people stand with the median, and once where all is the same', () => {
  expect(peopleCell(people(680, 1584, 3232))).toBe('1,600 (680-3,200)');
  expect(peopleCell(people(1, 2, 19))).toBe('<20');
  expect(peopleCell([])).toBe('-');
  expect(peopleRange(people(0, 7, 300))).toBe('0 to 300');
});

describe('dates', () => {
  test('a day beyond the simulated ones is "after" the last of them', () => {
    expect(dateCell(days(2, 13, 99))).toBe('14 Jan (3 Jan to after 31 Jan)');
    expect(dateCell(days(99, 99, 99))).toBe('after 31 Jan');
    expect(dateCell(days(4, 4, 4))).toBe('5 Jan');
  });

  test('the year is named where it changes', () => {
    expect(shortDate('2024-01-01')).toBe('1 Jan');
    expect(shortDate('2024-01-01', '2023-12-31')).toBe('1 Jan 2024');
    expect(longDate('2024-01-14', '2023-12-24')).toBe('14 January 2024');
    expect(longDate('2023-12-29', '2023-12-24')).toBe('29 December');
    expect(periodText('2023-12-24', '2024-01-06')).toBe('24 Dec 2023 to 6 Jan 2024');
    expect(periodText('2018-10-13', '2018-10-26')).toBe('13 to 26 Oct 2018');
    expect(periodText('2018-10-25', '2018-11-07')).toBe('25 Oct to 7 Nov 2018');
  });
});

test('lists and numbers read as in a sentence', () => {
  expect(listText(['a'])).toBe('a');
  expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  expect(numberText(1234567)).toBe('1,234,567');
  expect([plural(1, 'fault'), plural(2000, 'fault')]).toEqual(['1 fault', '2,000 faults']);
});
