import type { Link } from './link.js';
import type { Place } from './place.js';

/**
 * Parts of a network between which no link of any mode leads: the ids of all parts but the largest, each
 * sorted, and the first id of the largest.
 *
 * @param links - of places that exist
 */
export function unreachedParts(
  places: readonly Place[],
  links: readonly Link[],
): { readonly main: string; readonly others: readonly string[][] } {
  const neighbours = new Map<string, string[]>(places.map(({ id }) => [id, []]));
  for (const { from, to } of links) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of [...neighbours.keys()].sort()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    // The part grows while it is walked through.
    for (const id of part) {
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part.sort());
  }
  // Stable: of two parts of one size the one with the first id stays the main one.
  parts.sort((a, b) => b.length - a.length);
  return { main: parts[0]?.[0] ?? '', others: parts.slice(1) };
}
