import { describe, expect, test } from 'vitest';
import type { ScenarioFile } from '../../../src/scenario/scenario-schema.js';
import { corridor, longRoad, road } from '../../helpers/corridors.js';
import { everywhere } from '../../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../../helpers/scenarios.js';
import { diary, peopleByAccount, runDays, sum } from '../../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../../helpers/standard-errors.js';

const far = longRoad(3000);
const riding = { ...everywhere('rideDayProbability', 1), ...everywhere('rideKm', 200) };

/** Sizes and km of the groups on the evening of day 0, the one farthest ahead first. */
function firstEvening(rates: ScenarioFile['rates'], first = 0, size = 1000): number[][] {
  const scenario = quietScenario(far, { horizonDays: 1, caravans: [caravanFrom('mx-0', { size })], rates });
  return diary(scenario, { first })[0]!
    .groups.map(({ people, km }) => [people, Math.round(km)])
    .sort((a, b) => b[1]! - a[1]!);
}

describe('a day of rides', () => {
  test('carries part of a group ahead, which becomes a group of its own; the others walk', () => {
    const evening = firstEvening({ ...riding, rideCarriedShare: 0.6 });
    const [ahead, behind] = evening;

    expect(evening).toHaveLength(2);
    expect(ahead![0]! + behind![0]!).toBe(1000);
    // Concentration 1000: nearly binomial, standard deviation 22.
    expect(Math.abs(ahead![0]! - 600)).toBeLessThan(5 * 22);
    expect(ahead![1]).toBeGreaterThan(100);
    expect(behind![1]).toBe(30);
  });

  test('takes the whole group along where nearly all find a ride, and nobody where hardly any do', () => {
    const all = firstEvening({ ...riding, rideCarriedShare: 1 });
    const nearlyAll = firstEvening({ ...riding, rideCarriedShare: 0.9999 });
    const hardlyAny = firstEvening({ ...riding, rideCarriedShare: 0.005 });

    expect(all).toHaveLength(1);
    expect(all[0]![1]).toBeGreaterThan(100);
    expect(nearlyAll).toHaveLength(1);
    expect(nearlyAll[0]![1]).toBeGreaterThan(100);
    expect(hardlyAny).toEqual([[1000, 30]]);
    // A shape of a beta law may not be as small as that.
    expect(firstEvening({ ...riding, rideCarriedShare: 1e-305 })).toEqual([[1000, 30]]);
  });

  test('leaves no part below twenty on either side', () => {
    for (let first = 0; first < 60; first++) {
      const evening = firstEvening(
        { ...riding, rideCarriedShare: 0.5, rideCarriedConcentration: 1 },
        first,
        60,
      );

      expect(sum(evening.map(([people]) => people!))).toBe(60);
      for (const [people] of evening) expect(people).toBeGreaterThanOrEqual(20);
    }
  });

  test('goes a gamma-distributed distance: mean and variance as given', () => {
    const km: number[] = [];
    const rates = { ...riding, rideKmShape: 4, rideCarriedShare: 1 };
    const scenario = quietScenario(longRoad(9000), { horizonDays: 1, rates });
    runDays(scenario, ({ day, groups }) => day === 0 && km.push(groups.arcKm[0]!), { replicates: 3000 });

    expect(Math.abs(errorsOfMean(km, 200))).toBeLessThan(fiveErrors);
    // Gamma of mean 200 and shape 4 has variance 200^2 / 4.
    expect(Math.abs(errorsOfVariance(km, 200, 10_000))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(km, 200, 40_000))).toBeGreaterThan(fiveErrors);
  });

  test('comes with the probability and goes the distance of the zone', () => {
    const stretched = corridor();
    const long = {
      ...stretched,
      links: stretched.links.map((link) => (link.from === 'gt-start' ? { ...link, lengthKm: 3000 } : link)),
    };
    const rates = {
      rideDayProbabilityCentralAmerica: 1,
      rideKmCentralAmerica: 300,
      rideKmNorthernMexico: 50,
      rideKmSouthernMexico: 50,
    };
    const inGuatemala = diary(quietScenario(long, { horizonDays: 1, rates }))[0]!.groups[0]!.km;
    const inMexico = diary(quietScenario(far, { horizonDays: 1, rates }))[0]!.groups[0]!.km;

    expect(inGuatemala).toBeGreaterThan(150);
    expect(inMexico).toBe(30);
  });

  test('comes with its probability, and never to a group that rests', () => {
    const rode: number[] = [];
    const scenario = quietScenario(longRoad(9000), {
      horizonDays: 1,
      rates: { ...riding, ...everywhere('rideDayProbability', 0.3) },
    });
    runDays(scenario, ({ day, groups }) => day === 0 && rode.push(groups.arcKm[0]! > 30 ? 1 : 0), {
      replicates: 2000,
    });
    const resting = { ...riding, ...everywhere('restPerDay', 1), resumePerDay: 0 };
    const days = diary(quietScenario(longRoad(9000), { horizonDays: 3, rates: resting }));

    expect(Math.abs(errorsOfMean(rode, 0.3))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(rode, 0.36))).toBeGreaterThan(fiveErrors);
    expect(new Set(days.map(({ groups }) => groups[0]!.km)).size).toBe(1);
  });

  test('strings a caravan out: after days of rides its parts are far apart', () => {
    const rates = { ...riding, rideCarriedShare: 0.5, rideCarriedConcentration: 3 };
    const days = diary(quietScenario(longRoad(9000), { horizonDays: 5, rates }));
    const km = days.at(-1)!.groups.map((group) => group.km);

    expect(km.length).toBeGreaterThan(3);
    expect(Math.max(...km) - Math.min(...km)).toBeGreaterThan(400);
    expect(sum(days.at(-1)!.groups.map(({ people }) => people))).toBe(1000);
  });
});

describe('a bus convoy', () => {
  const world = road([0, 10, 300, 900]);
  const standing = { ...everywhere('restPerDay', 1), resumePerDay: 0, walkKmPerDay: 10 };

  /** Groups by place on an evening, with a convoy from the town where the caravan stands. */
  function convoy(
    fields: object,
    day = 2,
    caravans = [caravanFrom('mx-0')],
  ): { place: string; people: number; caravan: string }[] {
    const event = {
      kind: 'bus-convoy',
      origin: 'mx-1',
      destination: 'mx-2',
      share: 0.5,
      from: dateOf(2),
      to: dateOf(2),
      ...fields,
    } as const;
    const scenario = quietScenario(world, {
      horizonDays: 6,
      caravans,
      events: [event],
      rates: { ...standing, mergeProbability: 0 },
    });
    return diary(scenario)[day]!.groups.map(({ place, people, caravan }) => ({ place, people, caravan }));
  }

  test('carries its share of each group in town to its destination on the day', () => {
    const groups = convoy({});
    const carried = groups.find(({ place }) => place === 'mx-2')!.people;

    expect(groups).toHaveLength(2);
    expect(sum(groups.map(({ people }) => people))).toBe(1000);
    expect(Math.abs(carried - 500)).toBeLessThan(5 * 16);
    expect(convoy({}, 1)).toEqual([{ place: 'mx-1', people: 1000, caravan: 'caravan' }]);
  });

  test('has no more seats than it has', () => {
    const groups = convoy({ share: 1, seatsPerDay: 120 });

    expect(groups.find(({ place }) => place === 'mx-2')!.people).toBe(120);
    expect(groups.find(({ place }) => place === 'mx-1')!.people).toBe(880);
  });

  test('has its seats claimed in order of id', () => {
    const caravans = ['a', 'b', 'c'].map((id) => caravanFrom('mx-0', { id, size: 200 }));
    const before = diary(
      quietScenario(world, { horizonDays: 1, caravans, rates: { ...standing, mergeProbability: 0 } }),
    )[1]!.groups;
    const order = [...before].sort((a, b) => a.id - b.id).map(({ caravan }) => caravan);
    const after = convoy({ share: 1, seatsPerDay: 300 }, 2, caravans);
    const carried = (caravan: string): number =>
      sum(
        after
          .filter((group) => group.caravan === caravan && group.place === 'mx-2')
          .map(({ people }) => people),
      );

    expect(order.map(carried)).toEqual([200, 100, 0]);
  });

  test('carries no more than it has seats: too few to be a group go on by themselves', () => {
    expect(convoy({ share: 1, seatsPerDay: 985 }).map(({ place, people }) => [place, people])).toEqual([
      ['mx-2', 985],
    ]);
  });

  test('takes nobody ahead as a group too small', () => {
    expect(convoy({ share: 0.001 }).map(({ place, people }) => [place, people])).toEqual([['mx-1', 1000]]);
  });

  test('takes neither who is on the road nor who is elsewhere', () => {
    expect(convoy({ origin: 'mx-0' })).toEqual([{ place: 'mx-1', people: 1000, caravan: 'caravan' }]);
    const scenario = quietScenario(road([0, 300, 900]), {
      horizonDays: 2,
      events: [{ kind: 'bus-convoy', origin: 'mx-0', destination: 'mx-1', share: 1, from: dateOf(1) }],
    });

    expect(diary(scenario)[1]!.groups.map(({ place, km }) => [place, km])).toEqual([['mx-0', 60]]);
  });

  test('brings people to the border as arrivals, if it goes to their city', () => {
    const event = {
      kind: 'bus-convoy',
      origin: 'mx-1',
      destination: 'mx-3',
      share: 1,
      from: dateOf(2),
    } as const;
    const days = diary(quietScenario(world, { horizonDays: 3, events: [event], rates: standing }));

    expect(days[2]!.groups).toEqual([]);
    expect(peopleByAccount(days[2]!, 'caravan').staying).toBe(1000);
  });

  test('leaves those it carried in town for the night, free to go on the next day', () => {
    const event = {
      kind: 'bus-convoy',
      origin: 'mx-1',
      destination: 'mx-2',
      share: 1,
      from: dateOf(1),
      to: dateOf(1),
    } as const;
    const days = diary(
      quietScenario(world, { horizonDays: 3, events: [event], rates: { walkKmPerDay: 10 } }),
    );

    expect(days.map(({ groups }) => [groups[0]!.place, groups[0]!.km])).toEqual([
      ['mx-1', 0],
      ['mx-2', 0],
      ['mx-2', 10],
      ['mx-2', 20],
    ]);
  });

  test('draws whom it carries apart from who finds a ride on the same day', () => {
    const event = {
      kind: 'bus-convoy',
      origin: 'mx-0',
      destination: 'mx-1',
      share: 0.5,
      from: dateOf(0),
    } as const;
    const scenario = quietScenario(longRoad(3000), {
      horizonDays: 1,
      events: [{ ...event, to: dateOf(0) }],
      // Whom it carries have arrived, and are no group any more.
      border: [{ place: 'mx-1', pull: 1 }],
      rates: { ...riding, rideCarriedShare: 0.5 },
    });
    const pairs: [convoy: number, ride: number][] = [];
    runDays(
      scenario,
      ({ day, groups }) => {
        if (day !== 0) return;
        const left = sum(groups.people.subarray(0, groups.count));
        const ahead = groups.arcKm[0]! > groups.arcKm[1]! ? 0 : 1;
        pairs.push([1000 - left, groups.people[ahead]! / left]);
      },
      { replicates: 1500 },
    );
    const centred = (i: 0 | 1): number[] => {
      const mean = sum(pairs.map((pair) => pair[i])) / pairs.length;
      return pairs.map((pair) => pair[i] - mean);
    };
    const [x, y] = [centred(0), centred(1)];
    const dot = (a: number[], b: number[]): number => sum(a.map((value, i) => value * b[i]!));
    const correlation = dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));

    expect(dot(x, x)).toBeGreaterThan(0);
    // Standard error of a correlation of independent pairs.
    expect(Math.abs(correlation) * Math.sqrt(pairs.length)).toBeLessThan(fiveErrors);
  });
});
