import { runCli } from '../../src/cli/run-cli.js';

/** Runs the command line and catches what it prints. */
export async function cli(
  args: readonly string[],
  errIsTerminal = false,
): Promise<{ exitCode: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const exitCode = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    errIsTerminal,
    columns: 80,
    breaksMessages: errIsTerminal,
    now: () => 0,
    debug: false,
  });
  return { exitCode, out, err };
}
