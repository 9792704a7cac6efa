import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isManifest, parseManifest } from '../formats/result-manifest.js';
import { codeOf, fileError } from './file-error.js';
import { partInside } from './part-folder.js';
import { finishReplacing } from './replace-inside.js';
import { manifestName, sha256Of } from './result-files.js';

/** A folder into which results may go. */
export interface ResultFolder {
  readonly path: string;
  readonly exists: boolean;
  /** Names of the files of an earlier result that will be replaced. */
  readonly earlier: readonly string[];
}

/**
 * Looks whether results may be written to a folder. Of what is in it, only what a killed process has left half-way is
 * touched: another one must not be at work there.
 *
 * @returns for a folder that is not there yet, that is empty, or that holds an earlier result and nothing else
 * @throws FileError for a folder with other files or with files of an earlier result that have been changed
 *   since: nothing that is not ours is ever replaced; and where the disk does not allow writing
 */
export async function checkResultFolder(folder: string): Promise<ResultFolder> {
  const path = resolve(folder);
  const names = await namesIn(folder, path);
  if (names === undefined) {
    await checkAncestor(folder, dirname(path));
    return { path, exists: false, earlier: [] };
  }
  await access(path, constants.W_OK).catch((cause: unknown) => {
    throw fileError('write to', folder, cause);
  });
  const settled = (await finishReplacing(path, names)).filter((name) => name !== partInside);
  return { path, exists: true, earlier: await earlierFiles(folder, path, settled) };
}

async function namesIn(folder: string, path: string): Promise<string[] | undefined> {
  try {
    return await readdir(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    const isFile = codeOf(cause) === 'ENOTDIR' && (await stat(path).catch(() => undefined)) !== undefined;
    throw fileError('write to', folder, cause, isFile ? { reason: 'it is a file, not a folder' } : {});
  }
}

/** The nearest folder that exists must allow a new one inside. */
async function checkAncestor(folder: string, ancestor: string): Promise<void> {
  try {
    await access(ancestor, constants.W_OK | constants.X_OK);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT' || dirname(ancestor) === ancestor)
      throw fileError('write to', folder, cause);
    await checkAncestor(folder, dirname(ancestor));
  }
}

async function earlierFiles(folder: string, path: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const sums = names.includes(manifestName) ? await sumsOf(join(path, manifestName)) : undefined;
  if (sums === undefined) {
    throw fileError('write to', folder, 'ENOTEMPTY', {
      reason: 'it is not empty and holds no result of caravan-sim',
      hint: 'choose a folder that does not exist yet',
    });
  }
  const foreign = names.filter((name) => !sums.has(name));
  if (foreign.length > 0) {
    throw fileError('write to', folder, 'ENOTEMPTY', {
      reason: `it also holds ${list(foreign)}, which caravan-sim did not write`,
      hint: 'move them away, or choose another folder',
    });
  }
  const changed: string[] = [];
  for (const name of names) {
    const sum = sums.get(name);
    if (sum !== null && sum !== sha256Of(await readFile(join(path, name)))) changed.push(name);
  }
  if (changed.length > 0) {
    throw fileError('write to', folder, 'EEXIST', {
      reason: `changed since caravan-sim wrote it: ${list(changed)}`,
      hint: 'move it away, or choose another folder',
    });
  }
  return [...names];
}

/** Checksum of each file that a manifest names, `null` for itself; `undefined` if it is not one of ours. */
async function sumsOf(manifestPath: string): Promise<Map<string, string | null> | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(manifestPath, 'utf8'));
    if (!isManifest(value)) return undefined;
    const { files, scenario, network } = parseManifest(value);
    const entries = [...files, scenario, ...(network === null ? [] : [network])];
    return new Map([[manifestName, null], ...entries.map(({ file, sha256 }) => [file, sha256] as const)]);
  } catch {
    return undefined;
  }
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
