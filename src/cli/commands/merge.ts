import type { Command } from 'commander';
import type { CommandIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { folderOption, isoDateOption, repeatedOption } from '../option-values.js';

/** `caravan-sim merge`: one result from the shards of many machines. */
export function addMergeCommand(program: Command, io: CommandIo): void {
  program
    .command('merge')
    .summary('put the shards of a run together')
    .description(
      'Puts together what "run --shard" has written on many machines, in any order, files given twice counted once, ' +
        'and shows it as "run" would: the same numbers and files as from one machine. Refuses shards of different ' +
        'runs, and says which are missing (exit code 3).',
    )
    .argument('<files...>', 'files that "run --shard" has written')
    .option(
      '--from <date>',
      "first day of the two weeks, YYYY-MM-DD (default: the scenario's start)",
      isoDateOption,
    )
    .option('--caravan <id>', 'show only this caravan of the scenario (default: all)')
    .option(
      '--place <place>',
      'show this place, by id or name, instead of the usual towns, and its nights; may be given several times',
      repeatedOption,
    )
    .option(
      '--out <folder>',
      'also write all estimates there: CSV, Parquet, GeoJSON, manifest.json',
      folderOption,
    )
    .option('--json', 'print all estimates as one JSON document instead of the screen')
    .addHelpText('after', exampleText('caravan-sim merge *.shard --out results'))
    .action(async (files: string[], options: object) => {
      const { runMerge } = await import('../run-merge.js');
      await runMerge(files, options, io);
    });
}
