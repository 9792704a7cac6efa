import { readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, fileError } from './file-error.js';
import { checkPartFolder, makePartFolder, partFolder, removeEmpty } from './part-folder.js';
import { replaceInside } from './replace-inside.js';
import type { ResultFolder } from './result-folder.js';
import { writeAll } from './write-all.js';

/**
 * Writes files to a folder, all or none: first to a temporary folder beside or inside it, then by renaming.
 *
 * @param name - the folder as the user wrote it, for the message
 * @param files - texts or bytes by file name
 * @throws FileError after everything has been put back as it was
 */
export async function writeFolder(
  name: string,
  folder: ResultFolder,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  if (!folder.exists) await checkPartFolder(folder.path);
  try {
    if (folder.exists) await replaceInside(folder, files);
    else await createWhole(folder.path, files);
  } catch (cause) {
    throw fileError('write to', name, cause);
  }
}

async function createWhole(path: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const temporary = join(partFolder(path), 'results');
  const made: string[] = [];
  try {
    await makePartFolder(path, made);
    // What is there is of a run that was killed while it wrote the same.
    await removeFiles(temporary, files);
    await writeAll(temporary, files);
    await rename(temporary, path);
  } catch (error) {
    await removeFiles(temporary, files).catch(() => undefined);
    await removeEmpty([partFolder(path), ...made.reverse()]);
    throw error;
  }
  await removeEmpty([partFolder(path)]);
}

/** Removes the folder with these files in it and no others: a file that is not ours makes this fail. */
async function removeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const names = await readdir(folder).catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  });
  if (names === undefined) return;
  for (const name of names) if (files.has(name)) await unlink(join(folder, name));
  await rmdir(folder);
}
