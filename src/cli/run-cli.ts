import { Command, CommanderError } from 'commander';
import { packageVersion } from '../files/package-version.js';
import type { CliIo, CommandIo } from './cli-io.js';
import { addArchiveCommand } from './commands/archive.js';
import { addCalibrateCommand } from './commands/calibrate.js';
import { addCheckRatesCommand } from './commands/check-rates.js';
import { addCompareCommand } from './commands/compare.js';
import { addCompletionCommand } from './commands/completion.js';
import { addExplainCommand } from './commands/explain.js';
import { addFiscalYearCommand } from './commands/fiscal-year.js';
import { addHindcastCommand } from './commands/hindcast.js';
import { addLeversCommand } from './commands/levers.js';
import { addMergeCommand } from './commands/merge.js';
import { addPlacesCommand } from './commands/places.js';
import { addReportCommand } from './commands/report.js';
import { addRunCommand } from './commands/run.js';
import { addScenariosCommand } from './commands/scenarios.js';
import { addSchemaCommand } from './commands/schema.js';
import { addSensitivityCommand } from './commands/sensitivity.js';
import { addUpdateCommand } from './commands/update.js';
import { addValidateCommand } from './commands/validate.js';
import { addWorkerCommand } from './commands/worker.js';
import { exampleText } from './example-text.js';
import { jsonText } from './json-text.js';
import { tell } from './tell.js';
import { screenWidth, setScreenWidth, wrapText } from './text-table.js';

/**
 * The command line: does what the arguments ask, prints to `io`, and throws nothing.
 *
 * @param args - without the names of the program
 * @returns exit code: 0 done, 1 bug, 2 wrong input, 3 the data cannot answer, 4 files,
 *   5 done without some replicates, which failed
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  setScreenWidth(io.columns);
  let exitCode = 0;
  const endWith = (code: number): void => {
    exitCode = code;
  };
  try {
    await program({ ...io, endWith }).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    const wantsJson = wantsJsonOnScreen(args);
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const message = error.message.replace(/^error: /, '');
      if (wantsJson) io.out(errorJson('wrong_usage', [{ path: [], message }]));
      return 2;
    }
    const { describeError } = await import('./describe-error.js');
    const described = describeError(error, io.debug);
    if (wantsJson) io.out(errorJson(described.code, described.issues));
    tell(`${described.text}\n`, io);
    return described.exitCode;
  }
}

function program(io: CommandIo): Command {
  const command = new Command('caravan-sim')
    .description(
      'Forecasts of migrant caravans with intervals: when groups arrive, how many people sleep where.',
    )
    .version(packageVersion)
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (text) => tell(text, io),
      getOutHelpWidth: screenWidth,
      getErrHelpWidth: screenWidth,
    })
    .configureHelp({
      subcommandTerm: (subcommand) => subcommand.name(),
      minWidthToWrap: 14,
      styleUsage: (usage) => wrapText(usage, ' '.repeat(usageLead.length), usageLead).slice(usageLead.length),
    })
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', `${exampleText(...examples)}\n\n${wrapText(exitCodes)}`);
  addRunCommand(command, io);
  addMergeCommand(command, io);
  addWorkerCommand(command, io);
  addCompareCommand(command, io);
  addFiscalYearCommand(command, io);
  addReportCommand(command, io);
  addHindcastCommand(command, io);
  addCalibrateCommand(command, io);
  addCheckRatesCommand(command, io);
  addUpdateCommand(command, io);
  addScenariosCommand(command, io);
  addLeversCommand(command, io);
  addPlacesCommand(command, io);
  addArchiveCommand(command, io);
  addValidateCommand(command, io);
  addSchemaCommand(command, io);
  addExplainCommand(command, io);
  addSensitivityCommand(command, io);
  addCompletionCommand(command, io);
  return command;
}

const usageLead = 'Usage: ';
const examples = ['caravan-sim run exodus-2023', 'caravan-sim validate my-scenario.json'];
const exitCodes =
  'Exit codes: 0 done, 1 a bug of caravan-sim, 2 wrong input or usage, 3 the data cannot answer, ' +
  '4 a file or a server cannot be reached, 5 done, but without some replicates, which failed.';

/** Whether the one document that is printed is to be JSON; some commands take `--json` with a file instead. */
function wantsJsonOnScreen(args: readonly string[]): boolean {
  const at = args.indexOf('--json');
  const toFile = ['archive', 'hindcast', 'sensitivity'].includes(args[0] ?? '');
  return at !== -1 && (!toFile || args[at + 1] === '-');
}

function errorJson(code: string, issues: readonly object[]): string {
  return jsonText({ error: { code, issues } });
}
