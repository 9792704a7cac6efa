import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';

/** `caravan-sim scenarios`: the scenarios that come with the library. */
export function addScenariosCommand(program: Command, io: CliIo): void {
  program
    .command('scenarios')
    .summary('list the built-in scenarios')
    .description('Lists the built-in scenarios: name, first day, people who depart, title.')
    .addHelpText('after', exampleText('caravan-sim scenarios'))
    .action(async () => {
      const { builtInScenarioFiles } = await import('../../data/built-in-scenarios.js');
      const { renderScenarios } = await import('../render-lists.js');
      io.out(renderScenarios(builtInScenarioFiles()));
    });
}
