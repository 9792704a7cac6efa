import { dirname, join } from 'node:path';
import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { parseManifest, type ResultManifest } from '../formats/result-manifest.js';
import type { Network } from '../network/network.js';
import type { JsonFile } from './read-json.js';
import { readNetwork } from './read-network.js';
import { readText } from './read-text.js';
import { sha256Of } from './result-files.js';

/** A manifest with the files that it names, as far as a run needs them. */
export interface ManifestRun {
  readonly manifest: ResultManifest;
  readonly scenarioPath: string;
  readonly scenarioText: string;
  readonly network: Network | undefined;
}

/**
 * What a manifest says, and the scenario and network beside it.
 *
 * @param path - of the manifest
 * @throws CaravanError `invalid_input` for faults of the manifest, and if a file beside it is no longer the
 *   one that it names
 * @throws FileError if a file cannot be read
 */
export async function readManifest(path: string, file: JsonFile): Promise<ManifestRun> {
  const manifest = file.check(parseManifest);
  const beside = (name: string): string => join(dirname(path), name);
  const { scenario, network } = manifest;
  const scenarioPath = beside(scenario.file);
  const scenarioText = await readText(scenarioPath);
  const networkText = network === null ? undefined : await readText(beside(network.file));
  const again = `${scenarioPath}${network === null ? '' : ` --network ${beside(network.file)}`}`;
  const issues = [
    ...sumIssue('scenario', scenario, scenarioText, again),
    ...(network === null ? [] : sumIssue('network', network, networkText ?? '', again)),
  ];
  if (issues.length > 0) throw new CaravanError('invalid_input', path, issues);
  return {
    manifest,
    scenarioPath,
    scenarioText,
    network: network === null ? undefined : await readNetwork(beside(network.file)),
  };
}

function sumIssue(
  key: string,
  { file, sha256 }: { file: string; sha256: string },
  text: string,
  again: string,
): Issue[] {
  const sum = sha256Of(text);
  if (sum === sha256) return [];
  return [
    makeIssue(
      [key, 'sha256'],
      `is ${sha256.slice(0, 12)}..., expected ${sum.slice(0, 12)}... as of ${file} beside it: the file has been changed`,
      `to run the changed file: caravan-sim run ${again}`,
    ),
  ];
}
