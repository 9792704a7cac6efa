import { describe, expect, test } from 'vitest';
import { listOf, oneOf, text, wholeNumber } from '../../src/base/checks.js';
import { optionFaults } from '../../src/base/option-faults.js';
import { refuseFaults } from '../../src/base/refuse-faults.js';
import { caught, faultLines } from '../helpers/caught.js';

interface Options {
  readonly count?: number;
  readonly names?: readonly string[];
  readonly by?: 'km' | 'cost';
}

const checks = { count: wholeNumber(1, 9), names: listOf(text, 1), by: oneOf('km', 'cost') };
const linesOf = (options: unknown, required: readonly (keyof Options)[] = []): string[] =>
  faultLines(optionFaults<Options>(options as Options, checks, required));

describe('optionFaults', () => {
  test.each([undefined, {}, { count: undefined }, { count: 9, names: ['a'], by: 'km' }])(
    'are none of %j',
    (options) => {
      expect(linesOf(options)).toEqual([]);
    },
  );

  test('are all there at once, in the order in which options were given', () => {
    expect(linesOf({ by: 'cots', nmaes: [], count: '3', names: ['a', 5] })).toEqual([
      'by is "cots", expected "km" or "cost" | did you mean "cost"?',
      'nmaes is not a known option, expected "count", "names" or "by"',
      'count is "3", expected a whole number from 1 to 9 | write the number without quotes',
      'names[1] is 5, expected a text',
    ]);
    expect(linesOf({ cuont: 3 })).toEqual([
      'cuont is not a known option, expected "count", "names" or "by" | did you mean "count"?',
    ]);
  });

  test.each([null, 5, 'text', ['a']])('are one of %j, which is no object', (options) => {
    expect(linesOf(options)).toEqual([
      expect.stringMatching(/^options is .*, expected an object that may have "count", "names" and "by"$/),
    ]);
  });

  test('are what is missing, only where it must be there', () => {
    expect(linesOf(undefined, ['count'])).toEqual(['count is missing, expected a whole number from 1 to 9']);
  });

  test('name what every object has as unknown', () => {
    expect(linesOf({ constructor: 1 })).toEqual([
      expect.stringMatching(/^constructor is not a known option/),
    ]);
  });
});

test('refuseFaults says unknown_id where a name is among the faults', () => {
  const issue = (name: string) => ({ path: [name], message: 'is wrong, expected right' });

  expect(() => refuseFaults('f', [])).not.toThrow();
  expect(caught(() => refuseFaults('f', [issue('a')]))).toMatchObject({ code: 'invalid_input' });
  expect(caught(() => refuseFaults('f', [issue('a')], [issue('b')]))).toMatchObject({
    code: 'unknown_id',
    issues: [{ path: ['b'] }, { path: ['a'] }],
  });
});
