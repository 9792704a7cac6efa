import { type Check, listOf, number, oneOf, text } from '../base/checks.js';
import { describeValue } from '../base/describe-value.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { studentTQuantile } from '../stats/student-t-quantile.js';
import {
  daysOfMonths,
  fiscalMonths,
  type MonthlyPeopleCount,
  monthsPerYear,
  peopleOfMonths,
} from './fiscal-months.js';

/** Up to which month the year is known, and from which years the projection learns. */
export interface FiscalYearOptions {
  /** Last month that is known, `YYYY-MM`. Default: the last one of the fiscal year in the counts. */
  readonly through?: string;
  /**
   * `other`: all other complete years, later ones too, as in leave-one-out; `earlier`: only those before, what
   * could be known at the time. Default `other`. For a year that is not over they are the same.
   */
  readonly learnFrom?: 'other' | 'earlier';
}

/** A fiscal year, projected from its first months; see {@link projectFiscalYear}. */
export interface FiscalYearProjection {
  readonly fiscalYear: number;
  readonly through: string;
  /** Counted from 1 October to the end of `through`. */
  readonly soFar: number;
  readonly months: number;
  readonly days: number;
  readonly yearDays: number;
  readonly median: number;
  /** From the lower end to the upper one. */
  readonly interval50: readonly [number, number];
  readonly interval80: readonly [number, number];
  /** `soFar * yearDays / days`. */
  readonly annualised: number;
  /** `lastYear * soFar / lastYearSoFar`; `null` where the year before is not complete in the counts. */
  readonly lastYearScaled: {
    readonly people: number;
    readonly lastYear: number;
    readonly lastYearSoFar: number;
  } | null;
  /** What the other years say: months to come over the last ones known, per month. */
  readonly pastFactors: readonly { readonly fiscalYear: number; readonly factor: number }[];
  /** Total of the year, `null` while it is not complete. */
  readonly actual: number | null;
}

/** The level from which a year goes on is that of so many months; one month alone is wilder. */
const levelMonths = 2;
const fewestYears = 3;

/**
 * Projects a US fiscal year (October to September) to its end from its first months.
 *
 * @param counts - people by month, in any order, for instance `monthlyEncounters('all')` of the data pack
 * @returns the median with 50 and 80 % intervals, and beside it plain annualisation and last year scaled
 * @throws CaravanError `invalid_input` for a year or a month that is none; `not_identifiable` where the first
 *   months of the year are not in the counts, or fewer than three other years are complete
 * @remarks The months to come are those of late times a factor: the mean of a month to come over the mean of the
 *   last two known. The factor holds season and all that changes, policy above all. Nobody knows which way the
 *   next change goes, and a handful of years cannot tell its mean from 1; so the median goes on as of late, and
 *   the logarithm of the factor is Student's t with the mean square of the other years and as many degrees of
 *   freedom as there are such years. A change of policy beyond all of theirs lies outside.
 * @example
 * ```ts
 * const { median, interval80 } = projectFiscalYear(monthlyEncounters('all'), 2024, { through: '2023-11' });
 * ```
 */
export function projectFiscalYear(
  counts: readonly MonthlyPeopleCount[],
  fiscalYear: number,
  options: FiscalYearOptions = {},
): FiscalYearProjection {
  checkProjection(counts, fiscalYear, options);
  const { through, learnFrom = 'other' } = options;
  const known = knownMonths(counts, fiscalYear, through);
  const months = known.length;
  const complete = completeYears(counts);
  const pastFactors = [...complete]
    .filter(([year]) => (learnFrom === 'earlier' ? year < fiscalYear : year !== fiscalYear))
    .map(([year, people]) => ({ fiscalYear: year, factor: factorOf(people, months) }));
  const soFar = sumOf(known);
  const rest = months === monthsPerYear ? undefined : lawOf(pastFactors, fiscalYear);
  const level = levelOf(known) * (monthsPerYear - months);
  const end = (probability: number): number =>
    Math.round(soFar + (rest === undefined ? 0 : level * rest(probability)));
  const [days, yearDays] = [daysOfMonths(fiscalYear, months), daysOfMonths(fiscalYear, monthsPerYear)];
  const before = complete.get(fiscalYear - 1);
  const lastYearSoFar = sumOf(before?.slice(0, months) ?? []);
  const lastYear = sumOf(before ?? []);
  return {
    fiscalYear,
    through: fiscalMonths(fiscalYear)[months - 1]!,
    soFar,
    months,
    days,
    yearDays,
    median: end(0.5),
    interval50: [end(0.25), end(0.75)],
    interval80: [end(0.1), end(0.9)],
    annualised: annualised(soFar, days, yearDays),
    lastYearScaled:
      before === undefined
        ? null
        : { people: Math.round((lastYear * soFar) / lastYearSoFar), lastYear, lastYearSoFar },
    pastFactors,
    actual: complete.has(fiscalYear) ? sumOf(complete.get(fiscalYear)!) : null,
  };
}

/**
 * Plain annualisation: so many people in so many days, held for a year.
 *
 * @throws CaravanError `invalid_input` for people below 0, or days that are not above 0
 * @example
 * ```ts
 * annualised(500_000, 87, 366); // 2,103,448
 * ```
 */
export function annualised(people: number, days: number, yearDays: number): number {
  const above0 = number('a number above 0', (value) => value > 0 && value < Infinity);
  refuseFaults('annualised', [
    ...number('a number from 0 on', (value) => value >= 0 && value < Infinity)(people, ['people']),
    ...above0(days, ['days']),
    ...above0(yearDays, ['yearDays']),
  ]);
  return Math.round((people * yearDays) / days);
}

const isMonth = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);

const aCount: Check = (value, path) => {
  const { month, people } = Object(value);
  const issues: Issue[] = [];
  if (!isMonth(month))
    issues.push(makeIssue([...path, 'month'], `is ${describeValue(month)}, expected a month YYYY-MM`));
  if (!(Number.isFinite(people) && people > 0)) {
    const where = isMonth(month) ? ` in ${month}` : '';
    issues.push(
      makeIssue([...path, 'people'], `is ${describeValue(people)}${where}, expected a number above 0`),
    );
  }
  return issues;
};

const projectionChecks: OptionChecks<FiscalYearOptions> = {
  through: text,
  learnFrom: oneOf('other', 'earlier'),
};

function checkProjection(
  counts: readonly MonthlyPeopleCount[],
  fiscalYear: number,
  options: FiscalYearOptions,
): void {
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1970 && year <= 9999;
  const ofYear = number('a year such as 2024', isYear)(fiscalYear, ['fiscalYear']);
  const names = ofYear.length === 0 ? fiscalMonths(fiscalYear) : [];
  const through: unknown = Object(options).through;
  const isOutside = typeof through === 'string' && ofYear.length === 0 && !names.includes(through);
  const outside = `is ${describeValue(through)}, expected a month from ${names[0]} to ${names.at(-1)}`;
  refuseFaults('projectFiscalYear', [
    ...ofYear,
    ...(isOutside ? [makeIssue(['through'], outside)] : []),
    ...listOf(aCount)(counts, ['counts']),
    ...optionFaults(options, projectionChecks),
  ]);
}

function knownMonths(
  counts: readonly MonthlyPeopleCount[],
  fiscalYear: number,
  through: string | undefined,
): number[] {
  const names = fiscalMonths(fiscalYear);
  const people = peopleOfMonths(counts, fiscalYear);
  const wanted = through === undefined ? Math.max(1, people.length) : names.indexOf(through) + 1;
  if (people.length >= wanted) return people.slice(0, wanted);
  const known =
    people.length === 0 ? 'none of its months' : `its months up to ${names[people.length - 1]} only`;
  throw new CaravanError('not_identifiable', 'projectFiscalYear', [
    makeIssue(['fiscalYear'], `is ${fiscalYear}, and the counts hold ${known}`),
  ]);
}

/** By fiscal year, in order, those of which all twelve months are known. */
function completeYears(counts: readonly MonthlyPeopleCount[]): Map<number, number[]> {
  const years = new Set(counts.map(({ month }) => Number(month.slice(0, 4))));
  return new Map(
    [...years]
      .sort((a, b) => a - b)
      .map((year) => [year, peopleOfMonths(counts, year)] as const)
      .filter(([, people]) => people.length === monthsPerYear),
  );
}

function factorOf(people: readonly number[], months: number): number {
  return sumOf(people.slice(months)) / (monthsPerYear - months) / levelOf(people.slice(0, months));
}

/** Mean of the last months. */
function levelOf(people: readonly number[]): number {
  const last = people.slice(-levelMonths);
  return sumOf(last) / last.length;
}

/** Quantile function of the factor of a further year. */
function lawOf(
  past: FiscalYearProjection['pastFactors'],
  fiscalYear: number,
): (probability: number) => number {
  const logs = past.map(({ factor }) => Math.log(factor));
  const n = logs.length;
  if (n < fewestYears) {
    throw new CaravanError('not_identifiable', 'projectFiscalYear', [
      makeIssue(
        ['counts'],
        `hold ${n} complete years to learn from for ${fiscalYear}, expected ${fewestYears} or more`,
      ),
    ]);
  }
  const scale = Math.sqrt(sumOf(logs.map((log) => log ** 2)) / n);
  return (probability) => Math.exp(scale * studentTQuantile(probability, n));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
