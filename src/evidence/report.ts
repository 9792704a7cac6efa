import * as z from 'zod';
import { finite } from '../base/checks.js';
import { dayFromIso, isoFromDay } from '../base/day.js';
import type { Issue } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { issuesFromZod } from '../base/zod-issues.js';
import { aNetwork } from '../network/a-network.js';
import { unknownPlace } from '../network/find-place.js';
import type { Network } from '../network/network.js';
import { isoDateSchema } from '../scenario/policy-events.js';

const people = z.int().min(1).max(1_000_000);
const sizeSchema = z.union([people, z.strictObject({ low: people, high: people })]);
const latSchema = z.number().min(-90).max(90);
const lonSchema = z.number().min(-180).max(180);

const reportSchema = z.strictObject({
  date: isoDateSchema,
  place: z.string().optional().meta({ description: 'Id of a place of the network' }),
  lat: latSchema.optional(),
  lon: lonSchema.optional(),
  size: sizeSchema.optional().meta({ description: 'People, or an interval' }),
  mode: z
    .enum(['walk', 'ride', 'bus', 'train', 'mixed'])
    .optional()
    .meta({ description: 'How people have come there since the report before' }),
  source: z
    .enum(['counted', 'official', 'un', 'ngo', 'press', 'organiser'])
    .default('press')
    .meta({ description: 'Who says so: each kind of source has its own bias and error' }),
});

/** A report of where the main body of a caravan was, and of how many people it had. */
export type CaravanReport = z.input<typeof reportSchema>;
/** The same, checked: with a place or with coordinates. */
export type CheckedReport = z.output<typeof reportSchema>;

/**
 * Reports from what a file holds, in order of their dates.
 *
 * @param input - a list of reports: date, place or lat and lon, size or nothing, source
 * @param startDay - first day that a report can be of: the departure of the caravan
 * @throws CaravanError `invalid_input` with every fault at once, of the reports and of what they are checked against
 */
export function parseReports(input: unknown, network: Network, startDay: number): CheckedReport[] {
  const [ofNetwork, ofDay] = [aNetwork(network, ['network']), finite(startDay, ['startDay'])];
  const { issues, reports } = readReports(
    input,
    ofNetwork.length > 0 ? undefined : network,
    ofDay.length > 0 ? -Infinity : startDay,
  );
  refuseFaults('parseReports', [...ofNetwork, ...ofDay, ...issues]);
  return reports;
}

/**
 * Reports and their faults.
 *
 * @param network - without one, names of places are not looked up
 * @internal
 */
export function readReports(
  input: unknown,
  network: Network | undefined,
  startDay: number,
): { readonly reports: CheckedReport[]; readonly issues: readonly Issue[] } {
  const schema = z.array(reportSchema).min(1, { error: 'expected at least one report' });
  const parsed = schema.safeParse(input);
  const issues: Issue[] = parsed.success ? [] : issuesFromZod(parsed.error, input, schema);
  if (Array.isArray(input)) {
    input.forEach((report, r) => {
      issues.push(...faultsOf(soundFieldsOf(report), r, network, startDay));
    });
  }
  issues.sort((a, b) => Number(a.path[0] ?? 0) - Number(b.path[0] ?? 0));
  const reports = [...(parsed.data ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { reports, issues };
}

/** Fields of a report of which each is right by itself; the others are `null`, and what is missing is undefined. */
interface SoundFields {
  readonly date: string | null | undefined;
  readonly place: string | null | undefined;
  readonly lat: number | null | undefined;
  readonly lon: number | null | undefined;
  readonly size: z.output<typeof sizeSchema> | null | undefined;
}

function soundFieldsOf(report: unknown): SoundFields {
  const fields: Readonly<Record<string, unknown>> =
    typeof report === 'object' && report !== null ? { ...report } : { place: null };
  const sound = <Value>(name: string, schema: z.ZodType<Value>): Value | null | undefined =>
    fields[name] === undefined ? undefined : (schema.safeParse(fields[name]).data ?? null);
  return {
    date: sound('date', isoDateSchema),
    place: sound('place', z.string()),
    lat: sound('lat', latSchema),
    lon: sound('lon', lonSchema),
    size: sound('size', sizeSchema),
  };
}

function faultsOf(
  { date, place, lat, lon, size }: SoundFields,
  r: number,
  network: Network | undefined,
  startDay: number,
): Issue[] {
  const issues: Issue[] = [];
  if (typeof date === 'string' && dayFromIso(date)! < startDay) {
    const message = `is ${date}, expected a day from the departure on ${isoFromDay(startDay)} on`;
    issues.push(makeIssue([r, 'date'], message));
  }
  if (place === undefined && (lat === undefined || lon === undefined)) {
    issues.push(makeIssue([r, 'place'], 'is missing, expected the id of a place, or lat and lon'));
  }
  if (place !== undefined && (lat !== undefined || lon !== undefined)) {
    issues.push(
      makeIssue(
        [r, 'place'],
        `is ${JSON.stringify(place)}, expected either a place or lat and lon, not both`,
      ),
    );
  }
  if (typeof place === 'string' && network?.placeIndex.has(place) === false) {
    issues.push(unknownPlace(network, place, [r, 'place'], 'the id of a place'));
  }
  if (typeof size === 'object' && size !== null && size.low > size.high) {
    issues.push(
      makeIssue([r, 'size', 'high'], `is ${size.high}, expected at least low, which is ${size.low}`),
    );
  }
  return issues;
}

/** Bias (mean of the log of reported over true people) and error (log standard deviation) of a kind of source. */
export const reportErrors: Readonly<
  Record<CheckedReport['source'], { readonly bias: number; readonly sd: number }>
> = {
  counted: { bias: 0, sd: 0.1 },
  official: { bias: -0.2, sd: 0.3 },
  un: { bias: 0.1, sd: 0.25 },
  ngo: { bias: 0.1, sd: 0.25 },
  press: { bias: 0, sd: 0.35 },
  organiser: { bias: 0.45, sd: 0.4 },
};
