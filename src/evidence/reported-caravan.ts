import { dayFromIso } from '../base/day.js';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Scenario } from '../scenario/scenario.js';

/** A caravan of a scenario. */
export type OwnCaravan = Scenario['caravans'][number];

/**
 * The caravan that reports are of: the one named, or the only one.
 *
 * @throws CaravanError `invalid_input` if there is none or more than one, or it has several departures
 */
export function reportedCaravan(scenario: Scenario, id: string | undefined): OwnCaravan {
  const found =
    id === undefined ? scenario.caravans : scenario.caravans.filter((caravan) => caravan.id === id);
  const [own] = found;
  const ids = scenario.caravans.map((caravan) => caravan.id).join(', ');
  if (own === undefined || found.length > 1) {
    const message = `is ${JSON.stringify(id) ?? 'missing'}, expected one of ${ids}`;
    throw new CaravanError('invalid_input', 'updateForecast', [makeIssue(['caravan'], message)]);
  }
  if (own.departures.length > 1) {
    const message = `has ${own.departures.length} departures, expected one: reports are of one group`;
    throw new CaravanError('invalid_input', 'updateForecast', [makeIssue(['caravan', own.id], message)]);
  }
  return own;
}

/** Its first day. */
export function departureDay({ departures }: OwnCaravan): number {
  return dayFromIso(departures[0]!.date)!;
}
