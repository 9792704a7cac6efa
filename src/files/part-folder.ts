import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, fileError } from './file-error.js';

/** What may be in the folder of a run that is not over: its checkpoint, and results on their way. */
const ours: readonly string[] = ['checkpoint', 'checkpoint.new', 'results'];

/** Where a run keeps what is not finished: `<out>.part`, beside its results and on the same disk. */
export function partFolder(out: string): string {
  return `${resolve(out)}.part`;
}

/** Its checkpoint. */
export function checkpointPath(out: string): string {
  return join(partFolder(out), 'checkpoint');
}

/**
 * Makes sure that what is there under this name, if anything, is of a run.
 *
 * @throws FileError if it is not: it is left as it is
 */
export async function checkPartFolder(out: string): Promise<void> {
  const path = partFolder(out);
  let names: string[];
  try {
    names = await readdir(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    // A part of the path above is a file: whoever writes the results says so better.
    if (codeOf(cause) === 'ENOTDIR' && !(await isThere(path))) return;
    throw inTheWay(path, 'is no folder');
  }
  const foreign = names.find((name) => !ours.includes(name));
  if (foreign !== undefined) throw inTheWay(path, `holds ${foreign}, which caravan-sim did not write`);
}

/** Makes the folder, and those above it as far as they are missing; adds these to `made`, from above to below. */
export async function makePartFolder(out: string, made: string[] = []): Promise<void> {
  const path = partFolder(out);
  await makeFolder(dirname(path), made);
  if (!(await isThere(path))) await mkdir(path);
}

/** Removes folders that are empty; one that still holds something stays. */
export async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

/** @remarks `mkdir` with `recursive` never ends on file systems such as `/proc` (Node 20). */
async function makeFolder(path: string, made: string[]): Promise<void> {
  if (await isThere(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path), made);
  await mkdir(path);
  made.push(path);
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function inTheWay(path: string, why: string): Error {
  return fileError('write', path, 'EEXIST', {
    reason: `it ${why}, and a run keeps its unfinished work under this name`,
    hint: 'move it away, or choose another name for the results',
  });
}
