import { expect, test } from 'vitest';
import { englishFault } from '../../examples/explorer/src/english-faults';

test.each([
  ['is missing, expected a text', 'is missing, expected one of the list'],
  ['is "x", expected "all", "pedestrians" or "rail"', 'is "x", expected one of the list'],
  ['is "", expected the id of a place', 'is "", expected a place of the list'],
  ['is "a", expected a number or an object', 'is "a", expected a number'],
  [
    'is 3000, expected at least low, which is 9000',
    'is 3000, expected at least the other end, which is 9000',
  ],
  [
    'is "2023-12-24", expected another day than that of events[24]',
    'is "2023-12-24", expected another day than that of an event like it',
  ],
  [
    'is an object, expected a raid with another place or day than events[0]',
    'expected a raid with another place or day than an event like it',
  ],
  [
    'is an array of 1, expected departures of at most 9 people in all; they make 10',
    'expected departures of at most 9 people in all; they make 10',
  ],
  ['is 30, expected 50 to 1000000', 'is 30, expected 50 to 1000000'],
])('the explorer says of %s: %s', (message, told) => {
  expect(englishFault(message)).toBe(told);
});
