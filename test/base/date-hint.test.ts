import { expect, test } from 'vitest';
import { dateHint } from '../../src/base/date-hint.js';

test.each([
  ['2O24-06-01', 'did you mean 2024-06-01?'],
  ['2024-06-0l', 'did you mean 2024-06-01?'],
  ['2024-6-1', 'did you mean 2024-06-01?'],
  ['2024/06/01', 'did you mean 2024-06-01?'],
  ['20240601', 'did you mean 2024-06-01?'],
  [' 2024-06-01', 'did you mean 2024-06-01?'],
  ['2024-16-01', 'the month comes before the day: did you mean 2024-01-16?'],
  ['2024-16-13', 'months go from 01 to 12'],
  ['2024-00-13', 'months go from 01 to 12'],
  ['2024-06-31', 'the days of 2024-06 go from 01 to 30'],
  ['2023-02-29', 'the days of 2023-02 go from 01 to 28'],
  ['2024-02-30', 'the days of 2024-02 go from 01 to 29'],
  ['2024-06-00', 'the days of 2024-06 go from 01 to 30'],
  ['24-12-2023', 'did you mean 2023-12-24?'],
  ['12/24/2023', 'the month comes before the day: did you mean 2023-12-24?'],
  ['tomorrow', 'write year, month and day with digits, such as 2024-06-01'],
  ['202x-06-01', 'write year, month and day with digits, such as 2024-06-01'],
])('of %s says: %s', (text, hint) => {
  expect(dateHint(text)).toBe(hint);
});
