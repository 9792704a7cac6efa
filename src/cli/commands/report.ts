import { type Command, Option } from 'commander';
import type { CommandIo } from '../cli-io.js';
import { addEnsembleOptions } from '../ensemble-options.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';

/** `caravan-sim report`: a forecast as one HTML page to send on and to print. */
export function addReportCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('report')
    .summary('write a forecast as one HTML page to send on and to print')
    .description(
      'Simulates a scenario, or an earlier result again, and writes one HTML page: question, answer, maps, tables ' +
        'by place and night, needs, uncertainty, assumptions with sources, skill of past forecasts, and what it ' +
        'must not be used for. The page fetches nothing; print it in a browser for a PDF.',
    )
    .argument('<scenario>', 'scenario file, name of a built-in scenario, or folder of an earlier result')
    .option('--out <file>', 'where to write it', 'report.html')
    .addOption(new Option('--lang <language>', 'English or Spanish').choices(['en', 'es']).default('en'));
  addEnsembleOptions(command);
  addNetworkOptions(command)
    .addHelpText(
      'after',
      exampleText(
        'caravan-sim report exodus-2023',
        'caravan-sim report mine.json --lang es --out informe.html',
        '# of what caravan-sim run mine.json --out results has written',
        'caravan-sim report results --out results.html',
      ),
    )
    .action(async (target: string, options: object) => {
      const { runReport } = await import('../run-report.js');
      await runReport(target, options as Parameters<typeof runReport>[1], io);
    });
}
