import { open, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Shard } from '../formats/shard.js';
import { codeOf, fileError } from './file-error.js';
import { checkPartFolder, checkpointPath, makePartFolder, removeEmpty } from './part-folder.js';
import { plainFile } from './plain-file.js';
import { runDifferences } from './run-differences.js';
import type { RunPart } from './run-part.js';
import { readShard, shardBytes } from './shard-file.js';
import { writeFiles } from './write-files.js';

/**
 * What an earlier, stopped run of the same has done, if there is any.
 *
 * @returns the replicates from `first` on that it had counted
 * @throws CaravanError `invalid_input` if the checkpoint is cut off or altered, or is of another run; FileError if it
 *   cannot be read, or if its folder is not one of ours. Nothing is changed
 */
export async function readCheckpoint(out: string, run: RunPart): Promise<Shard | undefined> {
  await checkPartFolder(out);
  const path = await checkpointPath(out);
  if ((await stat(path).catch(() => undefined)) === undefined) return undefined;
  const hint = `go on with the command that it is of, or remove the folder ${dirname(path)} to begin anew`;
  const shard = await readShard(path, { by: 'a run that was stopped', hint });
  const issues = differences(shard, run).map((message) => makeIssue([], message, hint));
  if (issues.length > 0) throw new CaravanError('invalid_input', path, issues);
  return shard;
}

/**
 * Keeps what is done so far in the place of the checkpoint before, whole or not at all.
 *
 * @throws FileError if it cannot be written; then the one before stays
 */
export async function writeCheckpoint(out: string, shard: Shard): Promise<void> {
  // At once: the counts go on while the file is written.
  const bytes = shardBytes(shard);
  const path = await checkpointPath(out);
  const made: string[] = [];
  try {
    await makePartFolder(out, made);
    const file = await open(`${path}.new`, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(`${path}.new`, path);
  } catch (cause) {
    await removeIfThere(`${path}.new`).catch(() => undefined);
    await removeEmpty([dirname(path), ...made.reverse()]);
    throw fileError('write', path, cause);
  }
}

/**
 * Writes a shard, whole or not at all: it is the last checkpoint of its run, moved to its place.
 *
 * @throws FileError if it cannot be written
 */
export async function writeShard(out: string, shard: Shard): Promise<void> {
  const file = await plainFile(out);
  if (file === undefined) {
    await writeFiles([{ path: out, text: shardBytes(shard) }]);
    return;
  }
  await writeCheckpoint(file, shard);
  const path = await checkpointPath(file);
  try {
    await rename(path, file);
  } catch (cause) {
    throw fileError('write', out, cause);
  }
  await removeEmpty([dirname(path)]);
}

/** Removes the checkpoint of a run whose results are written. */
export async function removeCheckpoint(out: string): Promise<void> {
  const path = await checkpointPath(out);
  try {
    await removeIfThere(path);
    await removeIfThere(`${path}.new`);
  } catch (cause) {
    throw fileError('remove', path, cause);
  }
  await removeEmpty([dirname(path)]);
}

async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((cause: unknown) => {
    if (codeOf(cause) !== 'ENOENT' && codeOf(cause) !== 'ENOTDIR') throw cause;
  });
}

/** In what a checkpoint is not of a run. */
function differences(shard: Shard, run: RunPart): string[] {
  const [first, last] = [run.first, run.last - 1];
  return [
    ...runDifferences(shard, run),
    ...(shard.first === first ? [] : [`begins with replicate ${shard.first}, expected ${first}`]),
    ...(shard.last > run.last ? [`ends with replicate ${shard.last - 1}, expected ${last} at most`] : []),
  ];
}
