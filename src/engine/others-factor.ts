import { isoFromDay } from '../base/day.js';
import type { ChoiceField } from '../network/choice-field.js';
import type { Scenario } from '../scenario/scenario.js';
import type { PolicyInForce } from './policy-in-force.js';

/**
 * How many other people come to attempt at each border city on each day, beside the numbers of the scenario: the season, and
 * the share of those on their way who pass the checkpoints of the day, as independent travellers would.
 *
 * @returns `[day][city]`
 * @remarks The days that they are on their way are left out: a checkpoint acts at the border on the day it opens.
 */
export function othersFactor(
  scenario: Scenario,
  policy: readonly PolicyInForce[],
  fields: readonly (readonly ChoiceField[])[],
): Float64Array {
  const cityCount = scenario.border.length;
  const monthOf = (day: number): number => Number(isoFromDay(scenario.startDay + day).slice(5, 7)) - 1;
  const { backgroundSeason: season } = scenario;
  const passing = new Map<PolicyInForce, number[]>();
  const factor = new Float64Array(policy.length * cityCount);
  policy.forEach((today, day) => {
    const shares =
      passing.get(today) ??
      fields[day]!.map((field) => passingShare(scenario, today.detainProbability, field));
    passing.set(today, shares);
    const ofMonth = season[monthOf(day)]! / season[monthOf(0)]!;
    shares.forEach((share, city) => {
      factor[day * cityCount + city] = ofMonth * share;
    });
  });
  return factor;
}

/** Of people who set out at the origin of other people, those who come to a city past all checkpoints on their way. */
function passingShare(
  { network, backgroundOrigin }: Scenario,
  detainProbability: Float64Array,
  { road: { start, arcs, probabilities }, order, leading, rank, destination }: ChoiceField,
): number {
  const origin = backgroundOrigin === undefined ? -1 : network.placeIndex.get(backgroundOrigin)!;
  if (origin === -1 || rank[origin]! >= leading) return 1;
  const reaching = new Float64Array(network.places.length);
  reaching[origin] = 1;
  for (let at = rank[origin]!; at < leading; at++) {
    const place = order[at]!;
    const on = reaching[place]! * (1 - detainProbability[place]!);
    if (on === 0) continue;
    for (let a = start[place]!; a < start[place + 1]!; a++)
      reaching[network.arcHead[arcs[a]!]!]! += on * probabilities[a]!;
  }
  return reaching[destination]! * (1 - detainProbability[destination]!);
}
