import type { Command } from 'commander';
import { readText } from '../files/read-text.js';
import type { RunPart } from '../files/run-part.js';
import type { QueueServer } from '../queue/queue-address.js';
import type { CliIo } from './cli-io.js';
import type { OptionNames } from './naming-options.js';
import { tell } from './tell.js';
import { plural } from './words.js';

/** Where a queue is, as the user gave it. */
export interface QueueOptions {
  readonly queue?: string;
  readonly queuePasswordFile?: string;
  readonly queueCa?: string;
}

/** How to enter the server of a queue. */
export function addQueueEntryOptions(command: Command): Command {
  return command
    .option('--queue-password-file <file>', 'password of the server, instead of in the address')
    .option('--queue-ca <file>', 'certificate (PEM) of the authority to trust, with rediss:');
}

/** Faults of an address are found when it is used. */
export const queueNames: OptionNames = { url: '--queue', ca: '--queue-ca' };

/**
 * The server of a queue.
 *
 * @throws FileError if a file cannot be read
 */
export async function queueServer(
  url: string,
  { queuePasswordFile, queueCa }: QueueOptions,
): Promise<QueueServer> {
  return {
    url,
    ...(queuePasswordFile === undefined ? {} : { password: (await readText(queuePasswordFile)).trim() }),
    ...(queueCa === undefined ? {} : { ca: await readText(queueCa) }),
  };
}

/** Says that nobody seems to work on a queue: the run waits, and a worker may come at any time. */
export function tellIdle(
  workers: number | undefined,
  { packageVersion, dataPackHash }: RunPart,
  io: CliIo,
): void {
  const has =
    workers === undefined ? 'does not tell whether it has a worker' : `has ${plural(workers, 'worker')}`;
  tell(
    `caravan-sim: nobody simulates: the queue ${has} of version ${packageVersion} with data pack ` +
      `${dataPackHash.slice(0, 12)}. Waiting\n`,
    io,
  );
}
