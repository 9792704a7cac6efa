import type { Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import { coordinateOf, greatCircleKm } from './distance.js';
import type { Link } from './link.js';
import type { Place } from './place.js';

/** Path of a field of the link in the user's input. */
type FieldPath = (field: 'from' | 'to' | 'lengthKm' | 'costFactor') => Issue['path'];

/** Rounding in a table of lengths and coordinates: 1 % and half a kilometre. */
const roundingShare = 0.01;
const roundingKm = 0.5;

/** Ends that are no place, or are the same place. */
export function endFaults(link: Link, placeIds: ReadonlySet<string>, at: FieldPath): Issue[] {
  const issues = (['from', 'to'] as const)
    .filter((end) => !placeIds.has(link[end]))
    .map((end) =>
      makeIssue(at(end), `is "${link[end]}", expected the id of a place`, didYouMean(link[end], placeIds)),
    );
  if (link.from === link.to)
    issues.push(makeIssue(at('to'), `is "${link.to}" like from, expected another place`));
  return issues;
}

/** Lengths and factors that are not above 0, lengths below the great circle. */
export function lengthFaults(
  link: Link,
  from: Place | undefined,
  to: Place | undefined,
  at: FieldPath,
): Issue[] {
  const { lengthKm, costFactor } = link;
  const issues: Issue[] = [];
  if (!isPositive(costFactor))
    issues.push(makeIssue(at('costFactor'), `is ${costFactor}, expected more than 0`));
  if (!isPositive(lengthKm)) {
    issues.push(makeIssue(at('lengthKm'), `is ${lengthKm} km, expected more than 0 km`));
  } else if (from !== undefined && to !== undefined) {
    const circleKm = greatCircleKm(coordinateOf(from), coordinateOf(to));
    if (lengthKm < circleKm * (1 - roundingShare) - roundingKm) {
      const ends = `"${from.id}" and "${to.id}"`;
      const message = `is ${lengthKm} km, expected at least ${circleKm.toFixed(1)} km, the great circle between ${ends}`;
      const hint = 'no road is shorter than the straight line: look at the unit and at both coordinates';
      issues.push(makeIssue(at('lengthKm'), message, hint));
    }
  }
  return issues;
}

/** Equal for two links of one mode between the same places, in either direction. */
export function pairKey({ mode, from, to }: Link): string {
  return JSON.stringify([mode, ...[from, to].sort()]);
}

/** The fault of a link whose {@link pairKey} an earlier one has. */
export function repeatFault({ mode, from, to }: Link, path: Issue['path'], first: string): Issue {
  const message = `is a second ${mode} between "${from}" and "${to}", expected one for both directions`;
  return makeIssue(path, message, `the first is ${first}`);
}

function isPositive(value: number): boolean {
  return value > 0 && value < Number.POSITIVE_INFINITY;
}
