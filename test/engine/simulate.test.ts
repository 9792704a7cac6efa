import { describe, expect, test } from 'vitest';
import { builtInScenario } from '../../src/data/built-in-scenarios.js';
import { accountCount, group, outside } from '../../src/engine/accounts.js';
import { Model } from '../../src/engine/model.js';
import type { Followed } from '../../src/engine/schedule.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { road } from '../helpers/corridors.js';
import { quietScenario } from '../helpers/scenarios.js';
import { seenDay, worldOf } from '../helpers/simulation.js';

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

  test('has the same groups where only they are followed', () => {
    const model = new Model(builtInScenario('exodus-2023'));
    const world = worldOf(model);
    const days = (followed: Followed) => {
      const seen: unknown[] = [];
      const afterDay = () => {
        const { stock } = world.ledger;
        seen.push({
          groups: seenDay(world).groups,
          arrived: [...world.arrivedInGroup],
          members: stock[accountCount + outside],
          inGroups: stock[accountCount + group],
        });
      };
      for (let replicate = 0; replicate < 3; replicate++)
        simulateReplicate(world, replicate, { afterDay, afterReplicate() {} }, { followed });
      return seen;
    };

    expect(days('groups')).toEqual(days('everybody'));
  });
});
