import { progressDistances } from '../network/progress-distances.js';
import type { Scenario } from '../scenario/scenario.js';

/**
 * How far along each place is for each caravan: km along the road from its first departure, see `progressDistances`.
 *
 * @returns `[caravan][place]`, the caravans of the scenario from 1 on; `NaN` where there is no way
 */
export function progressKm(scenario: Scenario): Float64Array {
  const { network } = scenario;
  const placeCount = network.places.length;
  const table = new Float64Array((scenario.caravans.length + 1) * placeCount).fill(Number.NaN);
  scenario.caravans.forEach((caravan, c) => {
    // Of departures on one day the first by place, so that the order in the file does not matter.
    const first = [...caravan.departures].sort((a, b) => (a.date + a.place < b.date + b.place ? -1 : 1))[0]!;
    const { cost, km } = progressDistances(network, network.placeIndex.get(first.place)!);
    cost.forEach((value, place) => {
      if (value < Number.POSITIVE_INFINITY) table[(c + 1) * placeCount + place] = km[place]!;
    });
  });
  return table;
}
