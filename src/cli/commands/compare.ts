import type { Command } from 'commander';
import type { CommandIo } from '../cli-io.js';
import { addEnsembleOptions } from '../ensemble-options.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';
import { isoDateOption } from '../option-values.js';

/** `caravan-sim compare`: what one scenario changes against another. */
export function addCompareCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('compare')
    .summary('say what one scenario changes against another')
    .description(
      'Runs two scenarios with the same draws and prints the differences, replicate by replicate, in arrivals, ' +
        'people waiting, nights beyond shelter and encounters, by border city and week, with 80 % intervals; and ' +
        'how much narrower the shared draws make them.',
    )
    .argument('<a>', 'the scenario to compare with: a file, or the name of a built-in one')
    .argument('<b>', 'the changed scenario, with the same start, last day and border cities');
  addEnsembleOptions(command, {
    least: 2,
    description: 'number of simulations of each, 2 to 10,000,000 (default: 1000)',
  })
    .option(
      '--from <date>',
      'first day that counts, YYYY-MM-DD, for instance that of the change (default: the start)',
      isoDateOption,
    )
    .option('--json', 'print all differences as one JSON document instead of the screen');
  addNetworkOptions(command).addHelpText(
    'after',
    exampleText(
      'caravan-sim compare guatemala-open guatemala-enforced',
      'caravan-sim compare exodus-2023 mine.json --from 2024-01-05',
    ),
  );
  command.action(async (a: string, b: string, options: object) => {
    const { runCompare } = await import('../run-compare.js');
    await runCompare(a, b, options, io);
  });
}
