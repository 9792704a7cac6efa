import { describe, expect, test } from 'vitest';
import { Model } from '../../src/engine/model.js';
import { tracksOf } from '../../src/evidence/tracks.js';
import { road } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { quietScenario } from '../helpers/scenarios.js';

/** Twelve days on a road of 100 km to the border, on which half of the people ride ahead on the first day. */
function tracks(rates: Record<string, number>): ReturnType<typeof tracksOf> {
  const scenario = quietScenario(road([0, 50, 100]), { horizonDays: 11, rates });
  return tracksOf(new Model(scenario), { replicates: 50, seed: 'tracks' });
}

describe('the course of the main body', () => {
  test('ends in its border city, where it stays whatever follows it on the road', () => {
    const { dayCount, borderDay, progressKm, people, lastDay, replicates } = tracks({
      ...everywhere('rideDayProbability', 0.5),
      rideCarriedShare: 0.6,
      rideCarriedConcentration: 1000,
      walkKmPerDay: 10,
    });
    let arrived = 0;
    for (let r = 0; r < replicates; r++) {
      const there = [...progressKm.subarray(r * dayCount, (r + 1) * dayCount)].findIndex((km) => km >= 100);
      if (there === -1) continue;
      arrived++;
      for (let day = there; day < dayCount; day++) {
        expect(progressKm[r * dayCount + day]).toBeCloseTo(100, 6);
        expect(people[r * dayCount + day]).toBe(people[r * dayCount + there]);
      }
      expect(borderDay[r]).toBeLessThanOrEqual(there);
      expect(lastDay[r]).toBe(there);
    }
    expect(arrived).toBeGreaterThan(25);
  });

  test('is over where it has ended before, though a part of it has come to the border', () => {
    const { dayCount, borderDay, people, lastDay, replicates } = tracks({
      ...everywhere('rideDayProbability', 0.5),
      rideCarriedShare: 0.3,
      rideCarriedConcentration: 1000,
      walkKmPerDay: 5,
      ...everywhere('dissolutionPerDay', 0.2),
    });
    const over = Array.from({ length: replicates }, (_, r) => r).filter(
      (r) => borderDay[r] !== -1 && people[r * dayCount + lastDay[r]! + 1] === 0,
    );

    expect(over.length).toBeGreaterThan(0);
  });
});
