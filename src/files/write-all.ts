import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder with these files in it, and waits until they are on the disk: contents by file name. */
export async function writeAll(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await mkdir(folder);
  for (const [name, text] of files) {
    const file = await open(join(folder, name), 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(folder);
}

/** Waits until the names in a folder are on the disk, where the system can tell. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
