import { describe, expect, test } from 'vitest';
import { Model } from '../../src/engine/model.js';
import { progressKm } from '../../src/engine/progress.js';
import { corridor } from '../helpers/corridors.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { line3 } from '../helpers/worlds.js';

describe('Model', () => {
  const model = new Model(
    quietScenario(corridor(), {
      horizonDays: 9,
      caravans: [
        caravanFrom('gt-start', { size: { low: 100, high: 200 } }),
        caravanFrom('mx-yard', { id: 'other', date: dateOf(4) }),
      ],
      hubs: [{ place: 'mx-fork', stopProbability: 0.5, stopDays: 2 }],
      pools: [{ place: 'mx-west', people: 30, refillPerDay: 4 }],
      border: [
        { place: 'mx-tee', pull: 1 },
        { place: 'mx-gee', pull: 1 },
      ],
      events: [
        { kind: 'border-closed', place: 'gt-gate', from: dateOf(2), to: dateOf(3) },
        { kind: 'bus-convoy', origin: 'mx-yard', destination: 'mx-west', share: 0.5, from: dateOf(7) },
        { kind: 'raid', date: dateOf(5) },
      ],
    }),
  );
  const at = (id: string): number => model.network.placeIndex.get(id)!;

  test('counts everybody outside the caravans as caravan 0', () => {
    expect(model.caravanCount).toBe(3);
    expect(model.departures.map(({ caravan }) => caravan)).toEqual([1, 2]);
  });

  test('turns names into indexes: cities, hubs, pools, zones', () => {
    expect([...model.cityPlace]).toEqual([at('mx-gee'), at('mx-tee')]);
    expect(
      [...model.cityOfPlace].map((city, place) => [city, place]).filter(([city]) => city !== -1),
    ).toEqual([
      [0, at('mx-gee')],
      [1, at('mx-tee')],
    ]);
    expect(model.hubOfPlace[at('mx-fork')]?.stopDays).toBe(2);
    expect([model.poolPeople[at('mx-west')], model.poolRefill[at('mx-west')]]).toEqual([30, 4]);
    expect(['gt-start', 'mx-yard', 'mx-west', 'us-tee'].map((id) => model.placeZone[at(id)])).toEqual([
      0, 1, 2, 2,
    ]);
  });

  test('gives departures their day, their place and the interval of their size', () => {
    expect(model.departures.map(({ day, place, low, high }) => [day, place, low, high])).toEqual([
      [0, at('gt-start'), 100, 200],
      [4, at('mx-yard'), 1000, 1000],
    ]);
  });

  test('has the same departure id whatever the size and the start of the calendar', () => {
    const { startDay: _startDay, ...scenario } = model.scenario;
    const shifted = new Model({
      ...scenario,
      startDay: model.scenario.startDay - 10,
      events: [],
      caravans: [
        caravanFrom('gt-start', {
          date: new Date(Date.UTC(2023, 11, 22)).toISOString().slice(0, 10),
          size: 700,
        }),
      ] as never,
    });

    expect(shifted.departures[0]!.id).toBe(model.departures[0]!.id);
    expect(model.departures[1]!.id).not.toBe(model.departures[0]!.id);
  });

  test('has one choice field per day and city, shared by days with the same closures', () => {
    expect(model.fields).toHaveLength(10);
    expect(model.fields[0]).toBe(model.fields[1]);
    expect(model.fields[2]).not.toBe(model.fields[1]);
    expect(model.fields[2]).toBe(model.fields[3]);
    expect(model.fields[4]).toBe(model.fields[0]);
    // No open way leads there: it is as if all were open, up to the barrier.
    expect(model.fields[2]![0]!.road.arcs).toEqual(model.fields[0]![0]!.road.arcs);
  });

  test('lists convoys, offers and raids by day', () => {
    expect(model.convoys.map((list) => list.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
    expect(model.forcedEnds.map((list) => list.length)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});

describe('progressKm', () => {
  test('is the way from the first departure of each caravan, along the least-cost route', () => {
    const caravans = [caravanFrom('mx-a'), caravanFrom('mx-c', { id: 'back' })];
    const table = progressKm(quietScenario(line3(), { caravans }));

    // 40 + 50 km, and backward.
    expect([...table.subarray(3)]).toEqual([0, 40, 90, 90, 50, 0]);
  });

  test('does not depend on the order of departures on one day', () => {
    const departures = [...caravanFrom('mx-a').departures, ...caravanFrom('mx-b').departures];
    const of = (list: typeof departures): number[] => [
      ...progressKm(quietScenario(line3(), { caravans: [{ id: 'c', name: 'C', departures: list }] })),
    ];

    expect(of([...departures].reverse())).toEqual(of(departures));
    expect(of(departures).slice(3)).toEqual([0, 40, 90]);
  });
});
