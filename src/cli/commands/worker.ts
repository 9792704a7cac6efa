import type { Command } from 'commander';
import type { CliIo } from '../cli-io.js';
import { exampleText } from '../example-text.js';
import { wholeNumberOption } from '../option-values.js';
import { addQueueEntryOptions } from '../queue-options.js';

/** `caravan-sim worker`: simulates what others have put on a queue. */
export function addWorkerCommand(program: Command, io: CliIo): void {
  const command = program
    .command('worker')
    .summary('simulate what "run --queue" has put on a queue')
    .description(
      'Simulates the replicates that "run --queue" has put on a queue of Redis or Valkey, until it is stopped. Run as ' +
        'many of them, on as many machines, as you like; they may come and go. Needs the packages bullmq and ioredis.',
    )
    .requiredOption('--queue <address>', 'redis://host:6379, or rediss:// with TLS')
    .option(
      '--workers <count>',
      'threads, 1 to 256; the numbers are the same with any (default: one for each core)',
      wholeNumberOption(1, 256),
    );
  addQueueEntryOptions(command).addHelpText(
    'after',
    exampleText(
      'caravan-sim worker --queue redis://queue.example:6379',
      'caravan-sim worker --queue rediss://queue.example:6380 --queue-password-file secret --queue-ca ca.pem',
    ),
  );
  command.action(async (options: { readonly queue: string }) => {
    const { runWorker } = await import('../run-worker.js');
    await runWorker(options, io);
  });
}
