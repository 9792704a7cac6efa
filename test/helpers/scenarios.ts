import { buildNetwork } from '../../src/network/build-network.js';
import type { Network } from '../../src/network/network.js';
import { type ParameterName, parameterNames } from '../../src/scenario/parameters.js';
import { parseScenario } from '../../src/scenario/parse-scenario.js';
import type { Rate, Regime, Scenario, ScenarioContext } from '../../src/scenario/scenario.js';
import type { ScenarioFile } from '../../src/scenario/scenario-schema.js';
import { quietRates } from './quiet-rates.js';
import type { World } from './worlds.js';

/** A context with one regime, `quiet`, in which everything is switched off, and one source key, `test`. */
export function quietContext(network: Network): ScenarioContext {
  const rates = Object.fromEntries(
    parameterNames.map((name) => [
      name,
      { law: { distribution: 'fixed', value: quietRates[name] }, from: 'quiet', source: 'test', note: null },
    ]),
  ) as Record<ParameterName, Rate>;
  const regime: Regime = {
    id: 'quiet',
    title: 'Nothing happens',
    rates,
    hubs: [],
    border: [],
    forkSensitivityPerKm: 0.02,
    closedPortPullFactor: 0.5,
  };
  return { network, regimes: new Map([['quiet', regime]]), sourceKeys: new Set(['test']) };
}

/** First day of every scenario of the tests. */
export const startDate = '2024-01-01';

/** ISO date of a day of such a scenario; day 0 is its first. */
export function dateOf(day: number): string {
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

type Departure = ScenarioFile['caravans'][number]['departures'][number];

/** A caravan with one departure, of 1,000 people on day 0 unless told otherwise. */
export function caravanFrom(
  place: string,
  fields: Partial<Departure> & { id?: string } = {},
): ScenarioFile['caravans'][number] {
  const { id = 'caravan', ...departure } = fields;
  return { id, name: id, departures: [{ date: startDate, place, size: 1000, ...departure }] };
}

/**
 * A scenario file in which one caravan of 1,000 people leaves the first place of a world on day 0 for its last
 * place in Mexico, and nothing else happens.
 */
export function quietFile({ places }: World, fields: Partial<ScenarioFile> = {}): ScenarioFile {
  const last = places.filter(({ country }) => country === 'MX').at(-1)!;
  return {
    name: 'test',
    title: 'Test',
    startDate,
    horizonDays: 30,
    regime: 'quiet',
    caravans: [caravanFrom(places[0]!.id)],
    border: [{ place: last.id, pull: 1 }],
    ...fields,
  };
}

/** {@link quietFile}, parsed. */
export function quietScenario(world: World, fields: Partial<ScenarioFile> = {}): Scenario {
  return parseScenario(quietFile(world, fields), quietContext(buildNetwork(world.places, world.links)));
}
