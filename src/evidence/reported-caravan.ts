import { dayFromIso } from '../base/day.js';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { Scenario } from '../scenario/scenario.js';

/** A caravan of a scenario. */
export type OwnCaravan = Scenario['caravans'][number];

/**
 * The caravan that reports are of: the one named, or the only one.
 *
 * @throws CaravanError `invalid_input` if there is none or more than one, or it has several departures
 */
export function reportedCaravan(scenario: Scenario, id: string | undefined): OwnCaravan {
  refuseFaults('updateForecast', reportedCaravanFaults(scenario, id));
  return meant(scenario, id)[0]!;
}

/** Why reports cannot be of that caravan. */
export function reportedCaravanFaults(scenario: Scenario, id: unknown): Issue[] {
  const [own, another] = meant(scenario, id);
  const ids = scenario.caravans.map((caravan) => caravan.id).join(', ');
  if (own === undefined || another !== undefined) {
    const message = `is ${id === undefined ? 'missing' : describeValue(id)}, expected one of ${ids}`;
    return [makeIssue(['caravan'], message)];
  }
  if (own.departures.length === 1) return [];
  const message = `has ${own.departures.length} departures, expected one: reports are of one group`;
  return [makeIssue(['caravan', own.id], message)];
}

function meant({ caravans }: Scenario, id: unknown): readonly OwnCaravan[] {
  return id === undefined ? caravans : caravans.filter((caravan) => caravan.id === id);
}

/** Its first day. */
export function departureDay({ departures }: OwnCaravan): number {
  return dayFromIso(departures[0]!.date)!;
}
