import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { CountedEncounters } from '../data/monthly-encounters.js';
import { knownFiscalYears } from './known-fiscal-years.js';
import type { OptionNames } from './naming-options.js';
import { plural } from './words.js';

/** Why a fiscal year cannot be projected, with the years and months that are known. */
export function fiscalYearNames(
  year: number,
  counted: CountedEncounters,
  through: string | undefined,
): OptionNames {
  const known = knownFiscalYears(counted);
  const unknown = (): Issue => {
    const months = known.get(year);
    if (months === undefined) {
      const hint = `there are figures of ${year} with --between-ports`;
      return makeIssue(
        ['year'],
        `is ${year}, expected one with figures: ${[...known.keys()].join(', ')}`,
        knownFiscalYears('between-ports').has(year) ? hint : undefined,
      );
    }
    const itsYear = [...known.keys()].find((other) => known.get(other)!.includes(through ?? ''));
    return makeIssue(
      ['--through'],
      `is ${through}, expected a month from ${months[0]} to ${months.at(-1)}, the known ones of fiscal year ${year}`,
      itsYear === undefined ? undefined : `caravan-sim fiscal-year ${itsYear} --through ${through}`,
    );
  };
  return {
    fiscalYear: unknown,
    through: unknown,
    counts: () => {
      // None but the last that is known is incomplete.
      const earlier = [...known.keys()].filter((other) => other < year);
      return makeIssue(
        ['--earlier-years'],
        `leaves ${plural(earlier.length, 'complete year')} before ${year}, expected 3 or more to learn from`,
        'without it all other years count',
      );
    },
  };
}
