import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';
import { corridor, road } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { caravanFrom, dateOf, quietScenario } from '../helpers/scenarios.js';
import { diary, peopleByAccount, sum } from '../helpers/simulation.js';
import { arbitraryWorld } from '../network/arbitrary-world.js';

/** A walker with pencil and paper: pushes on to a town if the km left today cover at least half of the way there. */
function daysOnFoot(kilometres: readonly number[], paceKm: number): number {
  const end = kilometres.at(-1)!;
  let at = 0;
  let balance = 0;
  for (let day = 0; ; day++) {
    // What a day on foot gains or loses at a town is made up for on the next.
    let left = Math.max(0, paceKm + balance);
    balance = Math.min(0, paceKm + balance);
    if (left === 0) continue;
    let walkedToTown = false;
    for (;;) {
      const next = kilometres.find((km) => km > at)!;
      if (left < (next - at) / 2) {
        // Who has reached a town today stays there, who has not sleeps on the way.
        if (walkedToTown) balance = left;
        else at += left;
        break;
      }
      balance = Math.min(0, left - (next - at));
      left = Math.max(0, left - (next - at));
      at = next;
      walkedToTown = true;
      if (at === end) return day;
      if (left === 0) break;
    }
  }
}

/** Of the caravan, at the horizon: who arrived at the border, and who is anywhere else or left on the way. */
function fates(scenario: Scenario): { arrived: number; elsewhere: number } {
  const people = peopleByAccount(diary(scenario).at(-1)!, 'caravan');
  const arrived = people.list + people.attempting + people.staying;
  return { arrived, elsewhere: sum(Object.values(people)) - arrived };
}

describe('without hazards', () => {
  test('everybody arrives and nobody leaves the journey, whatever the ways', () => {
    const file = fc.record({
      world: arbitraryWorld,
      cohesion: fc.constantFrom(0, 0.5, 1),
      walkKmPerDay: fc.integer({ min: 5, max: 80 }),
      rideDay: fc.constantFrom(0, 0.5),
      restDay: fc.constantFrom(0, 0.5),
      size: fc.integer({ min: 50, max: 3000 }),
    });

    fc.assert(
      fc.property(file, ({ world, cohesion, walkKmPerDay, rideDay, restDay, size }) => {
        const scenario = quietScenario(world, {
          horizonDays: 400,
          caravans: [caravanFrom('mx-0', { size })],
          border: [{ place: `mx-${world.places.length - 1}`, pull: 1 }],
          // Parts too small for a group go on independently, and need a chance to set out.
          rates: {
            cohesion,
            walkKmPerDay,
            walkDayLogSd: 0.2,
            ...everywhere('rideDayProbability', rideDay),
            ...everywhere('restPerDay', restDay),
            resumePerDay: 0.5,
            ...everywhere('setOutPerDay', 1),
          },
        });

        expect(fates(scenario)).toEqual({ arrived: size, elsewhere: 0 });
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('several caravans arrive at several cities whole', () => {
    const scenario = quietScenario(corridor(), {
      horizonDays: 60,
      caravans: [
        caravanFrom('gt-start', { size: 700 }),
        caravanFrom('mx-yard', { id: 'second', size: 300, date: dateOf(5) }),
      ],
      border: [
        { place: 'mx-tee', pull: 1 },
        { place: 'mx-gee', pull: 1 },
      ],
    });

    const last = diary(scenario).at(-1)!;

    expect(peopleByAccount(last, 'caravan').staying).toBe(700);
    expect(peopleByAccount(last, 'second').staying).toBe(300);
  });

  test('the day of arrival on a line is the one that pencil and paper give', () => {
    const line = fc.array(fc.integer({ min: 3, max: 120 }), { minLength: 1, maxLength: 6 }).map((lengths) => {
      const kilometres = [0];
      for (const length of lengths) kilometres.push(kilometres.at(-1)! + length);
      return kilometres;
    });

    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 80 }), (kilometres, walkKmPerDay) => {
        const scenario = quietScenario(road(kilometres), { horizonDays: 400, rates: { walkKmPerDay } });
        const arrived = diary(scenario).findIndex((day) => day.waiting.length > 0);

        expect(arrived).toBe(daysOnFoot(kilometres, walkKmPerDay));
      }),
      { seed: 8, numRuns: 60 },
    );
  });
});
