import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { codeOf, fileError } from './file-error.js';

/** What may be in the folder of a run that is not over: its checkpoint, results on their way, and who writes there. */
const ours = /^(checkpoint(\.new)?|results|lock(\.removing)?)$/;

/** Its name in a folder that is there already, beside which nothing may be allowed: that may be a mount point. */
export const partInside = '.caravan-sim.part';

/**
 * Where a run keeps what is not finished, on the same disk as its results: `<out>.part` beside them, or inside a folder
 * that was there before. What lies beside one was begun before the folder came to be.
 */
export async function partFolder(out: string): Promise<string> {
  const path = resolve(out);
  const beside = `${path}.part`;
  if (await isThere(beside)) return beside;
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  return isFolder ? join(path, partInside) : beside;
}

/** Its checkpoint. */
export async function checkpointPath(out: string): Promise<string> {
  return join(await partFolder(out), 'checkpoint');
}

/**
 * Makes sure that what is there under this name, if anything, is of a run.
 *
 * @throws FileError if it is not: it is left as it is
 */
export async function checkPartFolder(out: string): Promise<void> {
  const path = await partFolder(out);
  let names: string[];
  try {
    names = await readdir(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return;
    // A part of the path above is a file: whoever writes the results says so better.
    if (codeOf(cause) === 'ENOTDIR' && !(await isThere(path))) return;
    throw inTheWay(path, 'is no folder');
  }
  const foreign = names.find((name) => !ours.test(name));
  if (foreign !== undefined) throw inTheWay(path, `holds ${foreign}, which caravan-sim did not write`);
}

/**
 * Makes the folder, and those above it as far as they are missing; adds these to `made`, from above to below.
 *
 * @returns the folder
 */
export async function makePartFolder(out: string, made: string[] = []): Promise<string> {
  const path = await partFolder(out);
  await makeFolder(dirname(path), made);
  await makeFolder(path, []);
  return path;
}

/** Removes folders that are empty; one that still holds something stays. */
export async function removeEmpty(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rmdir(folder).catch(() => undefined);
}

/** @remarks `mkdir` with `recursive` never ends on file systems such as `/proc` (Node 20). */
async function makeFolder(path: string, made: string[]): Promise<void> {
  if (await isThere(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path), made);
  try {
    await mkdir(path);
    made.push(path);
  } catch (cause) {
    // Another run was quicker.
    if (codeOf(cause) !== 'EEXIST') throw cause;
  }
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
