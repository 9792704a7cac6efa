import { type Command, Option } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { wholeNumberOption } from '../option-values.js';

/** `caravan-sim hindcast`: forecasts of caravans of the past, scored. */
export function addHindcastCommand(program: Command, io: CliIo): void {
  program
    .command('hindcast')
    .summary('forecast caravans of the past from what was known then, and score it')
    .description(
      'Forecasts caravans of the past from what was known at the time and scores model and baselines. A caravan of the archive is forecast with rates that were calibrated without it, one from a file with those of the whole archive.',
    )
    .argument('[caravans...]', 'ids of the archive, or files of the same form (default: the whole archive)')
    .addOption(
      new Option('--lead <lead>', 'forecast from the departure alone, or after each sighting too')
        .choices(['departure', 'each-sighting'])
        .default('departure'),
    )
    .option('--replicates <n>', 'runs of each forecast (default: 1,000)', wholeNumberOption(20, 1_000_000))
    .option('--seed <seed>', 'the same seed gives the same numbers (default: 1)')
    .option(
      '--json <file>',
      'write all forecasts and scores to a file, "-" for the screen instead of the tables',
    )
    .addHelpText(
      'after',
      exampleText(
        'caravan-sim hindcast 2018-10-main',
        'caravan-sim hindcast --lead each-sighting --json scores.json',
        'caravan-sim hindcast my-caravan.json',
      ),
    )
    .action(async (targets: string[], options: object) => {
      const { runHindcast } = await import('../run-hindcast.js');
      await runHindcast(targets, options, io);
    });
}
