import { rm } from 'node:fs/promises';
import { fileError } from './file-error.js';

/**
 * Removes a file, if it is there.
 *
 * @throws FileError if it cannot be removed
 */
export async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (cause) {
    throw fileError('write', path, cause);
  }
}
