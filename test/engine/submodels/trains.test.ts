import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor } from '../../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, runDays, sum } from '../../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../../helpers/standard-errors.js';

const boarding = { trainBoardingProbability: 1, trainSeatsPerDay: 300, trainKmPerDay: 200 };

/** From the yard of the corridor, whose track of 150 km leads to `mx-east`. */
function fromTheYard(
  fields: Partial<ScenarioFile> = {},
  rates: ScenarioFile['rates'] = {},
): ReturnType<typeof diary> {
  const scenario = quietScenario(corridor(), {
    horizonDays: 3,
    caravans: [caravanFrom('mx-yard')],
    border: [{ place: 'mx-gee', pull: 1 }],
    ...fields,
    rates: { ...boarding, ...rates },
  });
  return diary(scenario);
}

const where = (day: ReturnType<typeof diary>[number]): unknown[][] =>
  day.groups
    .map(({ people, place, toward, km }) => [people, place, toward, Math.round(km)])
    .sort((a, b) => Number(a[0]) - Number(b[0]));

describe('freight trains', () => {
  test('take as many people as have room, from a rail yard to the end of the line; the others walk', () => {
    expect(where(fromTheYard()[0]!)).toEqual([
      [300, 'mx-east', null, 0],
      // 30 km are half of the way to the fork: it is reached.
      [700, 'mx-fork', null, 0],
    ]);
  });

  test('leave behind, as independent travellers, too few to be a group', () => {
    expect(where(fromTheYard({}, { trainSeatsPerDay: 990 })[0]!)).toEqual([[990, 'mx-east', null, 0]]);
  });

  test('take nobody where there is room for fewer than twenty', () => {
    expect(where(fromTheYard({}, { trainSeatsPerDay: 19 })[0]!)).toEqual([[1000, 'mx-fork', null, 0]]);
  });

  test('do not run while they are stopped', () => {
    const events = [{ kind: 'freight-trains-stopped', from: dateOf(0) } as const];

    expect(where(fromTheYard({ events })[0]!)).toEqual([[1000, 'mx-fork', null, 0]]);
  });

  test('stop on the track for the night, from where people walk on along it', () => {
    const days = fromTheYard({}, { trainKmPerDay: 60 });

    expect(where(days[0]!)[0]).toEqual([300, 'mx-yard', 'mx-east', 60]);
    // 90 km are left: 30 on foot are less than half of them.
    expect(where(days[1]!)[0]).toEqual([300, 'mx-yard', 'mx-east', 90]);
  });

  test('are boarded with their probability', () => {
    const boarded: number[] = [];
    const scenario = quietScenario(corridor(), {
      horizonDays: 1,
      caravans: [caravanFrom('mx-yard')],
      border: [{ place: 'mx-gee', pull: 1 }],
      rates: { ...boarding, trainBoardingProbability: 0.35 },
    });
    runDays(scenario, ({ day, groups }) => day === 0 && boarded.push(groups.count - 1), { replicates: 2000 });

    expect(Math.abs(errorsOfMean(boarded, 0.35))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(boarded, 0.42))).toBeGreaterThan(fiveErrors);
  });

  test('are of no use where no track brings a group nearer, or in a town without a yard', () => {
    const east = fromTheYard({ caravans: [caravanFrom('mx-east')] }, { trainKmPerDay: 200 });
    const fork = fromTheYard({ caravans: [caravanFrom('mx-fork')] });

    expect(east[0]!.groups).toHaveLength(1);
    expect(east[0]!.groups[0]!.toward).toBe('mx-gee');
    expect(fork[0]!.groups).toHaveLength(1);
  });

  test('have the seats of a yard claimed in order of id', () => {
    const caravans = ['a', 'b', 'c'].map((id) => caravanFrom('mx-yard', { id, size: 200 }));
    const [day] = fromTheYard({ caravans }, { mergeProbability: 0 });
    const byRail = day!.groups.filter(({ place }) => place === 'mx-east');
    const carried = (caravan: string): number =>
      sum(byRail.filter((group) => group.caravan === caravan).map(({ people }) => people));
    // The id of a departure is that of the group that stays behind, or of all if all are carried.
    const walking = quietScenario(corridor(), { horizonDays: 1, caravans, rates: { mergeProbability: 0 } });
    const order = [...diary(walking)[0]!.groups].sort((a, b) => a.id - b.id).map(({ caravan }) => caravan);

    expect(order.map(carried)).toEqual([200, 100, 0]);
  });
});
