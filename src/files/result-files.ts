import { createHash } from 'node:crypto';
import { version as nodeVersion } from 'node:process';
import { isoFromDay } from '../base/day.js';
import { builtInNetwork } from '../data/built-in-network.js';
import type { ResultEstimates } from '../formats/result-estimates.js';
import { resultGeoJson } from '../formats/result-geojson.js';
import { resultNotes } from '../formats/result-json.js';
import { manifestText } from '../formats/result-manifest.js';
import { tableToParquet } from '../formats/result-parquet.js';
import { dataDictionary, tableToCsv } from '../formats/result-table.js';
import { resultTables } from '../formats/result-tables.js';
import { networkToGeoJson } from '../network/geojson.js';
import { resultContext } from './result-context.js';

export interface ResultFilesOptions {
  /** The scenario's file as it was read; without it, it is written from the scenario. */
  readonly scenarioText?: string | undefined;
  /** First day of the two-week tables, for the manifest. Default: the scenario's start. */
  readonly from?: string | undefined;
}

/** Name of the file that holds the others together. */
export const manifestName = 'manifest.json';

/**
 * Texts and bytes of all files of results by their names, the manifest last. The same estimates give the same files
 * on the same version of this package and of Node.
 */
export function resultFiles(
  estimates: ResultEstimates,
  options: ResultFilesOptions = {},
): ReadonlyMap<string, string | Uint8Array> {
  const { scenario, seed, replicates, failed } = estimates;
  const context = resultContext(scenario);
  const tables = resultTables(estimates, context.standards);
  const files = new Map<string, string | Uint8Array>();
  for (const table of [...tables, dataDictionary(tables)]) files.set(table.file, tableToCsv(table));
  const about = { packageVersion: context.packageVersion, scenario: scenario.name, seed, replicates };
  for (const table of tables) {
    files.set(table.file.replace(/csv$/, 'parquet'), tableToParquet(table, about));
  }
  files.set('route.geojson', `${JSON.stringify(resultGeoJson(estimates))}\n`);

  const scenarioText = options.scenarioText ?? `${JSON.stringify(scenario.file, null, 2)}\n`;
  const networkText =
    scenario.network === builtInNetwork()
      ? undefined
      : `${JSON.stringify(networkToGeoJson(scenario.network))}\n`;
  const scenarioEntry = { name: scenario.name, file: 'scenario.json', sha256: sha256Of(scenarioText) };
  const networkEntry =
    networkText === undefined ? null : { file: 'network.geojson', sha256: sha256Of(networkText) };
  const manifest = manifestText({
    packageVersion: context.packageVersion,
    nodeVersion,
    seed,
    replicates: replicates + (failed?.length ?? 0),
    ...(failed === undefined ? {} : { failedReplicates: failed.map(({ replicate }) => replicate) }),
    from: options.from ?? isoFromDay(scenario.startDay),
    scenario: scenarioEntry,
    network: networkEntry,
    dataPack: context.dataPack,
    notes: resultNotes(context),
    files: [...files].map(([file, content]) => ({ file, sha256: sha256Of(content) })),
  });
  files.set(scenarioEntry.file, scenarioText);
  if (networkEntry !== null && networkText !== undefined) files.set(networkEntry.file, networkText);
  files.set(manifestName, manifest);
  return files;
}

/** Of a text in UTF-8, or of bytes. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
