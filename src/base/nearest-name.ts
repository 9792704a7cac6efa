import { distance } from 'fastest-levenshtein';

/**
 * The valid name that a mistyped one most likely meant, by edit distance; `undefined` if none is near
 * (more than two edits, or more than a third of the name's length; a short one must share a letter with it).
 */
export function nearestName(name: string, valid: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.min(name.length, Math.max(2, Math.floor(name.length / 3)) + 1);
  for (const candidate of valid) {
    const edits = distance(wanted, candidate.toLowerCase());
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
