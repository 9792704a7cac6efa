import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { regimeOn } from '../data/regimes.js';
import type { Distribution } from '../scenario/distribution.js';
import type { ParameterName } from '../scenario/parameters.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import type { Scenario, ScenarioContext } from '../scenario/scenario.js';
import { largestDeparture, smallestDeparture } from '../scenario/scenario-schema.js';
import type { ObservedCourse } from './observed-course.js';

/** Laws of some rates instead of the regime's. */
export type RateLaws = Partial<Record<ParameterName, Distribution>>;

/** People at departure where nobody has said a number, as 5 % and 95 % quantiles: most of the archive's. */
const unknownSize = { low: 150, high: 6000 };

/**
 * What could be known of a caravan on the day it set out: date, place, reported size, and the regime of the time.
 *
 * @throws CaravanError `invalid_input` where its place of departure is not on the network
 */
export function hindcastScenario(
  course: ObservedCourse,
  context: ScenarioContext,
  laws: RateLaws,
  horizonDays: number,
): Scenario {
  const { caravan, origin, leavingPeople } = course;
  if (origin === null) {
    const message = `is ${JSON.stringify(caravan.origin.slug)}, expected a place within reach of the network`;
    throw new CaravanError('invalid_input', 'hindcastScenario', [makeIssue(['origin', 'slug'], message)]);
  }
  const within = (people: number): number =>
    Math.min(largestDeparture, Math.max(smallestDeparture, Math.round(people)));
  const { low, high } = leavingPeople ?? unknownSize;
  return parseScenario(
    {
      name: caravan.id,
      title: caravan.name,
      startDate: caravan.origin.date,
      horizonDays,
      regime: regimeOn(caravan.origin.date),
      caravans: [
        {
          id: caravan.id,
          name: caravan.name,
          departures: [
            { date: caravan.origin.date, place: origin, size: { low: within(low), high: within(high) } },
          ],
        },
      ],
      rates: laws,
    },
    context,
  );
}
