import { describe, expect, test } from 'vitest';
import { PossibleEvents } from '../../src/engine/possible-events.js';
import { type ParameterName, parameterNames } from '../../src/scenario/parameters.js';
import { quietRates } from '../helpers/quiet-rates.js';

const submodels = {
  joining: /^joinPerDay/,
  dissolution: /^dissolutionPerDay/,
  rides: /^rideDayProbability/,
} as const;

/** What may happen where one rate of one caravan is not 0. */
function possibleWith(name?: ParameterName): Record<string, boolean> {
  const possible = new PossibleEvents();
  const all = name === undefined ? quietRates : { ...quietRates, [name]: 0.001 };
  possible.startReplicate([quietRates, all, quietRates]);
  return { ...possible };
}

describe('PossibleEvents', () => {
  test('are none where every rate is 0, whatever was possible in the replicate before', () => {
    const possible = new PossibleEvents();
    possible.startReplicate([
      Object.fromEntries(parameterNames.map((name) => [name, 1])) as Record<ParameterName, number>,
    ]);
    possible.startReplicate([quietRates]);

    expect({ ...possible }).toEqual(possibleWith());
    expect(Object.values(possibleWith())).toEqual([false, false, false]);
  });

  const named = parameterNames.filter((name) =>
    Object.values(submodels).some((pattern) => pattern.test(name)),
  );

  test.each(named)('are those of the submodel of %s where it is not 0, of any caravan', (name) => {
    const expected = Object.entries(submodels).map(([key, pattern]) => [key, pattern.test(name)]);

    expect(possibleWith(name)).toEqual(Object.fromEntries(expected));
  });
});
