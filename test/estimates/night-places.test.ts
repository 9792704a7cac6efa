import { describe, expect, test } from 'vitest';
import { nightPlaces } from '../../src/estimates/night-places.js';
import { handMade } from '../helpers/hand-made.js';

const ensemble = handMade(10, (counts) => {
  counts.mainPlace[(1 * 10 + 4) * 3 + 0] = 2;
  counts.mainPlace[(1 * 10 + 4) * 3 + 1] = 3;
});

describe('nightPlaces', () => {
  test('gives shares of all replicates, likeliest first', () => {
    expect(nightPlaces(ensemble, 4)).toEqual([
      { place: 'mx-b', probability: 0.3 },
      { place: 'mx-a', probability: 0.2 },
    ]);
    expect(nightPlaces(ensemble, 5)).toEqual([]);
    expect(nightPlaces(ensemble, 4, { caravan: 'second' })).toEqual([]);
  });

  test.each([-1, 10, 1.5])('refuses day %d', (day) => {
    expect(() => nightPlaces(ensemble, day)).toThrow(`is ${day}, expected a whole number from 0 to 9`);
  });
});
