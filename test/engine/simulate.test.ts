import { describe, expect, test } from 'vitest';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { road } from '../helpers/corridors.js';
import { quietScenario } from '../helpers/scenarios.js';
import { worldOf } from '../helpers/simulation.js';

describe('simulateReplicate', () => {
  test('runs from day 0 to the horizon and shows every evening, then the end', () => {
    const world = worldOf(new Model(quietScenario(road([0, 100]), { horizonDays: 4 })));
    const seen: string[] = [];

    simulateReplicate(world, 7, {
      afterDay: ({ day, replicate }) => seen.push(`day ${day} of ${replicate}`),
      afterReplicate: ({ replicate }) => seen.push(`end of ${replicate}`),
    });

    expect(seen).toEqual(['day 0 of 7', 'day 1 of 7', 'day 2 of 7', 'day 3 of 7', 'day 4 of 7', 'end of 7']);
  });
});
