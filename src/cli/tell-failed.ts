import type { FailedReplicate } from '../ensemble/failed-replicate.js';
import type { CommandIo } from './cli-io.js';
import { exitCodes } from './exit-codes.js';
import { tell } from './tell.js';
import { numberText, plural } from './words.js';

const mostShown = 5;

/** Says which replicates failed and that the others stand; the exit code tells it to a program. */
export function tellFailed(
  { replicates, failed = [] }: { readonly replicates: number; readonly failed?: readonly FailedReplicate[] },
  io: CommandIo,
): void {
  if (failed.length === 0) return;
  const lines = failed
    .slice(0, mostShown)
    .map(({ seed, replicate, message }) => `  replicate ${replicate} of seed ${seed}: ${message}`);
  if (failed.length > mostShown) lines.push(`  and ${numberText(failed.length - mostShown)} more`);
  tell(
    `caravan-sim: ${plural(failed.length, 'replicate')} failed and ${failed.length === 1 ? 'is' : 'are'} left out: ` +
      `all numbers rest on the other ${numberText(replicates)}\n${lines.join('\n')}\n` +
      '  This is a bug of caravan-sim. Please report it with the scenario.\n',
    io,
  );
  io.endWith(exitCodes.incomplete);
}
