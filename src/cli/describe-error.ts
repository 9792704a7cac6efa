import { CaravanError, formatIssue, formatPath, type Issue } from '../base/errors.js';
import { isFileError } from '../files/file-error.js';
import { exitCodes } from './exit-codes.js';
import { plural } from './words.js';

/** An error as the command line reports it. */
export interface ErrorReport {
  readonly exitCode: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  /** For people: what failed in the first line, then one line for each fault. */
  readonly text: string;
}

/**
 * What to say about an error, and the exit code that goes with it: 2 for wrong input, 3 where the data cannot
 * answer, 4 for files, 1 for a bug of ours.
 *
 * @param debug - shows the stack of a bug
 */
export function describeError(error: unknown, debug: boolean): ErrorReport {
  if (error instanceof CaravanError) {
    const exitCode = error.code === 'not_identifiable' ? exitCodes.notIdentifiable : exitCodes.wrongInput;
    const head = `caravan-sim: ${whereOf(error)}: ${plural(error.issues.length, 'fault')}`;
    const text = [head, ...error.issues.map(issueText)].join('\n');
    return { exitCode, code: error.code, issues: error.issues, text };
  }
  if (isFileError(error)) {
    const { message, hint } = error;
    const issue = hint === undefined ? { path: [], message } : { path: [], message, hint };
    const text = `caravan-sim: ${message}${hintText(hint, '  ')}`;
    return { exitCode: exitCodes.file, code: 'file', issues: [issue], text };
  }
  const message = error instanceof Error ? error.message : String(error);
  const advice = 'This is a bug of caravan-sim. Please report it with the command that you gave.';
  const more = debug && error instanceof Error ? `\n${error.stack}` : ' (DEBUG=1 shows where it is.)';
  const text = `caravan-sim: ${message}\n  ${advice}${more}`;
  return { exitCode: exitCodes.bug, code: 'bug', issues: [{ path: [], message }], text };
}

/** The part of the message before the faults: the file or the function that refused. */
function whereOf({ message, issues }: CaravanError): string {
  const only = issues.length === 1 ? issues[0] : undefined;
  const faults = only === undefined ? `: ${issues.length} issues\n` : `: ${formatIssue(only)}`;
  return message.slice(0, Math.max(0, message.indexOf(faults)));
}

function issueText({ path, message, hint }: Issue): string {
  const where = pathText(path);
  return `  ${where === '' ? message : `${where} ${message}`}${hintText(hint, '    ')}`;
}

function hintText(hint: string | undefined, indent: string): string {
  return hint === undefined ? '' : `\n${indent}hint: ${hint}`;
}

/** `links.csv, line 7, lengthKm` for a table, else `caravans[0].departures[1].place`. */
function pathText(path: Issue['path']): string {
  const line = path.findIndex((part) => typeof part === 'string' && /^line \d+$/.test(part));
  return line === -1 ? formatPath(path) : path.join(', ');
}
