import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';

/** `caravan-sim archive`: caravans of the past, what of their records can be used, and what cannot and why. */
export function addArchiveCommand(program: Command, io: CliIo): void {
  const command = program
    .command('archive')
    .summary('list caravans of the past, or check files of the same form')
    .description(
      'Without arguments lists the caravans of the archive. With ids, or files of the same form, shows for each ' +
        'its sightings as they are placed on the network, and below what is set aside and why. A faulty file ' +
        'is refused with every fault (exit code 2).',
    )
    .argument('[caravans...]', 'ids of the archive, or files of the same form (default: a table of all)')
    .option('--json <file>', 'also write the placed sightings there as one JSON document')
    .option('--svg <file>', 'also write a picture there: km and people over days, a panel for each caravan');
  addNetworkOptions(command)
    .addHelpText(
      'after',
      exampleText(
        'caravan-sim archive --svg archive.svg',
        'caravan-sim archive 2018-10-main 2023-12-exodus',
        'caravan-sim archive my-caravan.json',
      ),
    )
    .action(async (targets: string[], options: object) => {
      const { showArchive } = await import('../show-archive.js');
      await showArchive(targets, options, io);
    });
}
