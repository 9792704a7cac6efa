import type { Command } from 'commander';
import type { CommandIo } from '../cli-io.js';
import { addEnsembleOptions } from '../ensemble-options.js';
import { exampleText } from '../example-text.js';
import { addNetworkOptions } from '../network-options.js';
import { folderOption, isoDateOption, repeatedOption, shardOption } from '../option-values.js';
import { addQueueEntryOptions } from '../queue-options.js';

/** `caravan-sim run`: simulates a scenario and prints what a coordinator needs on one screen. */
export function addRunCommand(program: Command, io: CommandIo): void {
  const command = program
    .command('run')
    .summary('simulate a scenario and print a forecast with intervals')
    .description(
      'Simulates a scenario and prints where its caravans sleep in the coming two weeks, when they come to towns ' +
        'and border cities and with how many people, the fullest nights and their needs. Numbers in brackets ' +
        'are 80 % intervals.',
    )
    .argument(
      '<scenario>',
      'scenario file, name of a built-in scenario, or manifest.json of an earlier result',
    );
  addEnsembleOptions(command)
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
    .option(
      '--shard <i/n>',
      'simulate only part i of n, on one of many machines, and write it to the file --out for "merge"',
      shardOption,
    )
    .option(
      '--queue <address>',
      'let machines that run "worker" simulate, over a queue: redis://host:6379, rediss:// with TLS',
    )
    .option('--json', 'print all estimates as one JSON document instead of the screen');
  addQueueEntryOptions(command);
  addNetworkOptions(command).addHelpText(
    'after',
    exampleText(
      'caravan-sim run exodus-2023',
      'caravan-sim run mine.json --seed "note 7" --from 2024-01-03 --out note-7',
      '# how many people sleep in one town, and on which nights',
      'caravan-sim run exodus-2023 --place "matías romero"',
      '# the same files again',
      'caravan-sim run note-7/manifest.json --out again',
      '# one part of twenty, on one of many machines',
      'caravan-sim run exodus-2023 --replicates 100000 --shard 3/20 --out 3.shard',
    ),
  );
  command.action(async (target: string, options: object) => {
    const { runScenario } = await import('../run-scenario.js');
    await runScenario(target, options, io);
  });
}
