import { resultContext } from '../files/result-context.js';
import { checkWritable, writeFiles } from '../files/write-files.js';
import { sensitivityPlot } from '../plots/sensitivity-plot.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Sensitivity, type SensitivityOptions, sensitivityOf } from '../sensitivity/sensitivity.js';
import type { CliIo } from './cli-io.js';
import { jsonText } from './json-text.js';
import { loadScenario, type NetworkOptions } from './load-scenario.js';
import { progressLine } from './progress-line.js';
import { renderSensitivity } from './render-sensitivity.js';
import { svgDocument } from './svg-document.js';
import { plural } from './words.js';

export interface SensitivityCommandOptions
  extends NetworkOptions,
    Pick<SensitivityOptions, 'replicates' | 'trajectories' | 'base'> {
  readonly seed?: string;
  readonly json?: string;
  readonly svg?: string;
}

/** Prints the sensitivity of a scenario, and then writes the files that were asked for. */
export async function runSensitivity(
  target: string,
  options: SensitivityCommandOptions,
  io: CliIo,
): Promise<void> {
  const { scenario } = await loadScenario(target, options);
  const { json, svg } = options;
  await checkWritable([json, svg].filter((path) => path !== undefined));
  const sensitivity = analyse(scenario, options, io);
  const { packageVersion, dataPack, ratesStatus } = resultContext(scenario);
  io.out(renderSensitivity(sensitivity, ratesStatus));
  const document = { packageVersion, dataPack, ratesStatus, ...sensitivity };
  const picture = async (): Promise<string> =>
    `${sensitivityPlot(sensitivity, { document: await svgDocument(), width: 900 }).outerHTML}\n`;
  await writeFiles([
    ...(json === undefined ? [] : [{ path: json, text: jsonText(document) }]),
    ...(svg === undefined ? [] : [{ path: svg, text: await picture() }]),
  ]);
}

function analyse(scenario: Scenario, options: SensitivityCommandOptions, io: CliIo): Sensitivity {
  const { replicates, trajectories, base, seed } = options;
  const settings: SensitivityOptions = {
    ...(replicates === undefined ? {} : { replicates }),
    ...(trajectories === undefined ? {} : { trajectories }),
    ...(base === undefined ? {} : { base }),
    ...(seed === undefined ? {} : { seed }),
  };
  if (!io.errIsTerminal) return sensitivityOf(scenario, settings);
  const progress = progressLine(io.err, io.now);
  const start = io.now();
  let replicatesInAll = 0;
  const onProgress = (finished: number, inAll: number): void => {
    replicatesInAll = inAll;
    progress.update(finished, inAll);
  };
  let sensitivity: Sensitivity;
  try {
    sensitivity = sensitivityOf(scenario, { ...settings, onProgress });
  } finally {
    progress.clear();
  }
  const seconds = ((io.now() - start) / 1000).toFixed(1);
  io.err(`simulated ${plural(replicatesInAll, 'replicate')} in ${seconds} s\n`);
  return sensitivity;
}
