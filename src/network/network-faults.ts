import { describeValue, listValues } from '../base/describe-value.js';
import { formatPath, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import type { Link } from './link.js';
import { endFaults, lengthFaults, pairKey, repeatFault } from './link-faults.js';
import type { Place } from './place.js';
import { unreachedParts } from './unreached-parts.js';

/** What is checked, in the order of the user's input; `undefined` where it could not be read at all. */
export interface NetworkInput {
  readonly places: readonly (Place | undefined)[];
  readonly links: readonly (Link | undefined)[];
  /** Ids of all places, also of those that could not be read, so that one fault does not bring others. */
  readonly placeIds: readonly (string | undefined)[];
  /** Where the user finds `['places', 3, 'id']`: the same path, or a line of a file. */
  readonly locate: (path: Issue['path']) => Issue['path'];
}

/**
 * Everything that keeps places and links from being a network: ids used twice, places off the earth, links
 * with unknown places or from a place to itself, two links of one mode for one pair, lengths that no road can
 * have, parts without a way between them. Empty if they are one.
 */
export function networkFaults(input: NetworkInput): Issue[] {
  const { places, links, locate } = input;
  const ids = new Set(input.placeIds.filter(isRead));
  // Backwards, so that the first place of an id that is used twice is the one that stays.
  const placeOf = new Map(
    [...places]
      .reverse()
      .filter(isRead)
      .map((place) => [place.id, place]),
  );
  const firstLink = firstIndexes(links.map((link) => link && pairKey(link)));
  const issues: Issue[] = [...idFaults(input), ...coordinateFaults(input)];
  links.forEach((link, i) => {
    if (link === undefined) return;
    const { from, to } = link;
    const at = (...field: string[]): Issue['path'] => locate(['links', i, ...field]);
    // If not even one place is known, that is the fault, and not every link.
    if (ids.size > 0) issues.push(...endFaults(link, ids, at));
    issues.push(...lengthFaults(link, placeOf.get(from), placeOf.get(to), at));
    const first = firstLink.get(pairKey(link)) ?? i;
    if (first !== i) issues.push(repeatFault(link, at(), formatPath(locate(['links', first]))));
  });
  // A record that could not be read, or a link into the void, would make parts out of one mistake.
  const whole =
    places.every(isRead) &&
    links.every((link) => link !== undefined && ids.has(link.from) && ids.has(link.to));
  return whole ? [...issues, ...partFaults(input)] : issues;
}

function idFaults({ placeIds, locate }: NetworkInput): Issue[] {
  if (placeIds.length === 0) return [makeIssue(locate(['places']), 'is empty, expected at least one place')];
  const firstPlace = firstIndexes(placeIds);
  return placeIds.flatMap((id, i) => {
    const first = id === undefined ? i : (firstPlace.get(id) ?? i);
    if (first === i) return [];
    const where = formatPath(locate(['places', first]));
    return [
      makeIssue(locate(['places', i, 'id']), `is "${id}", expected an id of its own`, `${where} has it too`),
    ];
  });
}

function coordinateFaults({ places, locate }: NetworkInput): Issue[] {
  return places.flatMap((place, i) =>
    Object.entries({ latitude: 90, longitude: 180 } as const).flatMap(([field, limit]) => {
      const value = place?.[field as 'latitude' | 'longitude'] ?? (place === undefined ? 0 : Number.NaN);
      if (Math.abs(value) <= limit) return [];
      const message = `is ${describeValue(value)}, expected -${limit} to ${limit} degrees`;
      return [makeIssue(locate(['places', i, field]), message)];
    }),
  );
}

function partFaults({ places, links, locate }: NetworkInput): Issue[] {
  const { main, others } = unreachedParts(places.filter(isRead), links.filter(isRead));
  return others.map((part) =>
    makeIssue(
      locate(['links']),
      `is without a way to ${listValues(part, 'and')}, expected every place to be reachable from "${main}"`,
    ),
  );
}

/** Where each key stands first. */
function firstIndexes(keys: readonly (string | undefined)[]): Map<string, number> {
  const first = new Map<string, number>();
  keys.forEach((key, i) => {
    if (key !== undefined && !first.has(key)) first.set(key, i);
  });
  return first;
}

function isRead<T>(record: T | undefined): record is T {
  return record !== undefined;
}
