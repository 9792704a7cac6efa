import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';
import { wholeNumberOption } from '../option-values.js';

/** `caravan-sim sensitivity`: which uncertain rates the answers of a scenario hang on. */
export function addSensitivityCommand(program: Command, io: CliIo): void {
  const command = program
    .command('sensitivity')
    .summary('say which uncertain rates the forecast hangs on')
    .description(
      'Screens all uncertain rates of a scenario (Morris) and shares the variance of its outcomes out among those ' +
        'that matter (Sobol indices with 90 % intervals). Takes two to three minutes for a large caravan.',
    )
    .argument('<scenario>', 'scenario file, or name of a built-in scenario')
    .option(
      '--replicates <count>',
      'simulations for each set of rates, 2 to 10,000 (default: 10)',
      wholeNumberOption(2, 10_000),
    )
    .option(
      '--trajectories <count>',
      'ways through the rates of the screening, 2 to 10,000 (default: 10)',
      wholeNumberOption(2, 10_000),
    )
    .option(
      '--base <count>',
      'pairs of sets of rates for the shares of variance, 8 to 100,000 (default: 128)',
      wholeNumberOption(8, 100_000),
    )
    .option('--seed <text>', 'seed of all chance: the same seed gives the same numbers (default: "1")')
    .option('--json <file>', 'also write all numbers there')
    .option('--svg <file>', 'also write a picture of the shares there');
  addNetworkOptions(command).addHelpText(
    'after',
    exampleText(
      'caravan-sim sensitivity exodus-2023',
      'caravan-sim sensitivity mine.json --base 512 --replicates 40 --svg shares.svg',
    ),
  );
  command.action(async (target: string, options: object) => {
    const { runSensitivity } = await import('../run-sensitivity.js');
    await runSensitivity(target, options, io);
  });
}
