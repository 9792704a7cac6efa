import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { kill, pid } from 'node:process';
import { codeOf, fileError, isFileError } from './file-error.js';
import { checkPartFolder, makePartFolder, removeEmpty } from './part-folder.js';

/** How often a run says that it lives, and after how long a silence it is taken for dead, wherever it is. */
const beatMilliseconds = 5000;
const silenceMilliseconds = 60_000;

/** What a lock of this process holds. */
const own = `${pid} ${hostname()} `;

/** Where this process is at work. */
const held = new Set<string>();

/**
 * Does work that reads and writes what is to be at `out`, while no other process does: two would take each other's
 * checkpoints and half-written results for those of a run that was killed. A file in the part folder says who it is.
 *
 * @throws FileError if another run is at work there, or if nothing can be written there
 */
export async function aloneIn<Value>(out: string, work: () => Promise<Value>): Promise<Value> {
  const name = resolve(out);
  // A part of what this process is doing there anyway.
  if (held.has(name)) return work();
  held.add(name);
  try {
    return await holding(out, work);
  } finally {
    held.delete(name);
  }
}

async function holding<Value>(out: string, work: () => Promise<Value>): Promise<Value> {
  const made: string[] = [];
  const lock = await lockFor(out, made);
  const beat = setInterval(() => touch(lock).catch(() => undefined), beatMilliseconds).unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
    // One that was silent for long, as a machine that slept is, may have lost it.
    if ((await textOf(lock)) === own) await rm(lock, { force: true }).catch(() => undefined);
    await removeEmpty([dirname(lock), ...made.reverse()]);
  }
}

const mostTries = 20;
const pauseMilliseconds = 50;

/** Takes the lock. A run that ends meanwhile takes its own away with the folder, and one that begins may be quicker. */
async function lockFor(out: string, made: string[], tries = 1): Promise<string> {
  let folder = '';
  try {
    await checkPartFolder(out);
    folder = await makePartFolder(out, made);
    const lock = join(folder, 'lock');
    await removeDead(lock, out);
    await writeFile(lock, own, { flag: 'wx' });
    return lock;
  } catch (cause) {
    const isRaced = ['EEXIST', 'ENOENT'].includes(codeOf(cause)) && !isFileError(cause);
    if (isRaced && folder !== '' && tries < mostTries) {
      await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
      // Nobody needs it for so long: whoever made it was killed.
      if (tries === mostTries - 1) await rm(join(folder, removing), { force: true });
      return lockFor(out, made, tries + 1);
    }
    await removeEmpty([...(folder === '' ? [] : [folder]), ...made.reverse()]);
    throw isFileError(cause) ? cause : fileError('write to', out, cause);
  }
}

/** Only whoever has made this file may remove the lock of another, which is then still the one that was looked at. */
const removing = 'lock.removing';

/**
 * Removes the lock of a dead process, if there is one.
 *
 * @throws FileError if it lives
 */
async function removeDead(lock: string, out: string): Promise<void> {
  if ((await textOf(lock)) === undefined) return;
  const mine = join(dirname(lock), removing);
  await writeFile(mine, own, { flag: 'wx' });
  try {
    const text = await readFile(lock, 'utf8');
    // By the clock of the disk, which all machines share.
    const silence = (await stat(mine)).mtimeMs - (await stat(lock)).mtimeMs;
    const [holder, host] = text.split(' ');
    const isDead = host === hostname() && !isAlive(Number(holder));
    if (!isDead && silence < silenceMilliseconds) {
      throw fileError('write to', out, 'EBUSY', {
        // One that has just come has not yet said who it is.
        reason: `another run writes there${host === undefined ? '' : `: process ${holder} on ${host}`}`,
        hint: 'wait until it is done, or choose another name; if it has died on another machine, try again in a minute',
      });
    }
    await rm(lock);
  } finally {
    await rm(mine, { force: true });
  }
}

/** Writes what is there already, and nothing where there is no such file any more. */
async function touch(lock: string): Promise<void> {
  const file = await open(lock, 'r+');
  await file.write(' ', own.length - 1).finally(() => file.close());
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** Whether another process of this machine has a number: this one holds nothing that it does not know of. */
function isAlive(holder: number): boolean {
  if (holder === pid) return false;
  try {
    return kill(holder, 0);
  } catch (cause) {
    return codeOf(cause) === 'EPERM';
  }
}
