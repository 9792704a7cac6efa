import { describe, expect, test } from 'vitest';
import { moving } from '../../src/engine/groups.js';
import { Model, type Past } from '../../src/engine/model.js';
import type { World } from '../../src/engine/world.js';
import { corridor, road } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { quietScenario } from '../helpers/scenarios.js';
import { runDays } from '../helpers/simulation.js';
import { errorsOfMean, fiveErrors } from '../helpers/standard-errors.js';

const world = road([0, 3000, 6000]);
const moves = 0.4;
const rests = 0.3;
const stops = 0.8;
const stopDays = 3;
const past: Past = { daysInCountry: 5, isLeaving: false, hasCome: true, daysHere: 0 };

/** Whether the group moves on the first day, in many replicates. */
function movesAtOnce(
  own: Partial<Past>,
  hubs: { place: string }[] = [],
  rates: Record<string, number> = {},
): number[] {
  const model = new Model(
    quietScenario(world, {
      horizonDays: 1,
      rates: { ...everywhere('restPerDay', rests), resumePerDay: moves, ...rates },
      hubs: hubs.map((hub) => ({ ...hub, stopProbability: stops, stopDays })),
    }),
  );
  const departures = model.departures.map((departure) => ({ ...departure, past: { ...past, ...own } }));
  const all: number[] = [];
  runDays(model.scenario, ({ day, groups }) => day === 0 && all.push(Number(groups.state[0] === moving)), {
    replicates: 4000,
    model: { ...model, departures },
  });
  return all;
}

describe('a group followed from the middle of its journey', () => {
  test('rests on the first day with the probability of any other', () => {
    expect(Math.abs(errorsOfMean(movesAtOnce({}), 1 - rests))).toBeLessThan(fiveErrors);
    // What it was once: on day 0 every group moved, and paces were inferred too slow.
    expect(Math.abs(errorsOfMean(movesAtOnce({}), 1))).toBeGreaterThan(fiveErrors);
  });

  test('rests as often where rest takes two stages of fatigue, of which it may be in either', () => {
    expect(Math.abs(errorsOfMean(movesAtOnce({}, [], { restStages: 2 }), 1 - rests))).toBeLessThan(
      fiveErrors,
    );
    // At the departure it is in the first.
    expect(movesAtOnce({ hasCome: false }, [], { restStages: 2 })).not.toContain(0);
  });

  test('is met by people who join it on the first day, if it came the day before', () => {
    const join = { joinPerDayCentralAmerica: 0.3 };
    const grows = (own: Partial<Past>): boolean => {
      const model = new Model(quietScenario(corridor(), { horizonDays: 1, rates: join }));
      const departures = model.departures.map((departure) => ({ ...departure, past: { ...past, ...own } }));
      let people = 0;
      const firstDay = ({ day, groups }: World): void => {
        if (day === 0) people = groups.people[0]!;
      };
      runDays(model.scenario, firstDay, { model: { ...model, departures } });
      return people > model.departures[0]!.high;
    };

    expect(grows({})).toBe(true);
    expect(grows({ daysHere: 1 })).toBe(false);
    expect(grows({ hasCome: false })).toBe(false);
  });

  test('resumes with its probability after a day of rest', () => {
    expect(Math.abs(errorsOfMean(movesAtOnce({ daysHere: 1 }), moves))).toBeLessThan(fiveErrors);
  });

  test('moves for sure if it is seen to leave', () => {
    expect(movesAtOnce({ isLeaving: true, daysHere: 3 }).every((moved) => moved === 1)).toBe(true);
  });

  test('goes on with a halt at a hub by the odds that it is a long stop', () => {
    const hubs = [{ place: 'mx-0' }];
    const mean = stopDays - 1;
    // No whole day yet: a long stop of one night is over, one of more is not.
    const fresh = stops * Math.exp(-mean) + (1 - stops) * (1 - rests);
    // Two whole days: Poisson of the mean is 2 or more, and 2 if it ends; or rest, once begun and once gone on with.
    const shorter = Math.exp(-mean) * (1 + mean);
    const long = stops * (1 - shorter);
    const rest = (1 - stops) * rests * (1 - moves);
    const later = (stops * Math.exp(-mean) * (mean ** 2 / 2) + rest * moves) / (long + rest);

    expect(Math.abs(errorsOfMean(movesAtOnce({}, hubs), fresh))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(movesAtOnce({ daysHere: 2 }, hubs), later))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(movesAtOnce({ daysHere: 2 }, hubs), moves))).toBeGreaterThan(fiveErrors);
    // Where it began its journey no long stop has begun.
    expect(Math.abs(errorsOfMean(movesAtOnce({ hasCome: false }, hubs), 1 - rests))).toBeLessThan(fiveErrors);
  });

  test('goes on from where it slept on a link', () => {
    const model = new Model(quietScenario(world, { horizonDays: 1 }));
    const [arc] = model.network.outArcs.subarray(model.network.outStart[model.departures[0]!.place]!);
    const departures = model.departures.map((departure) => ({
      ...departure,
      past: { ...past, isLeaving: true, onLink: { arc: arc!, arcKm: 1000 } },
    }));
    const km: number[] = [];
    runDays(model.scenario, ({ groups }) => km.push(groups.arcKm[0]!), { model: { ...model, departures } });

    expect(km[0]).toBeGreaterThan(1000);
    expect(km[0]).toBeLessThan(1100);
  });
});
