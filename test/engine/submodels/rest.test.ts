import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, road } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, runDays } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';

/** States of the first group, day by day. */
function states(fields: Partial<ScenarioFile>, world = road([0, 3000])): string {
  return diary(quietScenario(world, { horizonDays: 6, ...fields }))
    .map(({ groups }) => groups[0]?.state[0] ?? '-')
    .join('');
}

describe('rest', () => {
  test('never comes on the day of the departure', () => {
    expect(states({ rates: { ...everywhere('restPerDay', 1), resumePerDay: 0 } })).toBe('mrrrrrr');
  });

  test('alternates with moving where both changes are certain', () => {
    expect(states({ rates: { ...everywhere('restPerDay', 1), resumePerDay: 1 } })).toBe('mrmrmrm');
  });

  test('comes in turns after as many days as it has stages, but no more than a spell of moving days is long', () => {
    const rates = { resumePerDay: 1, restStages: 3 };
    const every = (perDay: number): string =>
      states({ rates: { ...rates, ...everywhere('restPerDay', perDay) } });

    expect(every(1 / 3)).toBe('mmmrmmm');
    expect(every(1 / 2)).toBe('mmrmmrm');
    expect(every(1)).toBe('mrmrmrm');
  });

  test('has the probability of the zone the group is in', () => {
    const rates = { restPerDayCentralAmerica: 1, resumePerDay: 0, walkKmPerDay: 80 };

    // The first day ends beyond the gate of Guatemala: 80 km cover the 45 to it, the crossing, and half of the next
    // link.
    expect(
      states({ rates: { ...rates, restPerDayCentralAmerica: 0, restPerDaySouthernMexico: 1 } }, corridor()),
    ).toMatch(/^m{1,2}r+$/);
    expect(
      states({ rates: { ...rates, restPerDayNorthernMexico: 1, restPerDayCentralAmerica: 0 } }, corridor()),
    ).toMatch(/^mmm/);
  });

  test('comes with its probability after a moving day', () => {
    const resting: number[] = [];
    const scenario = quietScenario(road([0, 3000]), {
      horizonDays: 1,
      rates: { ...everywhere('restPerDay', 0.25) },
    });
    runDays(scenario, ({ day, groups }) => day === 1 && resting.push(groups.state[0]!), { replicates: 2000 });

    expect(Math.abs(errorsOfMean(resting, 0.25))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(resting, 0.3))).toBeGreaterThan(fiveErrors);
  });
});

describe('a long stop', () => {
  const world = road([0, 30, 3000]);
  const hubs = [{ place: 'mx-1', stopProbability: 1, stopDays: 4 }];

  test('keeps a group at a hub until its last night, and then it moves on', () => {
    for (let first = 0; first < 20; first++) {
      const days = diary(quietScenario(world, { horizonDays: 20, hubs }), { first });
      const there = days.filter(
        ({ groups }) => groups[0]!.place === 'mx-1' && groups[0]!.toward === null,
      ).length;
      const line = days.map(({ groups }) => groups[0]!.state[0]).join('');

      expect(there).toBeGreaterThanOrEqual(1);
      // Arrives on day 0 and rests `there - 1` days more.
      expect(line).toBe(`m${'r'.repeat(there - 1)}${'m'.repeat(21 - there)}`);
    }
  });

  test('has a mean of the given nights', () => {
    const nights: number[] = [];
    const scenario = quietScenario(world, { horizonDays: 30, hubs });
    for (let first = 0; first < 400; first++) {
      nights.push(
        diary(scenario, { first }).filter(
          ({ groups }) => groups[0]!.place === 'mx-1' && groups[0]!.toward === null,
        ).length,
      );
    }

    expect(Math.abs(errorsOfMean(nights, 4))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(nights, 5))).toBeGreaterThan(fiveErrors);
  });

  test('ends the travel of the day at the hub, and comes with its probability', () => {
    const twoTowns = road([0, 30, 60, 3000]);
    const at = (stopProbability: number): string => {
      const stops = [{ place: 'mx-1', stopProbability, stopDays: 1 }];
      return diary(quietScenario(twoTowns, { horizonDays: 1, hubs: stops, rates: { walkKmPerDay: 80 } }))[0]!
        .groups[0]!.place;
    };

    expect(at(1)).toBe('mx-1');
    expect(at(0)).toBe('mx-2');
  });
});

describe('a checkpoint', () => {
  const held = (probability: number): NonNullable<ScenarioFile['events']> => [
    { kind: 'checkpoint', place: 'mx-1', holdProbabilityPerDay: probability, from: dateOf(0), to: dateOf(3) },
  ];
  const world = road([0, 30, 3000]);

  test('holds a group in its town as long as it stands', () => {
    const places = diary(quietScenario(world, { horizonDays: 6, events: held(1) })).map(
      ({ groups }) => groups[0]!.toward,
    );

    expect(places).toEqual([null, null, null, null, 'mx-2', 'mx-2', 'mx-2']);
  });

  test('holds it with its probability, day by day', () => {
    const stayed: number[] = [];
    const scenario = quietScenario(world, { horizonDays: 1, events: held(0.4) });
    runDays(scenario, ({ day, groups }) => day === 1 && stayed.push(groups.arc[0] === -1 ? 1 : 0), {
      replicates: 1500,
    });

    expect(Math.abs(errorsOfMean(stayed, 0.4))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(stayed, 0.5))).toBeGreaterThan(fiveErrors);
  });

  test('does nothing to a group elsewhere', () => {
    expect(states({ caravans: [caravanFrom('mx-0')], events: held(1) }, road([0, 900, 3000]))).toBe(
      'mmmmmmm',
    );
  });
});
