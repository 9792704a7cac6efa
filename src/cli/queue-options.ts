import type { Command } from 'commander';
import { readText } from '../files/read-text.js';
import type { QueueServer } from '../queue/queue-server.js';
import type { OptionNames } from './naming-options.js';

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
export const queueNames: OptionNames = { url: '--queue' };

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
