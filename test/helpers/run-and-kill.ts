import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';

/** What is run by Node, and when it is killed. */
interface RunAndKill {
  readonly args: readonly string[];
  /** File that must have been written anew first; without it the time counts from the start. */
  readonly after?: string | undefined;
  readonly milliseconds: number;
}

/** Runs a program until it ends or is killed; then its exit code is `null`. */
export function runAndKill({ args, after, milliseconds }: RunAndKill): Promise<{
  readonly exitCode: number | null;
  readonly err: string;
}> {
  const before = after === undefined ? '' : versionOf(after);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (text) => {
    err += text;
  });
  let killing: NodeJS.Timeout | undefined;
  const watching = setInterval(() => {
    if (after !== undefined && ['', before].includes(versionOf(after))) return;
    clearInterval(watching);
    killing = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  }, 5);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      clearInterval(watching);
      clearTimeout(killing);
      resolve({ exitCode, err });
    });
  });
}

/** Differs whenever the file was put in its place anew; empty where there is none. */
function versionOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.ino} ${stats.mtimeMs}`;
}
