import { randomUUID } from 'node:crypto';
import { open, rename, rm, writeFile } from 'node:fs/promises';
import { fileError } from './file-error.js';
import { plainFile } from './plain-file.js';

/** A text, or bytes, and the file that it is for. */
export interface TextFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes texts to files, in the place of what they held, all or none: first beside them, then by renaming; a link stays,
 * and the file that it leads to is replaced. What is no plain file (`/dev/stdout`, a pipe) is written to in the end.
 *
 * @throws FileError if one cannot be written; then no plain file has changed
 */
export async function writeFiles(files: readonly TextFile[]): Promise<void> {
  const plain: (TextFile & { readonly to: string })[] = [];
  const others: TextFile[] = [];
  for (const file of files) {
    const to = await plainFile(file.path);
    if (to === undefined) others.push(file);
    else plain.push({ ...file, to });
  }
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { path, text, to } of plain) {
      await failingWith(path, async () => {
        const temporary = temporaryFor(to);
        const file = await open(temporary, 'wx');
        written.push({ from: temporary, to });
        try {
          await file.writeFile(text);
          await file.sync();
        } finally {
          await file.close();
        }
      });
    }
    // What a shell has put into /dev/stdout before stays.
    for (const { path, text } of others) await failingWith(path, () => writeFile(path, text, { flag: 'a' }));
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
    const file = await plainFile(path);
    if (file === undefined) continue;
    await failingWith(path, async () => {
      const temporary = temporaryFor(file);
      await (await open(temporary, 'wx')).close();
      await rm(temporary, { force: true });
    });
  }
}

/** A name that nobody else has. */
function temporaryFor(path: string): string {
  return `${path}.${randomUUID().slice(0, 8)}.new`;
}

async function failingWith(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw fileError('write', path, cause);
  }
}
