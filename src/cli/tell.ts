import type { CliIo } from './cli-io.js';
import { wrapLines } from './text-table.js';

/** Says something on the error stream: broken to the width of a screen, in a log as it is. */
export function tell(text: string, { err, breaksMessages, debug }: CliIo): void {
  err(breaksMessages && !debug ? wrapLines(text) : text);
}
