import { describe, expect, test } from 'vitest';
import { runEnsemble } from '../../src/ensemble/run-ensemble.js';
import { fullestNight } from '../../src/estimates/fullest-night.js';
import { nightsAt } from '../../src/estimates/nights.js';
import { caught } from '../helpers/caught.js';
import { corridor } from '../helpers/corridors.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';

// Everybody comes by the yard, in every replicate on other nights.
const world = corridor();
const place = 'mx-yard';

describe('fullestNight', () => {
  const scenario = quietScenario(world, {
    caravans: [caravanFrom('gt-start')],
    rates: { walkKmPerDay: 30, walkDayLogSd: 0.5, restPerDaySouthernMexico: 0.3, resumePerDay: 0.5 },
  });
  const ensemble = runEnsemble(scenario, { replicates: 40 });

  test('is full where no single night is, since the caravan may come on any of many', () => {
    const probabilities = [0.5];

    expect(nightsAt(ensemble, place, { probabilities }).map(({ people }) => people[0]!.people)).not.toContain(
      1000,
    );
    // 1,000 people, the middle of their bin of 16.
    expect(fullestNight(ensemble, place, { probabilities }).people).toEqual([
      { probability: 0.5, people: 1000 },
    ]);
  });

  test('has at least the people of every single night, at every probability', () => {
    const probabilities = [0.1, 0.5, 0.9];
    const fullest = fullestNight(ensemble, place, { probabilities });

    for (const night of nightsAt(ensemble, place, { probabilities })) {
      night.people.forEach(({ people }, i) => {
        expect(fullest.people[i]!.people).toBeGreaterThanOrEqual(people);
      });
    }
  });

  test('adds up to the replicates in which somebody sleeps there', () => {
    const at = scenario.network.placeIndex.get(place)!;
    const { dayCount, fullestDay, fullestPeople } = ensemble.counts;
    const days = fullestDay.subarray(at * dayCount, (at + 1) * dayCount).reduce((sum, n) => sum + n, 0);

    expect(days).toBe(fullestPeople.positive(at));
    expect(fullestNight(ensemble, place).probability).toBe(days / 40);
  });

  test('refuses a place that the scenario does not have', () => {
    expect(caught(() => fullestNight(ensemble, 'mx-nowhere'))).toMatchObject({ code: 'unknown_id' });
  });
});
