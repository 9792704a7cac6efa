import type { Issue } from '../base/errors.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { finite, numberFaults, positive } from '../scores/check-numbers.js';
import { normalMass } from '../scores/normal-cdf.js';
import { risingFaults } from '../scores/rising-faults.js';

/** A report of the size of a group, as it was worded. */
export type SizeReport =
  /** "About 4,500", where `grain` is what the number was rounded to. */
  | { readonly kind: 'point'; readonly people: number; readonly grain: number }
  /** "4,000 to 6,000". */
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  /** "More than 5,000". */
  | { readonly kind: 'atLeast'; readonly people: number };

/** How a kind of source errs. */
export interface SizeReportError {
  /** Mean of log(reported / true): 0.4 for a source that says half as many again. */
  readonly logBias: number;
  /** Standard deviation of the same, above 0. */
  readonly sdLog: number;
}

/**
 * Probability that a source words the size of a group so.
 *
 * @param report - what was said
 * @param truePeople - size of the group, above 0
 * @param error - of the source
 * @returns probability from 0 to 1; 0 where it is smaller than a double can hold, about 38 sd away
 * @throws CaravanError `invalid_input` for a number out of its range
 * @remarks What a source believes is log-normal around the true size. A point is the mass of what is rounded to it,
 *   a range that of its inside, "more than" that above. The grain belongs to the statement, not to the size.
 */
export function sizeReportProb(report: SizeReport, truePeople: number, error: SizeReportError): number {
  refuseFaults('sizeReportProb', [
    ...reportFaults(report),
    ...numberFaults('truePeople', truePeople, positive),
    ...numberFaults('logBias', error.logBias, finite),
    ...numberFaults('sdLog', error.sdLog, positive),
  ]);
  const deviate = (people: number): number =>
    (Math.log(Math.max(people, 0)) - Math.log(truePeople) - error.logBias) / error.sdLog;
  const [low, high] = endsOf(report);
  return normalMass(deviate(low), deviate(high));
}

function endsOf(report: SizeReport): readonly [low: number, high: number] {
  if (report.kind === 'range') return [report.low, report.high];
  if (report.kind === 'atLeast') return [report.people, Infinity];
  return [report.people - report.grain / 2, report.people + report.grain / 2];
}

function reportFaults(report: SizeReport): Issue[] {
  if (report.kind === 'range') {
    return [
      ...numberFaults('low', report.low, positive),
      ...numberFaults('high', report.high, positive),
      ...risingFaults('range', [report.low, report.high]),
    ];
  }
  return [
    ...numberFaults('people', report.people, positive),
    ...(report.kind === 'point' ? numberFaults('grain', report.grain, positive) : []),
  ];
}
