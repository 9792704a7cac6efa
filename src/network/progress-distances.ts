import type { Network } from './network.js';
import { type Distances, leastCosts } from './routes.js';

/** From this cost factor on a link is a way that caravans hardly take, though it may be the shortest. */
const detourFactor = 3;

/**
 * How far along every place is: km by road from a place on the shortest way that caravans take.
 *
 * @remarks Of the cost factors only those of ways that hardly anybody takes count here (in the built-in network
 *   the roads through Peten, which else would be the shortest way from Honduras). The milder factors weigh the
 *   choice between ways that are all in use: they would make progress on the one look longer than on the other.
 */
export function progressDistances(network: Network, placeIndex: number): Distances {
  const arcCost = network.arcKm.map((km, arc) =>
    network.arcCost[arc]! >= detourFactor * km ? network.arcCost[arc]! : km,
  );
  return leastCosts({ ...network, arcCost }, placeIndex);
}
