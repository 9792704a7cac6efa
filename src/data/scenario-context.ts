import { refuseFaults } from '../base/refuse-faults.js';
import { aNetwork } from '../network/a-network.js';
import type { Network } from '../network/network.js';
import type { ParameterName } from '../scenario/parameters.js';
import type { ScenarioContext } from '../scenario/scenario.js';
import { builtInNetwork } from './built-in-network.js';
import { departureOf } from './departure-of.js';
import { calibratedPopulation } from './population.js';
import { builtInRegimes, calibrationNote, regimeOn } from './regimes.js';
import { sourceTable } from './sources.js';

/**
 * What the data pack offers to a scenario: network, regimes and source keys.
 *
 * @param network - a network of one's own instead of the built-in one; regimes name places of the built-in
 *   network, so a scenario on another network gives its own `hubs` and `border`
 * @throws CaravanError `invalid_input` for a network that is none
 * @example
 * ```ts
 * const scenario = parseScenario(input, scenarioContext());
 * ```
 */
export function scenarioContext(network: Network = builtInNetwork()): ScenarioContext {
  refuseFaults('scenarioContext', aNetwork(network, ['network']));
  const population = calibratedPopulation();
  const heldOut = new Map(
    Object.entries(population.without).map(([id, laws]) => {
      const regime = builtInRegimes().get(regimeOn(departureOf(id)))!;
      const held = {
        regime: regime.id,
        rates: Object.fromEntries(
          Object.entries(laws).map(([name, law]) => [
            name,
            {
              law,
              from: `without ${id}`,
              source: 'evidence-archive',
              note: calibrationNote(name as ParameterName, population, regime),
            },
          ]),
        ),
      };
      return [id, held];
    }),
  );
  return { network, regimes: builtInRegimes(), sourceKeys: new Set(sourceTable().keys()), heldOut };
}
