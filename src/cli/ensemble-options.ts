import type { Command } from 'commander';
import { wholeNumberOption } from './option-values.js';

/** Number of replicates that a command takes, and how it says so. */
export interface ReplicatesOption {
  readonly least: number;
  readonly description: string;
}

const simulations: ReplicatesOption = {
  least: 1,
  description: 'number of simulations, 1 to 10,000,000 (default: 2000)',
};

/** Options of the commands that run ensembles: replicates, seed and workers. */
export function addEnsembleOptions(
  command: Command,
  { least, description }: ReplicatesOption = simulations,
): Command {
  return command
    .option('--replicates <count>', description, wholeNumberOption(least, 10_000_000))
    .option('--seed <text>', 'seed of all chance: the same seed gives the same numbers (default: "1")')
    .option(
      '--workers <count>',
      'threads, 1 to 256; the numbers are the same with any (default: one for each core)',
      wholeNumberOption(1, 256),
    );
}
