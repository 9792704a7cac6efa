import { writeFile } from 'node:fs/promises';
import { fileError } from './file-error.js';

/**
 * Writes a text to a file, in the place of what it held.
 *
 * @throws FileError if it cannot be written
 */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw fileError('write', path, cause);
  }
}
