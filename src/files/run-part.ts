import { builtInNetwork } from '../data/built-in-network.js';
import type { Shard } from '../formats/shard.js';
import { networkFromGeoJson, networkToGeoJson } from '../network/geojson.js';
import type { Scenario } from '../scenario/scenario.js';
import { readJson } from './read-json.js';
import { scenarioIn } from './read-scenario.js';
import { resultContext } from './result-context.js';

/** What a run is of, and which of its replicates are meant: enough to simulate them on another machine. */
export type RunPart = Omit<Shard, 'counts' | 'failed'>;

/** Which replicates: of so many, those from `first` up to `last`, without the last. */
export interface PartRange {
  readonly seed: string;
  readonly replicates: number;
  readonly first: number;
  readonly last: number;
}

/** @param scenarioText - the scenario's file as it was read */
export function runPartOf(
  scenario: Scenario,
  scenarioText: string,
  { seed, replicates, first, last }: PartRange,
): RunPart {
  const { packageVersion, dataPack } = resultContext(scenario);
  const { network } = scenario;
  const networkText = network === builtInNetwork() ? null : JSON.stringify(networkToGeoJson(network));
  return {
    ...{ packageVersion, dataPackHash: dataPack.hash, scenarioText, networkText },
    ...{ seed, replicates, first, last },
  };
}

/** The scenario of a part; `name` stands for its file in messages. */
export function scenarioOfPart({ scenarioText, networkText }: RunPart, name: string): Scenario {
  const network = networkText === null ? undefined : networkFromGeoJson(JSON.parse(networkText));
  return scenarioIn(readJson(scenarioText, name), { network });
}
