import { callback, innerProbability, listOf, text, textOrNumber, wholeNumber } from '../base/checks.js';
import { dayFromIso, isoFromDay } from '../base/day.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { aScenario } from '../scenario/a-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { notSimulated } from '../scenario/simulated-days.js';

/** How many replicates, with which seed, from which day on, and who hears of the progress. */
export interface CompareScenariosOptions {
  /** Number of replicates of each scenario, 2 to 10,000,000. Default 1,000. */
  readonly replicates?: number;
  /** Seed of all chance, the same for both. Default `1`. */
  readonly seed?: string | number;
  /** First day of the first week, `YYYY-MM-DD`; what comes before is not counted. Default: the start date. */
  readonly from?: string;
  /** Probabilities of the quantiles, each in (0, 1). Default 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95. */
  readonly probabilities?: readonly number[];
  /** Called after replicates with the number finished. */
  readonly onProgress?: (finished: number, replicates: number) => void;
}

/** Options with the defaults filled in. */
export interface CheckedComparison {
  readonly replicates: number;
  readonly seed: string;
  readonly firstDay: number;
  readonly probabilities: readonly number[];
}

const defaultProbabilities = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** @internal */
export const comparisonChecks: OptionChecks<CompareScenariosOptions> = {
  replicates: wholeNumber(2, 10_000_000),
  seed: textOrNumber,
  from: text,
  probabilities: listOf(innerProbability),
  onProgress: callback,
};

/**
 * @param faults - those of the options
 * @throws CaravanError `invalid_input` with all faults: of the scenarios, of the options, and why the two cannot be
 *   compared
 */
export function checkComparison(
  a: Scenario,
  b: Scenario,
  options: CompareScenariosOptions,
  where: string,
  faults: readonly Issue[] = optionFaults(options, comparisonChecks),
): CheckedComparison {
  const ofScenarios = [...aScenario(a, ['a']), ...aScenario(b, ['b'])];
  refuseFaults(where, [
    ...ofScenarios,
    ...faults,
    ...(ofScenarios.length > 0 ? [] : pairFaults(a, b, options)),
  ]);
  const { replicates = 1000, seed = 1, from, probabilities = defaultProbabilities } = options;
  const firstDay = from === undefined ? 0 : dayFromIso(from)! - a.startDay;
  return { replicates, seed: String(seed), firstDay, probabilities };
}

/** Why two scenarios cannot be compared, or not from that day on. */
function pairFaults(a: Scenario, b: Scenario, options: CompareScenariosOptions): Issue[] {
  const issues: Issue[] = [];
  const must = (isRight: boolean, path: (string | number)[], message: string): void => {
    if (!isRight) issues.push(makeIssue(path, message));
  };
  must(
    a.startDay === b.startDay,
    ['b', 'startDate'],
    `is ${isoFromDay(b.startDay)}, expected ${isoFromDay(a.startDay)} as in ${a.name}`,
  );
  must(
    a.horizonDays === b.horizonDays,
    ['b', 'horizonDays'],
    `is ${b.horizonDays}, expected ${a.horizonDays} as in ${a.name}`,
  );
  const cities = [a, b].map(({ border }) => border.map(({ place }) => place));
  must(
    String(cities[0]) === String(cities[1]),
    ['b', 'border'],
    `has the cities ${cities[1]!.join(', ')}, expected ${cities[0]!.join(', ')} as in ${a.name}`,
  );
  const from: unknown = options?.from;
  if (typeof from === 'string') issues.push(...notSimulated(a, from, ['from']));
  return issues;
}
