/** A file that could not be read or written: an `Error` whose message gives the path and the reason. */
export interface FileError extends Error {
  readonly name: 'FileError';
  /** Code of Node: `ENOENT`, `EACCES`, ... */
  readonly code: string;
  readonly path: string;
  readonly hint?: string;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOSPC: 'no space is left on the disk',
  EROFS: 'the disk is read-only',
  EDQUOT: 'the disk quota is used up',
  EBUSY: 'it is in use',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
  EMFILE: 'too many files are open',
  EXDEV: 'it is on another disk',
};

/**
 * An error about a file in words, from one of Node's or from a code and a reason of our own.
 *
 * @param verb - what could not be done: `read`, `write`
 */
export function fileError(
  verb: string,
  path: string,
  cause: unknown,
  { reason, hint }: { reason?: string; hint?: string | undefined } = {},
): FileError {
  const code = codeOf(cause);
  const why = reason ?? reasons[code] ?? (cause instanceof Error ? cause.message : code);
  return Object.assign(new Error(`cannot ${verb} ${path}: ${why}`, { cause }), {
    name: 'FileError' as const,
    code,
    path,
    ...(hint === undefined ? {} : { hint }),
  });
}

/**
 * Whether an error is about a file that could not be read or written, rather than about what is in it.
 *
 * @example
 * ```ts
 * try { await readScenario('scenario.json'); }
 * catch (error) { if (isFileError(error)) console.error(error.path, error.code); }
 * ```
 */
export function isFileError(error: unknown): error is FileError {
  return error instanceof Error && error.name === 'FileError';
}

/** `ENOENT` of an error of Node, or of a text that is such a code; else `EIO`. */
export function codeOf(cause: unknown): string {
  if (typeof cause === 'string') return cause;
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined;
  return typeof code === 'string' ? code : 'EIO';
}
