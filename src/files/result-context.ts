import { builtInNetwork } from '../data/built-in-network.js';
import { dataPackHash } from '../data/data-pack-hash.js';
import { dataPackVersion } from '../data/data-pack-version.js';
import { geonamesAttribution } from '../data/geonames-attribution.js';
import { statusWithout } from '../data/regimes.js';
import { sphereStandards } from '../data/sphere-standards.js';
import type { ResultContext } from '../formats/result-json.js';
import type { Scenario } from '../scenario/scenario.js';
import { packageVersion } from './package-version.js';

/** What results of a scenario say beside their estimates: versions, standards, credits. */
export function resultContext({ network, file }: Scenario): ResultContext {
  return {
    packageVersion,
    dataPack: { version: dataPackVersion, hash: dataPackHash() },
    ratesStatus: statusWithout(file.leaveOut),
    standards: sphereStandards,
    attribution: network === builtInNetwork() ? geonamesAttribution : null,
  };
}
