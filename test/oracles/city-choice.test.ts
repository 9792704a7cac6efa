import { describe, expect, test } from 'vitest';
import { star } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { runReplicates } from '../helpers/simulation.js';
import { chiSquare, fits } from '../random/chi-square.js';

// Multinomial logit of the worked example: utilities 1, 0.2 and -0.5, so pulls are their exponentials.
const utilities = { 'mx-one': 1, 'mx-two': 0.2, 'mx-three': -0.5 };
const shares = { 'mx-one': 0.5979219375176557, 'mx-two': 0.26866364480777033, 'mx-three': 0.133414417674574 };
type City = keyof typeof utilities;
// As the engine sorts them: by id.
const cities: City[] = ['mx-one', 'mx-three', 'mx-two'];

function borderWith(factor = 1): { place: City; pull: number }[] {
  return cities.map((place) => ({
    place,
    pull: Math.exp(utilities[place]) * (place === 'mx-two' ? factor : 1),
  }));
}

describe('the choice of a border city', () => {
  test('has the shares of a multinomial logit: those of the worked example', () => {
    const total = cities.reduce((sum, city) => sum + Math.exp(utilities[city]), 0);

    for (const city of cities) expect(Math.exp(utilities[city]) / total).toBeCloseTo(shares[city], 12);
  });

  /** Number of replicates in which the caravan makes for each city. */
  function groupsByCity(factor?: number): number[] {
    const scenario = quietScenario(star(), {
      horizonDays: 1,
      caravans: [caravanFrom('mx-start')],
      border: borderWith(factor),
    });
    const counts = cities.map(() => 0);
    runReplicates(scenario, ({ groups }) => counts[groups.destination[0]!]!++, { replicates: 4000 });
    return counts;
  }

  /** People who go on on their own when their group falls apart, by the city they come to. */
  function scatteredByCity(factor?: number): number[] {
    const scenario = quietScenario(star(), {
      horizonDays: 30,
      caravans: [caravanFrom('mx-start')],
      border: borderWith(factor),
      events: [{ kind: 'permit-offer', acceptedShare: 0, date: dateOf(1) }],
      rates: everywhere('setOutPerDay', 1),
    });
    const counts = cities.map(() => 0);
    runReplicates(
      scenario,
      ({ arrivedAlone, model }) => {
        for (const c of cities.keys()) counts[c]! += arrivedAlone[model.cityCount + c]!;
      },
      { replicates: 20 },
    );
    return counts;
  }

  test.each([
    ['a caravan, over replicates', groupsByCity],
    ['people who scatter, one by one', scatteredByCity],
  ])('is made with those shares by %s', (_who, byCity) => {
    const expectedOf = (counts: number[]): number[] => {
      const total = counts.reduce((sum, n) => sum + n, 0);
      return cities.map((city) => shares[city] * total);
    };
    const counts = byCity();
    const withOtherPull = byCity(1.3);

    expect(fits(chiSquare(counts, expectedOf(counts)))).toBe(true);
    expect(fits(chiSquare(withOtherPull, expectedOf(withOtherPull)))).toBe(false);
  });
});
