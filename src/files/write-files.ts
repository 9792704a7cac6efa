import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fileError } from './file-error.js';

/** A text, or bytes, and the file that it is for. */
export interface TextFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes texts to files, in the place of what they held, all or none: first beside them, then by renaming. What is
 * no plain file (`/dev/stdout`, a pipe) is written to in the end.
 *
 * @throws FileError if one cannot be written; then no plain file has changed
 */
export async function writeFiles(files: readonly TextFile[]): Promise<void> {
  const plain: TextFile[] = [];
  const others: TextFile[] = [];
  for (const file of files) ((await isPlain(file.path)) ? plain : others).push(file);
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, text } of plain) {
      await failingWith(path, async () => {
        const temporary = temporaryFor(path);
        const file = await open(temporary, 'wx');
        written.push({ from: temporary, to: path });
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
      });
    }
    for (const { path, text } of others) await failingWith(path, () => writeFile(path, text));
    for (const { from, to } of written) await failingWith(to, () => rename(from, to));
  } finally {
    for (const { from } of written) await rm(from, { force: true });
  }
}

/**
 * Makes sure that files can be written, before long work whose result they are to hold.
 *
 * @throws FileError of the first that cannot; nothing is changed
 */
export async function checkWritable(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (!(await isPlain(path))) continue;
    await failingWith(path, async () => {
      const temporary = temporaryFor(path);
      await (await open(temporary, 'wx')).close();
      await rm(temporary, { force: true });
    });
  }
}

/** A name that nobody else has. */
function temporaryFor(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.new`;
}

/**
 * Whether a path is one of a plain file, or of none yet.
 *
 * @throws FileError for a folder
 */
export async function isPlain(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) {
    throw fileError('write', path, Object.assign(new Error('is a folder'), { code: 'EISDIR' }));
  }
  return found === undefined || found.isFile();
}

async function failingWith(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw fileError('write', path, cause);
  }
}
