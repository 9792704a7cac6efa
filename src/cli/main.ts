#!/usr/bin/env node
import { runCli } from './run-cli.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, as head does, is no failure.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    if (stream === process.stdout)
      process.stderr.write(`caravan-sim: cannot write the output: ${error.message}\n`);
    process.exit(4);
  });
}

// Whoever says how wide the screen is has one, even where messages go through a pipe.
const columns = Number(process.env['COLUMNS']) || undefined;

void runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  errIsTerminal: process.stderr.isTTY === true,
  columns: columns ?? (process.stdout.columns || 80),
  breaksMessages: columns !== undefined || process.stderr.isTTY === true,
  now: () => performance.now(),
  debug: process.env['DEBUG'] !== undefined && process.env['DEBUG'] !== '',
}).then((exitCode) => {
  process.exitCode = exitCode;
});
