import { access, readFile } from 'node:fs/promises';
import { fileError } from './file-error.js';

/**
 * The text of a UTF-8 file, without its byte order mark.
 *
 * @throws FileError if it cannot be read or is not UTF-8
 */
export async function readText(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw fileError('read', path, cause);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fileError('read', path, cause, {
      reason: 'it is not a text in UTF-8',
      hint: 'save it again with the encoding UTF-8',
    });
  }
}

/** The same of a file that may not be there: then `undefined`. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? readText(path) : undefined;
}
