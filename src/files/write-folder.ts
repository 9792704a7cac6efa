import { readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, fileError } from './file-error.js';
import { makePartFolder, partFolder, removeEmpty } from './part-folder.js';
import { replaceInside } from './replace-inside.js';
import type { ResultFolder } from './result-folder.js';
import { syncFolder, writeAll } from './write-all.js';

/**
 * Writes files to a folder, all or none: first to a temporary folder beside or inside it, then by renaming. They are on
 * the disk when this is done, and what they can be made from again may go.
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
  try {
    if (folder.exists) await replaceInside(folder, files);
    else await createWhole(folder.path, files);
    await syncFolder(folder.exists ? folder.path : dirname(folder.path));
  } catch (cause) {
    throw fileError('write to', name, cause);
  }
}

async function createWhole(path: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const part = await partFolder(path);
  const temporary = join(part, 'results');
  const made: string[] = [];
  try {
    await makePartFolder(path, made);
    // What is there is of a run that was killed while it wrote the same.
    await removeFiles(temporary, files);
    await writeAll(temporary, files);
    await rename(temporary, path);
  } catch (error) {
    await removeFiles(temporary, files).catch(() => undefined);
    await removeEmpty([part, ...made.reverse()]);
    throw error;
  }
  await removeEmpty([part]);
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
