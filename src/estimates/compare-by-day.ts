import { isoFromDay } from '../base/day.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { scattered } from '../engine/groups.js';
import { buildModel } from '../engine/model.js';
import { simulateReplicate } from '../engine/simulate.js';
import { World } from '../engine/world.js';
import { checkReplicates } from '../ensemble/run-ensemble.js';
import { RandomStream } from '../random/stream.js';
import { streamKey } from '../random/stream-key.js';
import type { Scenario } from '../scenario/scenario.js';
import { quantileRank } from '../stats/quantile-rank.js';
import { checkProbabilities, defaultProbabilities } from './select.js';

/** Settings of {@link compareByDay}. */
export interface CompareByDayOptions {
  /** Number of replicates of each scenario, 1 to 10,000,000. Default 1,000. */
  readonly replicates?: number;
  /** Seed of all chance, the same for both. Default `1`. */
  readonly seed?: string | number;
  /** Probabilities of the quantiles, each in (0, 1). Default 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95. */
  readonly probabilities?: readonly number[];
}

/** A quantity under both scenarios, and what the second one adds to it replicate by replicate. */
export interface ComparedQuantiles {
  readonly probability: number;
  readonly first: number;
  readonly second: number;
  /** Quantile of the difference, second less first: not the difference of the quantiles. */
  readonly difference: number;
}

/** One day under two scenarios; see {@link compareByDay}. */
export interface ComparedDay {
  readonly day: number;
  readonly date: string;
  /** Probability that a group of any caravan is on the road in the evening. */
  readonly groupProbability: {
    readonly first: number;
    readonly second: number;
    /** Of second less first, over pairs of replicates: halves when there are four times as many. */
    readonly differenceStandardError: number;
  };
  /** People of all caravans who travel in groups in the evening. */
  readonly peopleInGroups: readonly ComparedQuantiles[];
  /** People of all caravans who have arrived at border cities so far. */
  readonly arrivedPeople: readonly ComparedQuantiles[];
}

/** Two scenarios, day by day; see {@link compareByDay}. */
export interface ScenarioComparison {
  readonly first: Scenario;
  readonly second: Scenario;
  readonly seed: string;
  readonly replicates: number;
  readonly days: readonly ComparedDay[];
}

/**
 * Two scenarios beside each other, replicate by replicate.
 *
 * @param first - what is compared with
 * @param second - same first day and number of simulated days
 * @throws CaravanError `invalid_input` for other days, a probability outside (0, 1) or a wrong number of replicates
 * @remarks Replicate r of both has the same draws wherever both draw the same thing, so the difference is what the
 *   scenarios make and not chance (common random numbers). Memory is 16 bytes a replicate and day.
 */
export function compareByDay(
  first: Scenario,
  second: Scenario,
  options: CompareByDayOptions = {},
): ScenarioComparison {
  const { replicates = 1000, seed = 1, probabilities = defaultProbabilities } = options;
  checkReplicates(replicates, 'compareByDay');
  checkProbabilities(probabilities, 'compareByDay');
  const issues = (['startDay', 'horizonDays'] as const)
    .filter((key) => first[key] !== second[key])
    .map((key) =>
      makeIssue(
        ['second', key],
        `is ${second[key]}, expected ${first[key]}, that of the first, to compare day by day`,
      ),
    );
  if (issues.length > 0) throw new CaravanError('invalid_input', 'compareByDay', issues);
  const [a, b] = [first, second].map((scenario) => follow(scenario, String(seed), replicates)) as [
    Followed,
    Followed,
  ];
  const compared = (of: (followed: Followed) => Int32Array, day: number): ComparedQuantiles[] => {
    const ofDay = (followed: Followed): Int32Array =>
      of(followed).slice(day * replicates, (day + 1) * replicates);
    const [firsts, seconds] = [ofDay(a), ofDay(b)];
    const differences = seconds.map((value, r) => value - firsts[r]!);
    for (const values of [firsts, seconds, differences]) values.sort();
    return probabilities.map((probability) => {
      const rank = quantileRank(probability, replicates) - 1;
      return {
        probability,
        first: firsts[rank]!,
        second: seconds[rank]!,
        difference: differences[rank]!,
      };
    });
  };
  const groupProbability = (day: number): ComparedDay['groupProbability'] => {
    const [inFirst, inSecond] = [a, b].map(({ inGroups }) =>
      inGroups.subarray(day * replicates, (day + 1) * replicates),
    ) as [Int32Array, Int32Array];
    const share = (isSo: (replicate: number) => boolean): number => {
      let count = 0;
      for (let replicate = 0; replicate < replicates; replicate++) if (isSo(replicate)) count++;
      return count / replicates;
    };
    const inOnlyOne = share((r) => inFirst[r]! > 0 !== inSecond[r]! > 0);
    const [ofFirst, ofSecond] = [share((r) => inFirst[r]! > 0), share((r) => inSecond[r]! > 0)];
    const variance = inOnlyOne - (ofSecond - ofFirst) ** 2;
    return {
      first: ofFirst,
      second: ofSecond,
      differenceStandardError: Math.sqrt(Math.max(0, variance) / replicates),
    };
  };
  return {
    first,
    second,
    seed: String(seed),
    replicates,
    days: Array.from({ length: first.horizonDays + 1 }, (_, day) => ({
      day,
      date: isoFromDay(first.startDay + day),
      groupProbability: groupProbability(day),
      peopleInGroups: compared(({ inGroups }) => inGroups, day),
      arrivedPeople: compared(({ arrived }) => arrived, day),
    })),
  };
}

/** `[day][replicate]`. */
interface Followed {
  readonly inGroups: Int32Array;
  readonly arrived: Int32Array;
}

function follow(scenario: Scenario, seed: string, replicates: number): Followed {
  const model = buildModel(scenario);
  const world = new World(model, new RandomStream(streamKey(seed), 0));
  const cells = (model.horizonDays + 1) * replicates;
  const followed: Followed = { inGroups: new Int32Array(cells), arrived: new Int32Array(cells) };
  for (let replicate = 0; replicate < replicates; replicate++) {
    simulateReplicate(world, replicate, {
      afterDay({ day, groups, arrivedInGroup, arrivedAlone }) {
        const cell = day * replicates + replicate;
        for (let row = 0; row < groups.count; row++) {
          if (groups.caravan[row]! > 0 && groups.state[row] !== scattered)
            followed.inGroups[cell]! += groups.people[row]!;
        }
        for (let city = model.cityCount; city < model.caravanCount * model.cityCount; city++)
          followed.arrived[cell]! += arrivedInGroup[city]! + arrivedAlone[city]!;
      },
      afterReplicate() {},
    });
  }
  return followed;
}
