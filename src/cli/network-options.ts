import type { Command } from 'commander';

/** Options by which a network of one's own takes the place of the built-in one. */
export function addNetworkOptions(command: Command): Command {
  return command
    .option('--network <file>', 'GeoJSON file with a network of your own')
    .option('--places <file>', 'CSV file with the places of a network of your own, goes with --links')
    .option('--links <file>', 'CSV file with its links');
}
