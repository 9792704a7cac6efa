import { CaravanError, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { nearestName } from '../base/nearest-name.js';
import { builtInScenarioFiles } from '../data/built-in-scenarios.js';
import { scenarioContext } from '../data/scenario-context.js';
import { fileError, isFileError } from '../files/file-error.js';
import { type JsonFile, readJson } from '../files/read-json.js';
import { readManifest } from '../files/read-manifest.js';
import { readNetwork } from '../files/read-network.js';
import { scenarioIn } from '../files/read-scenario.js';
import { readText } from '../files/read-text.js';
import { isManifest, type ResultManifest } from '../formats/result-manifest.js';
import type { Network } from '../network/network.js';
import { parseScenario } from '../scenario/parse-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioFile } from '../scenario/scenario-schema.js';
import { jsonText } from './json-text.js';

/** Options by which a user gives a network of their own. */
export interface NetworkOptions {
  readonly network?: string;
  readonly places?: string;
  readonly links?: string;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** The file as it was read. */
  readonly text: string;
  /** Where it was asked for by the manifest of an earlier result. */
  readonly manifest: ResultManifest | undefined;
}

/**
 * The scenario that an argument means: the name of a built-in one, else a file that holds a scenario or the
 * manifest of an earlier result.
 */
export async function loadScenario(target: string, options: NetworkOptions): Promise<LoadedScenario> {
  const builtIn = builtInScenarioFiles().find(({ name }) => name === target);
  if (builtIn !== undefined) {
    const scenario = builtInOn(await loadNetwork(options), builtIn);
    return { scenario, text: jsonText(builtIn), manifest: undefined };
  }
  const text = await textOf(target);
  const file = readJson(text, target);
  if (isManifest(file.value)) return loadManifest(target, file, options);
  const network = await loadNetwork(options);
  return { scenario: scenarioIn(file, { network }), text, manifest: undefined };
}

/** A built-in scenario, which may not fit a network of one's own; nobody has its file, so faults have no line there. */
function builtInOn(network: Network | undefined, file: ScenarioFile): Scenario {
  try {
    return parseScenario(file, scenarioContext(network));
  } catch (error) {
    if (!(error instanceof CaravanError)) throw error;
    throw new CaravanError(error.code, `${file.name} on a network of your own`, error.issues);
  }
}

async function loadManifest(path: string, file: JsonFile, options: NetworkOptions): Promise<LoadedScenario> {
  const given = (['network', 'places', 'links'] as const).filter((name) => options[name] !== undefined);
  if (given.length > 0) {
    const issues = given.map((name) =>
      makeIssue([`--${name}`], 'is given, but the manifest has its own network'),
    );
    throw new CaravanError('invalid_input', path, issues);
  }
  const { manifest, scenarioPath, scenarioText, network } = await readManifest(path, file);
  const scenario = scenarioIn(readJson(scenarioText, scenarioPath), { network });
  return { scenario, text: scenarioText, manifest };
}

/** The network of the options, `undefined` for the built-in one. */
export async function loadNetwork({ network, places, links }: NetworkOptions): Promise<Network | undefined> {
  const issues: Issue[] = [];
  if (network !== undefined && (places ?? links) !== undefined) {
    issues.push(
      makeIssue(['--network'], 'is given together with --places or --links, expected one or the other'),
    );
  }
  if (places !== undefined && links === undefined) {
    issues.push(makeIssue(['--links'], 'is missing, expected a CSV file of links to go with --places'));
  }
  if (places === undefined && links !== undefined) {
    issues.push(makeIssue(['--places'], 'is missing, expected a CSV file of places to go with --links'));
  }
  if (issues.length > 0) throw new CaravanError('invalid_input', 'options', issues);
  if (network !== undefined) return readNetwork(network);
  return places === undefined || links === undefined ? undefined : readNetwork({ places, links });
}

async function textOf(target: string): Promise<string> {
  try {
    return await readText(target);
  } catch (error) {
    if (!isFileError(error)) throw error;
    if (error.code === 'EISDIR') {
      throw fileError('read', target, error, { hint: `for an earlier result: ${target}/manifest.json` });
    }
    if (error.code !== 'ENOENT') throw error;
    const names = builtInScenarioFiles().map(({ name }) => name);
    const near = nearestName(target.replace(/\.json$/, ''), names);
    throw fileError('read', target, error, {
      reason: 'there is no such file, nor a built-in scenario of that name',
      hint: near === undefined ? `built-in are ${names.join(', ')}` : `did you mean ${near}?`,
    });
  }
}
