import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder with these files in it: contents by file name. */
export async function writeAll(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await mkdir(folder);
  for (const [file, text] of files) await writeFile(join(folder, file), text, { flag: 'wx' });
}
