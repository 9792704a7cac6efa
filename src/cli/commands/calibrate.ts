import type { Command } from 'commander';
import { calibrateDefaults } from '../calibrate-defaults.js';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { wholeNumberOption } from '../option-values.js';

/** `caravan-sim calibrate`: the default rates from the archive, made anew. */
export function addCalibrateCommand(program: Command, io: CliIo): void {
  const { rounds, draws, lastDraws, courses } = calibrateDefaults;
  program
    .command('calibrate')
    .summary('calibrate the rates on the archive')
    .description(
      'Calibrates the rates on the caravans of the archive and writes the file that the default rates come from, with a table of what the archive has told. Takes some ten minutes; a run that was stopped goes on where it was.',
    )
    .requiredOption('--out <file>', 'file to write: src/data/population.json is the one of the data pack')
    .option('--seed <seed>', 'the same seed gives the same file (default: 1)')
    .option('--rounds <n>', `rounds before the last one (default: ${rounds})`, wholeNumberOption(1, 100))
    .option(
      '--draws <n>',
      `draws of the rates in a round, by record (default: ${draws})`,
      wholeNumberOption(10, 100_000),
    )
    .option(
      '--last-draws <n>',
      `the same in the last round (default: ${lastDraws})`,
      wholeNumberOption(10, 100_000),
    )
    .option(
      '--courses <n>',
      `courses for each draw and leg of a record (default: ${courses})`,
      wholeNumberOption(1, 1000),
    )
    .addHelpText('after', exampleText('caravan-sim calibrate --out src/data/population.json'))
    .action(async (options: object) => {
      const { runCalibrate } = await import('../run-calibrate.js');
      await runCalibrate(options as { out: string }, io);
    });
}
