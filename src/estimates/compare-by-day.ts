import { isoFromDay } from '../base/day.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { runChecks } from '../ensemble/run-ensemble.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { quantileRank } from '../stats/quantile-rank.js';
import { type Course, type PairedCourse, PairedCourses, type PairedWork } from './paired-courses.js';
import { defaultProbabilities, estimateChecks } from './select.js';

/** Settings of {@link compareByDay}. */
export interface CompareByDayOptions {
  /** Number of replicates of each scenario, 1 to 10,000,000. Default 1,000. */
  readonly replicates?: number;
  /** Seed of all chance, the same for both. Default `1`. */
  readonly seed?: string | number;
  /** Probabilities of the quantiles, each in (0, 1). Default 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95. */
  readonly probabilities?: readonly number[];
  /** Called after replicates with the number finished. */
  readonly onProgress?: (finished: number, replicates: number) => void;
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
  const checked = checkCompareByDay(first, second, options, 'compareByDay');
  const { replicates, work } = checked;
  const courses = new PairedCourses(work);
  courses.run(0, replicates, (replicate) => options.onProgress?.(replicate + 1, replicates));
  return comparedByDay(checked, courses.collect());
}

/** What is compared, with the defaults filled in. */
export interface CheckedCompareByDay {
  readonly work: PairedWork;
  readonly replicates: number;
  readonly probabilities: readonly number[];
}

/** @internal */
export const compareByDayChecks: OptionChecks<CompareByDayOptions> = {
  ...runChecks,
  probabilities: estimateChecks.probabilities,
};

/** @param faults - those of the options */
export function checkCompareByDay(
  first: Scenario,
  second: Scenario,
  options: CompareByDayOptions,
  where: string,
  faults: readonly Issue[] = optionFaults(options, compareByDayChecks),
): CheckedCompareByDay {
  const ofScenarios = [...aScenario(first, ['first']), ...aScenario(second, ['second'])];
  const ofPair = (['startDay', 'horizonDays'] as const)
    .filter((key) => ofScenarios.length === 0 && first[key] !== second[key])
    .map((key) =>
      makeIssue(
        ['second', key],
        `is ${second[key]}, expected ${first[key]}, that of the first, to compare day by day`,
      ),
    );
  refuseFaults(where, [...ofScenarios, ...faults, ...ofPair]);
  const { replicates = 1000, seed = 1, probabilities = defaultProbabilities } = options;
  return { work: { first, second, seed: String(seed) }, replicates, probabilities };
}

/** What all replicates say, in whichever order they come. */
export function comparedByDay(
  { work, replicates, probabilities }: CheckedCompareByDay,
  courses: readonly PairedCourse[],
): ScenarioComparison {
  const compared = (of: keyof Course, day: number): ComparedQuantiles[] => {
    const firsts = Int32Array.from(courses, ({ first }) => first[of][day]!);
    const seconds = Int32Array.from(courses, ({ second }) => second[of][day]!);
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
    const share = (isSo: (isInFirst: boolean, isInSecond: boolean) => boolean): number =>
      courses.filter(({ first, second }) =>
        isSo(first.peopleInGroups[day]! > 0, second.peopleInGroups[day]! > 0),
      ).length / replicates;
    const inOnlyOne = share((isInFirst, isInSecond) => isInFirst !== isInSecond);
    const ofFirst = share((isInFirst) => isInFirst);
    const ofSecond = share((_, isInSecond) => isInSecond);
    const variance = inOnlyOne - (ofSecond - ofFirst) ** 2;
    return {
      first: ofFirst,
      second: ofSecond,
      differenceStandardError: Math.sqrt(Math.max(0, variance) / replicates),
    };
  };
  const { startDay, horizonDays } = work.first;
  return {
    ...work,
    replicates,
    days: Array.from({ length: horizonDays + 1 }, (_, day) => ({
      day,
      date: isoFromDay(startDay + day),
      groupProbability: groupProbability(day),
      peopleInGroups: compared('peopleInGroups', day),
      arrivedPeople: compared('arrivedPeople', day),
    })),
  };
}
