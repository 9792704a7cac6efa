import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';

/** `caravan-sim validate`: every fault of a scenario file, or what it was understood to say. */
export function addValidateCommand(program: Command, io: CliIo): void {
  const command = program
    .command('validate')
    .summary('check a scenario file and show every fault')
    .description(
      'Checks a scenario file: shows what it says, or every fault with its line and a suggestion (exit code 2).',
    )
    .argument('<file>', 'scenario file, or name of a built-in scenario');
  addNetworkOptions(command)
    .addHelpText('after', exampleText('caravan-sim validate my-scenario.json'))
    .action(async (target: string, options: object) => {
      const { loadScenario } = await import('../load-scenario.js');
      const { renderValid } = await import('../render-lists.js');
      const { warnOfRegime } = await import('../warn-of-regime.js');
      const { scenario } = await loadScenario(target, options);
      warnOfRegime(scenario, io);
      io.out(renderValid(scenario));
    });
}
