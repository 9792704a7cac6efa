import { dayFromIso, isoFromDay } from '../base/day.js';
import { CaravanError } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { runEnsembleInWorkers } from '../ensemble/run-ensemble-in-workers.js';
import { resultContext } from '../files/result-context.js';
import { checkResultFolder } from '../files/result-folder.js';
import { writeEstimates } from '../files/write-results.js';
import { type ResultEstimates, resultEstimates } from '../formats/result-estimates.js';
import { resultJson } from '../formats/result-json.js';
import type { ResultManifest } from '../formats/result-manifest.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliIo } from './cli-io.js';
import { loadScenario, type NetworkOptions } from './load-scenario.js';
import { progressLine } from './progress-line.js';
import { renderScreen } from './render-screen.js';
import { firstDeparture, screenView } from './screen-view.js';
import { plural } from './words.js';

export interface RunOptions extends NetworkOptions {
  readonly replicates?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly from?: string;
  readonly caravan?: string;
  readonly out?: string;
  readonly json?: boolean;
}

export const defaultReplicates = 2000;

/** Runs a scenario, writes the files that were asked for and prints the screen or the JSON document. */
export async function runScenario(target: string, options: RunOptions, io: CliIo): Promise<void> {
  const { scenario, text, manifest } = await loadScenario(target, options);
  const from = options.from ?? manifest?.from ?? firstDeparture(scenario);
  checkAgainst(scenario, from, options.caravan);
  // Before the work, so that nobody waits for results that cannot be written.
  if (options.out !== undefined) await checkResultFolder(options.out);
  if (manifest !== undefined) warnOfOtherVersions(manifest, scenario, io);
  const ensemble = await simulate(scenario, { ...settingsOf(manifest), ...given(options) }, io);
  const estimates = resultEstimates(ensemble);
  if (options.out !== undefined) {
    const files = await writeEstimates(options.out, estimates, { scenarioText: text, from });
    io.err(`wrote ${plural(files.length, 'file')} to ${options.out}\n`);
  }
  io.out(resultText(estimates, from, options));
}

function settingsOf(manifest: ResultManifest | undefined): { replicates: number; seed: string } {
  return { replicates: manifest?.replicates ?? defaultReplicates, seed: manifest?.seed ?? '1' };
}

function given({ replicates, seed, workers }: RunOptions): Partial<Settings> {
  return {
    ...(replicates === undefined ? {} : { replicates }),
    ...(seed === undefined ? {} : { seed }),
    ...(workers === undefined ? {} : { workers }),
  };
}

function checkAgainst(scenario: Scenario, from: string, caravan: string | undefined): void {
  const first = scenario.startDay;
  const last = scenario.startDay + scenario.horizonDays;
  const day = dayFromIso(from);
  const ids = scenario.caravans.map(({ id }) => id);
  const issues = [
    ...(day === undefined || day < first || day > last
      ? [
          makeIssue(
            ['--from'],
            `is ${from}, expected a day from ${isoFromDay(first)} to ${isoFromDay(last)}, the days simulated`,
          ),
        ]
      : []),
    ...(caravan === undefined || ids.includes(caravan)
      ? []
      : [
          makeIssue(
            ['--caravan'],
            `is ${JSON.stringify(caravan)}, expected the id of a caravan: ${ids.join(' or ')}`,
            didYouMean(caravan, ids),
          ),
        ]),
  ];
  if (issues.length === 0) return;
  const code = issues.every(({ path }) => path[0] === '--caravan') ? 'unknown_id' : 'invalid_input';
  throw new CaravanError(code, scenario.name, issues);
}

function warnOfOtherVersions(manifest: ResultManifest, scenario: Scenario, io: CliIo): void {
  const { packageVersion, dataPack } = resultContext(scenario);
  if (manifest.packageVersion === packageVersion && manifest.dataPack.hash === dataPack.hash) return;
  io.err(
    `caravan-sim: the manifest is of version ${manifest.packageVersion} with data pack ${manifest.dataPack.version} (${manifest.dataPack.hash.slice(0, 12)}), ` +
      `this is version ${packageVersion} with data pack ${dataPack.version} (${dataPack.hash.slice(0, 12)}): results may differ\n`,
  );
}

interface Settings {
  readonly replicates: number;
  readonly seed: string;
  readonly workers?: number;
}

async function simulate(scenario: Scenario, settings: Settings, io: CliIo): Promise<Ensemble> {
  if (!io.errIsTerminal) return runEnsembleInWorkers(scenario, settings);
  const progress = progressLine(io.err, io.now);
  const start = io.now();
  try {
    return await runEnsembleInWorkers(scenario, { ...settings, onProgress: progress.update });
  } finally {
    progress.clear();
    io.err(
      `simulated ${plural(settings.replicates, 'replicate')} in ${((io.now() - start) / 1000).toFixed(1)} s\n`,
    );
  }
}

function resultText(all: ResultEstimates, from: string, { caravan, json }: RunOptions): string {
  const caravans = all.caravans.filter(({ id }) => caravan === undefined || id === caravan);
  const estimates = { ...all, caravans };
  const context = resultContext(all.scenario);
  return json === true
    ? `${JSON.stringify(resultJson(estimates, context))}\n`
    : renderScreen(screenView(estimates, from), context);
}
