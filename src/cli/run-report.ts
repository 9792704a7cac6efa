import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../files/file-error.js';
import { resultContext } from '../files/result-context.js';
import { checkWritable, writeFiles } from '../files/write-files.js';
import { reportHtml } from '../report/report-html.js';
import type { Language } from '../words/words-of.js';
import type { CommandIo } from './cli-io.js';
import { loadScenario, type NetworkOptions } from './load-scenario.js';
import { given, type Settings, settingsOf, simulate, warnOfOtherVersions } from './run-scenario.js';
import { svgDocument } from './svg-document.js';
import { tellFailed } from './tell-failed.js';
import { warnOfRegime } from './warn-of-regime.js';

export interface ReportCommandOptions extends NetworkOptions, Partial<Settings> {
  readonly out: string;
  readonly lang: Language;
}

/** Runs a scenario, or an earlier result again, and writes the report. */
export async function runReport(target: string, options: ReportCommandOptions, io: CommandIo): Promise<void> {
  const { scenario, manifest } = await loadScenario(await manifestIn(target), options);
  // Before the work, so that nobody waits for a report that cannot be written.
  await checkWritable([options.out]);
  if (manifest !== undefined) warnOfOtherVersions(manifest, scenario, io);
  warnOfRegime(scenario, io);
  const ensemble = await simulate(scenario, { ...settingsOf(manifest), ...given(options) }, io);
  tellFailed(ensemble, io);
  const text = reportHtml(ensemble, {
    language: options.lang,
    document: await svgDocument(),
    context: resultContext(scenario),
  });
  await writeFiles([{ path: options.out, text }]);
  io.out(`wrote ${options.out}\n`);
}

/** The manifest in a folder of results; any other target as it stands. */
async function manifestIn(target: string): Promise<string> {
  const found = (path: string) => stat(path).catch(() => undefined);
  if ((await found(target))?.isDirectory() !== true) return target;
  const manifest = join(target, 'manifest.json');
  if ((await found(manifest)) !== undefined) return manifest;
  throw fileError('read', target, 'ENOENT', { reason: 'it is a folder without a result of caravan-sim' });
}
