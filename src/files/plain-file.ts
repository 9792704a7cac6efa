import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, fileError } from './file-error.js';

/**
 * The plain file, there or not yet, that a path leads to through links: a file moved to the path itself would take the
 * place of the link.
 *
 * @returns `undefined` for what can only be written to as it is: a pipe, a device, `/dev/stdout` whatever that is
 * @throws FileError for a folder
 */
export async function plainFile(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) throw fileError('write', path, 'EISDIR');
  return found === undefined || found.isFile() ? behindLinks(path) : undefined;
}

/** Longer chains are circles to Linux too. */
const mostLinks = 40;

async function behindLinks(path: string, links = 0): Promise<string | undefined> {
  if (links > mostLinks) throw fileError('write', path, 'ELOOP');
  const folder = await realpath(dirname(resolve(path))).catch((cause: unknown) => {
    throw fileError('write', path, cause);
  });
  // The names there stand for files that are open already, at whatever place in them.
  if (/^\/(dev|dev\/fd|proc(\/.*)?)$/.test(folder)) return undefined;
  const here = join(folder, basename(path));
  const link = await readlink(here).catch((cause: unknown) => {
    if (['EINVAL', 'ENOENT', 'UNKNOWN'].includes(codeOf(cause))) return undefined;
    throw fileError('write', path, cause);
  });
  return link === undefined ? here : behindLinks(resolve(folder, link), links + 1);
}
