import { describe, expect, test } from 'vitest';
import { asylum, detained, group, independent, returned, staying } from '../../src/engine/accounts.js';
import { Model } from '../../src/engine/model.js';
import { simulateReplicate } from '../../src/engine/simulate.js';
import { road } from '../helpers/corridors.js';
import { caravanFrom, quietScenario } from '../helpers/scenarios.js';
import { worldOf } from '../helpers/simulation.js';
import { sameCells, sameLaw } from '../helpers/two-samples.js';
import { fits } from '../random/chi-square.js';
import { type WalkingFate, type WalkingTwin, walkOften } from './walking-twin.js';

const line: WalkingTwin = {
  kilometres: [0, 55, 95, 170, 210, 310],
  paceKm: 35,
  people: 150,
  restPerDay: 0,
  resumePerDay: 1,
  exitPerDay: 0.06,
  causes: [0.4, 0.25, 0.15, 0.2],
};

const exits = [returned, asylum, detained, independent];

/** What the engine makes of the twin's assumptions, in the twin's words. */
function engineFates(twin: WalkingTwin, replicates: number, hazardFactor = 1): WalkingFate[] {
  const scenario = quietScenario(road(twin.kilometres, 'southern_mexico'), {
    horizonDays: 70,
    caravans: [caravanFrom('mx-0', { size: twin.people })],
    rates: {
      walkKmPerDay: twin.paceKm,
      restPerDaySouthernMexico: twin.restPerDay,
      resumePerDay: twin.resumePerDay,
      exitPerDayMexico: twin.exitPerDay * hazardFactor,
      exitReturnedShare: twin.causes[0],
      exitAsylumShare: twin.causes[1],
      exitDetainedShare: twin.causes[2],
    },
  });
  const world = worldOf(new Model(scenario), 'twin');
  const fates: WalkingFate[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const leftByDay = exits.map(() => new Array<number>(71).fill(0));
    const leftByPlace = exits.map(() => twin.kilometres.map(() => 0));
    let place = 0;
    let arrivalDay = -1;
    let arrived = 0;
    simulateReplicate(world, replicate, {
      afterDay({ ledger, groups, day }) {
        exits.forEach((account, cause) => {
          const people = ledger.flowOf(1, group, account);
          leftByDay[cause]![day]! += people;
          leftByPlace[cause]![place]! += people;
        });
        if (groups.count > 0) place = groups.place[0]!;
        if (ledger.flowOf(1, group, staying) > 0) {
          arrivalDay = day;
          arrived = ledger.flowOf(1, group, staying);
        }
      },
      afterReplicate() {},
    });
    fates.push({ leftByDay, leftByPlace, arrivalDay, arrived });
  }
  return fates;
}

type Table = 'leftByDay' | 'leftByPlace';

/** One cell per cause and day (or place), and one for those who arrive: everybody is in one of them, independently. */
function cells(fates: readonly WalkingFate[], table: Table): number[] {
  const total = fates[0]![table].map((row) => row.map(() => 0));
  for (const fate of fates) {
    fate[table].forEach((row, cause) => {
      row.forEach((people, cell) => {
        total[cause]![cell]! += people;
      });
    });
  }
  return [...total.flat(), fates.reduce((sum, { arrived }) => sum + arrived, 0)];
}

describe('a group on a line, counted and person by person', () => {
  const twins = walkOften(line, 500, 1);
  const counted = engineFates(line, 500);
  const riskier = engineFates(line, 500, 1.2);

  test.each(['leftByDay', 'leftByPlace'] as const)('has the same fates by cause, %s', (table) => {
    expect(fits(sameCells(cells(counted, table), cells(twins, table)))).toBe(true);
  });

  test.each(['leftByDay', 'leftByPlace'] as const)(
    'would not, %s, with the hazard a fifth higher',
    (table) => {
      expect(fits(sameCells(cells(riskier, table), cells(twins, table)))).toBe(false);
    },
  );

  const resting = { ...line, restPerDay: 0.3, resumePerDay: 0.5, exitPerDay: 0.05 };
  const restingTwins = walkOften(resting, 1200, 2);

  test('arrives on days of the same law, with sizes of the same law, where it rests now and then', () => {
    const fates = engineFates(resting, 1200);

    expect(
      fits(
        sameLaw(
          fates.map(({ arrivalDay }) => arrivalDay),
          restingTwins.map(({ arrivalDay }) => arrivalDay),
        ),
      ),
    ).toBe(true);
    expect(
      fits(
        sameLaw(
          fates.map(({ arrived }) => arrived),
          restingTwins.map(({ arrived }) => arrived),
        ),
      ),
    ).toBe(true);
  });

  test('would not with more rest, and not with a hazard a fifth higher', () => {
    const lazier = engineFates({ ...resting, restPerDay: 0.36 }, 1200);
    const riskier = engineFates(resting, 1200, 1.2);

    expect(
      fits(
        sameLaw(
          lazier.map(({ arrivalDay }) => arrivalDay),
          restingTwins.map(({ arrivalDay }) => arrivalDay),
        ),
      ),
    ).toBe(false);
    expect(
      fits(
        sameLaw(
          riskier.map(({ arrived }) => arrived),
          restingTwins.map(({ arrived }) => arrived),
        ),
      ),
    ).toBe(false);
  });
});
