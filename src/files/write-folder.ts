import { mkdir, mkdtemp, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileError } from './file-error.js';
import type { ResultFolder } from './result-folder.js';

/**
 * Writes files to a folder, all or none: first to a temporary folder beside or inside it, then by renaming.
 *
 * @param name - the folder as the user wrote it, for the message
 * @param files - texts by file name
 * @throws FileError after everything has been put back as it was
 */
export async function writeFolder(
  name: string,
  folder: ResultFolder,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  try {
    if (folder.exists) await replaceInside(folder, files);
    else await createWhole(folder.path, files);
  } catch (cause) {
    throw fileError('write to', name, cause);
  }
}

async function createWhole(path: string, files: ReadonlyMap<string, string>): Promise<void> {
  const parent = dirname(path);
  const made: string[] = [];
  try {
    await makeFolder(parent, made);
    const temporary = await mkdtemp(join(parent, '.caravan-sim-'));
    try {
      // A folder in the temporary one: that one is closed to others, which its content must not be.
      await writeAll(join(temporary, 'new'), files);
      await rename(join(temporary, 'new'), path);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  } catch (error) {
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

/**
 * A folder and those above it as far as they are missing; adds each to `made`, from above to below.
 *
 * @remarks `mkdir` with `recursive` never ends on file systems such as `/proc` (Node 20).
 */
async function makeFolder(path: string, made: string[]): Promise<void> {
  if ((await stat(path).catch(() => undefined)) !== undefined) return;
  if (dirname(path) !== path) await makeFolder(dirname(path), made);
  await mkdir(path);
  made.push(path);
}

/** The folder itself stays: it may be a mount point, a link, or where somebody's shell is. */
async function replaceInside(
  { path, earlier }: ResultFolder,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const temporary = await mkdtemp(join(path, '.caravan-sim-'));
  const moves: { readonly from: string; readonly to: string }[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    moves.push({ from, to });
  };
  try {
    await writeAll(join(temporary, 'new'), files);
    await mkdir(join(temporary, 'old'));
    for (const file of earlier) await move(join(path, file), join(temporary, 'old', file));
    for (const file of files.keys()) await move(join(temporary, 'new', file), join(path, file));
  } catch (error) {
    for (const { from, to } of moves.reverse()) await rename(to, from);
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder);
  for (const [file, text] of files) await writeFile(join(folder, file), text, { flag: 'wx' });
}
