import type { Issue } from './errors.js';
import { nearestName } from './nearest-name.js';

/** An {@link Issue} that has the key `hint` only where there is a hint. */
export function makeIssue(path: Issue['path'], message: string, hint?: string): Issue {
  return hint === undefined ? { path, message } : { path, message, hint };
}

/** Hint with the valid name nearest to a mistyped one; `undefined` if none is near. */
export function didYouMean(name: string, valid: Iterable<string>): string | undefined {
  const nearest = nearestName(name, valid);
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}
