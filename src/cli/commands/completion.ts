import { Argument, type Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { type Shell, shells } from '../completion-script.js';
import { exampleText } from '../example-text.js';

/** `caravan-sim completion`: lets a shell complete commands, options and names. */
export function addCompletionCommand(program: Command, io: CliIo): void {
  program
    .command('completion')
    .summary('print what lets a shell complete commands, options and names')
    .description(
      'Prints a script with which a shell completes commands, options, built-in scenarios, caravans and rates.',
    )
    .addArgument(new Argument('<shell>', 'shell that one types in').choices(shells))
    .addHelpText(
      'after',
      exampleText(
        '# for one session, or in ~/.bashrc and ~/.zshrc for all',
        'source <(caravan-sim completion bash)',
        'source <(caravan-sim completion zsh)',
        'caravan-sim completion fish > ~/.config/fish/completions/caravan-sim.fish',
      ),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import('../completion-script.js');
      const { completionNames } = await import('../completion-names.js');
      io.out(completionScript(shell, program, completionNames()));
    });
}
