import { describe, expect, test } from 'vitest';
import { resting } from '../../src/engine/groups.js';
import { longRoad, road } from '../helpers/corridors.js';
import { everywhere } from '../helpers/quiet-rates.js';
import { quietScenario } from '../helpers/scenarios.js';
import { runDays, runReplicates } from '../helpers/simulation.js';
import { errorsOfMean, errorsOfVariance, fiveErrors } from '../helpers/standard-errors.js';

/**
 * Days, the first one included, until a two-state chain of moving and resting days that starts with a moving one
 * has had `movingDays` of them: after each of the first k - 1 a spell of rest begins with probability a and lasts
 * Geometric(b) days, so the mean is k + (k - 1) a / b and the variance (k - 1) (a (2 - b) / b^2 - (a / b)^2).
 */
function firstPassage(movingDays: number, a: number, b: number): { mean: number; variance: number } {
  const spells = movingDays - 1;
  return { mean: movingDays + (spells * a) / b, variance: spells * ((a * (2 - b)) / b ** 2 - (a / b) ** 2) };
}

/**
 * The same for a group that goes through stages of fatigue: by the law of the number of rests after k - 1 moving days,
 * stage by stage.
 */
function firstPassageInStages(
  movingDays: number,
  a: number,
  b: number,
  stages: number,
): { mean: number; variance: number } {
  // [rests][stage]: probability after the moving days so far.
  let law = [[1, ...new Array<number>(stages - 1).fill(0)]];
  for (let day = 1; day < movingDays; day++) {
    const next = Array.from({ length: day + 1 }, () => new Array<number>(stages).fill(0));
    law.forEach((own, rests) => {
      own.forEach((probability, stage) => {
        const [to, at] = stage + 1 === stages ? [rests + 1, 0] : [rests, stage + 1];
        next[to]![at]! += probability * stages * a;
        next[rests]![stage]! += probability * (1 - stages * a);
      });
    });
    law = next;
  }
  const moment = (power: number): number =>
    law.reduce((sum, own, rests) => sum + rests ** power * own.reduce((all, p) => all + p, 0), 0);
  const ofRests = moment(2) - moment(1) ** 2;
  return {
    mean: movingDays + moment(1) / b,
    variance: (moment(1) * (1 - b)) / b ** 2 + ofRests / b ** 2,
  };
}

const rest = 0.15;
const resume = 0.6;

function restingRates(restPerDay: number): Record<string, number> {
  return { walkKmPerDay: 40, ...everywhere('restPerDay', restPerDay), resumePerDay: resume };
}

describe('the chain of moving and resting days', () => {
  test('has the first passage of the worked example: 23 moving days, mean 28.5, variance 11.4583', () => {
    const { mean, variance } = firstPassage(23, rest, resume);

    expect(mean).toBeCloseTo(28.5, 9);
    expect(variance).toBeCloseTo(11.458333333333334, 9);
  });

  // 940 km at 40 a day are 23 moving days: after 22 the town is 60 km ahead, and 40 are at least half of that.
  const days: number[] = [];
  const scenario = quietScenario(road([0, 940]), { horizonDays: 200, rates: restingRates(rest) });
  runReplicates(scenario, ({ groupDay, model }) => days.push(groupDay[model.placeCount + 1]! + 1), {
    replicates: 3000,
  });

  test('brings the engine to the end of a road with that mean and variance', () => {
    const { mean, variance } = firstPassage(23, rest, resume);

    expect(Math.abs(errorsOfMean(days, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(days, mean, variance))).toBeLessThan(fiveErrors);
  });

  test('would not, if rest were as likely as 0.18, or rested days never came in spells', () => {
    expect(Math.abs(errorsOfMean(days, firstPassage(23, 0.18, resume).mean))).toBeGreaterThan(fiveErrors);
    // Independent days of rest with the same share would have variance k (1 - p) / p^2 with p = b / (a + b).
    const share = resume / (rest + resume);
    expect(
      Math.abs(errorsOfVariance(days, firstPassage(23, rest, resume).mean, (22 * (1 - share)) / share ** 2)),
    ).toBeGreaterThan(fiveErrors);
  });

  test('makes spells of moving days more even where rest takes two stages of fatigue', () => {
    const evenDays: number[] = [];
    const even = quietScenario(road([0, 940]), {
      horizonDays: 200,
      rates: { ...restingRates(rest), restStages: 2 },
    });
    runReplicates(even, ({ groupDay, model }) => evenDays.push(groupDay[model.placeCount + 1]! + 1), {
      replicates: 3000,
    });
    const { mean, variance } = firstPassageInStages(23, rest, resume, 2);
    const one = firstPassage(23, rest, resume);

    // One stage is the chain without memory.
    expect(firstPassageInStages(23, rest, resume, 1).mean).toBeCloseTo(one.mean, 9);
    expect(firstPassageInStages(23, rest, resume, 1).variance).toBeCloseTo(one.variance, 9);
    expect(variance).toBeLessThan(0.75 * one.variance);
    expect(Math.abs(errorsOfMean(evenDays, mean))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(evenDays, mean, variance))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfVariance(evenDays, one.mean, one.variance))).toBeGreaterThan(fiveErrors);
  });

  test('rests on a share a / (a + b) of days in the long run, 0.2 in the worked example', () => {
    const far = quietScenario(longRoad(50_000), {
      horizonDays: 700,
      rates: restingRates(rest),
    });
    // One number per replicate: the days of one replicate depend on each other, replicates do not.
    const shares: number[] = [];
    let restingDays = 0;
    runDays(
      far,
      ({ groups, day }) => {
        if (day >= 50 && groups.state[0] === resting) restingDays++;
        if (day !== 700) return;
        shares.push(restingDays / 651);
        restingDays = 0;
      },
      { replicates: 200 },
    );

    expect(rest / (rest + resume)).toBeCloseTo(0.2, 12);
    expect(Math.abs(errorsOfMean(shares, 0.2))).toBeLessThan(fiveErrors);
    expect(Math.abs(errorsOfMean(shares, 0.22))).toBeGreaterThan(fiveErrors);
  });
});
