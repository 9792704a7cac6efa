import type { z } from 'zod';
import { CaravanError, formatPath, type Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { issuesFromZod } from '../base/zod-issues.js';
import { coordinateOf, greatCircleKm } from './distance.js';
import { indexNetwork } from './index-network.js';
import type { Network } from './network.js';
import { networkFaults } from './network-faults.js';
import { linkSchema, placeSchema } from './network-schema.js';
import type { Place } from './place.js';

/** Stands for a record whose faults have been reported already. */
export const reportedRecord: unique symbol = Symbol('reported record');

/** Records of places and links that nothing is known about yet. */
export interface NetworkRecords {
  readonly places: readonly unknown[];
  readonly links: readonly unknown[];
  /** Id of each place as far as it can be told, also of reported records. Default: their field `id`. */
  readonly placeIds?: readonly (string | undefined)[];
  /** Faults that were found before, with their paths in the user's input. */
  readonly issues: readonly Issue[];
  /** Where the user finds `['places', 3, 'id']`: the same path, or a line of a file. Default: the same. */
  readonly locate?: (path: Issue['path']) => Issue['path'];
  /** True for a fault of a record at such a path that has been reported for all records at once. */
  readonly isReported?: (path: Issue['path']) => boolean;
  /** Hint for a fault at such a path that has none. */
  readonly hintAt?: (path: Issue['path']) => string | undefined;
}

/**
 * The network that the records describe.
 *
 * @param where - name of the public function, for the message
 * @throws CaravanError `invalid_input` with all faults: of the records, and of those that could be
 *   read as a network
 * @internal
 */
export function readNetwork(where: string, records: NetworkRecords): Network {
  const { locate = (path) => path, isReported, hintAt } = records;
  const placeIds = records.placeIds ?? records.places.map((record) => textField(record, 'id'));
  const issues: Issue[] = [...records.issues];
  const read = <T>(
    path: Issue['path'],
    schema: z.ZodType<T>,
    record: unknown,
    hintFor: (issue: Issue) => string | undefined = () => undefined,
  ): T | undefined => {
    if (record === reportedRecord) return undefined;
    const parsed = schema.safeParse(record);
    if (parsed.success) return parsed.data;
    for (const issue of issuesFromZod(parsed.error, record, schema)) {
      const full = [...path, ...issue.path];
      if (isReported?.(full) === true) continue;
      issues.push(makeIssue(locate(full), issue.message, issue.hint ?? hintAt?.(full) ?? hintFor(issue)));
    }
    return undefined;
  };
  const places = records.places.map((record, i) => read(['places', i], placeSchema, record));
  const links = records.links.map((record, i) =>
    read(['links', i], linkSchema, record, (issue) => circleHint(issue, record, places)),
  );
  const reported = new Set(records.issues.map(({ path }) => formatPath(path)));
  const faults = networkFaults({ places, links, placeIds, locate });
  issues.push(...faults.filter(({ path }) => !reported.has(formatPath(path))));
  if (issues.length > 0) throw new CaravanError('invalid_input', where, issues);
  return indexNetwork(places.filter(isRead), links.filter(isRead));
}

/** A missing length cannot be guessed, but the user can be told what it must exceed. */
function circleHint(
  issue: Issue,
  record: unknown,
  places: readonly (Place | undefined)[],
): string | undefined {
  if (issue.path[0] !== 'lengthKm' || !issue.message.startsWith('is missing')) return undefined;
  const [from, to] = ['from', 'to'].map((end) => {
    const id = textField(record, end);
    return places.find((place) => place !== undefined && place.id === id);
  });
  if (from === undefined || to === undefined) return undefined;
  const circleKm = greatCircleKm(coordinateOf(from), coordinateOf(to));
  return `the great circle is ${circleKm.toFixed(1)} km, a road is longer`;
}

function isRead<T>(record: T | undefined): record is T {
  return record !== undefined;
}

function textField(record: unknown, key: string): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const value: unknown = Reflect.get(record, key);
  return typeof value === 'string' ? value : undefined;
}
