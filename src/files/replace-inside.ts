import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ResultFolder } from './result-folder.js';
import { writeAll } from './write-all.js';

/**
 * Puts files in the place of those of an earlier result. The folder itself stays: it may be a mount point, a link, or
 * where somebody's shell is. The new ones are written to a folder inside it, `new`, the earlier ones move to another,
 * `old`; when all have moved it is called `gone`, and from then on there is no way but forward.
 */
export async function replaceInside(
  { path, earlier }: ResultFolder,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const temporary = await mkdtemp(join(path, prefix));
  const [fresh, old, gone] = ['new', 'old', 'gone'].map((name) => join(temporary, name)) as [
    string,
    string,
    string,
  ];
  const moves: { readonly from: string; readonly to: string }[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    moves.push({ from, to });
  };
  try {
    await writeAll(fresh, files);
    await mkdir(old);
    for (const file of earlier) await move(join(path, file), join(old, file));
    await move(old, gone);
    for (const file of files.keys()) await move(join(fresh, file), join(path, file));
  } catch (error) {
    for (const { from, to } of moves.reverse()) await rename(to, from);
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const prefix = '.caravan-sim-';

/**
 * Finishes, or takes back, what a process left half-way that was killed while it replaced the files of a folder.
 *
 * @param names - of what is in the folder
 * @returns names in the folder then
 */
export async function finishReplacing(path: string, names: readonly string[]): Promise<string[]> {
  const left = names.filter((name) => /^\.caravan-sim-\w{6}$/.test(name)).map((name) => join(path, name));
  for (const temporary of left) {
    const parts = await readdir(temporary);
    if (parts.some((part) => !['new', 'old', 'gone'].includes(part))) continue;
    const back = parts.includes('gone') ? 'new' : 'old';
    if (parts.includes(back)) {
      for (const file of await readdir(join(temporary, back)))
        await rename(join(temporary, back, file), join(path, file));
    }
    await rm(temporary, { recursive: true });
  }
  return left.length === 0 ? [...names] : readdir(path);
}
