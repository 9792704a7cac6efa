import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { wholeNumberOption } from '../option-values.js';

/** `caravan-sim check-rates`: the rates of single caravans by a second method. */
export function addCheckRatesCommand(program: Command, io: CliIo): void {
  program
    .command('check-rates')
    .summary('infer rates of caravans by a second method')
    .description(
      'Infers the rates of a caravan from its record as calibrate does, by importance sampling, and by ' +
        'approximate Bayesian computation, which needs no likelihood, and shows both beside the law before the ' +
        'record. Takes a minute.',
    )
    .argument(
      '[ids...]',
      'ids of the archive, or files of the same form (default: 2019-04-honduras and 2024-11-05-cristo-viene)',
    )
    .option('--particles <n>', 'sets of rates that are moved (default: 400)', wholeNumberOption(50, 100_000))
    .option('--seed <seed>', 'the same seed gives the same numbers (default: 1)')
    .addHelpText('after', exampleText('caravan-sim check-rates 2024-11-05-cristo-viene'))
    .action(async (targets: string[], options: object) => {
      const { runCheckRates } = await import('../run-check-rates.js');
      await runCheckRates(targets, options, io);
    });
}
