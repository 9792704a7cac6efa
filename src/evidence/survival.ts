import type { Rates } from '../engine/rates.js';
import { hazardOfThousand } from '../engine/submodels/dissolution.js';
import type { Leg, LegRecord } from './leg-likelihood.js';

/**
 * Log probability that a caravan was not dissolved between two reports of it, of each leg of a record under each of many
 * draws of the rates.
 *
 * @param rates - `[draw]`: by caravan
 * @returns `[leg][draw]`
 * @remarks By the hazard of the model (ODD 7.2) for the size at the start of the leg, in the zone where it begins until
 *   the middle and then in that of its end. What a scenario assumes of offers and raids at places is left out.
 */
export function survivalLogLikelihoods(
  { legs }: LegRecord,
  rates: readonly (readonly Rates[])[],
): Float64Array[] {
  return legs.map((leg) => Float64Array.from(rates, ([, own]) => -hazardOf(leg, own!)));
}

function hazardOf({ model, days, target, logPeopleAtStart }: Leg, rates: Rates): number {
  // A caravan that was dissolved on the way and formed again has told nothing of its survival.
  if (target.sighting.event === 'dissolved') return 0;
  const [departure] = model.departures;
  const begin = departure!.place;
  const end = model.network.placeIndex.get(target.place)!;
  const size = logPeopleAtStart === 0 ? 1 : Math.expm1(logPeopleAtStart) / 1000;
  let hazard = 0;
  for (let day = 0; day <= days; day++) {
    const place = 2 * day < days ? begin : end;
    if (model.policy[day]!.freePassage[place] === 1) continue;
    const inCountry = (departure!.past?.daysInCountry ?? 0) + day;
    hazard += hazardOfThousand(rates, model.placeZone[place]!, inCountry);
  }
  return hazard * size ** rates.dissolutionSizeExponent;
}
