import * as z from 'zod';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { issuesFromZod } from '../base/zod-issues.js';

/** Tells a shard from every other JSON file. */
export const shardFormat = 'caravan-sim shard';

const natural = z.int().min(0);

const shardSchema = z.strictObject({
  packageVersion: z.string(),
  dataPackHash: z.string(),
  /** The scenario's file as it was read, and the network of its own as GeoJSON. */
  scenarioText: z.string(),
  networkText: z.string().nullable(),
  seed: z.string(),
  /** Replicates of the whole run, and those of this shard: from `first` up to `last`, without the last. */
  replicates: z.int().min(1),
  first: natural,
  last: z.int().min(1),
  counts: z.strictObject({
    replicates: natural,
    parts: z.record(z.string(), z.array(natural).readonly()).readonly(),
  }),
  failed: z.array(z.strictObject({ seed: z.string(), replicate: natural, message: z.string() })).readonly(),
});

/** A part of the replicates of a run, counted. */
export type Shard = z.output<typeof shardSchema>;

/**
 * A shard in a value of unknown origin.
 *
 * @throws CaravanError `invalid_input` with every fault
 */
export function parseShard(input: unknown, name: string): Shard {
  const parsed = shardSchema.safeParse(input);
  if (!parsed.success)
    throw new CaravanError('invalid_input', name, issuesFromZod(parsed.error, input, shardSchema));
  const { first, last, replicates, counts, failed } = parsed.data;
  const inAll = counts.replicates + failed.length;
  if (first >= last || last > replicates || inAll !== last - first) {
    throw new CaravanError('invalid_input', name, [
      makeIssue(
        ['last'],
        `is ${last}, expected more than first (${first}), at most replicates (${replicates}), and the replicates between, counted or failed (${inAll})`,
      ),
    ]);
  }
  return parsed.data;
}

/** Replicates of shard `index` of `of`, counted from 1: from `first` up to `last`, without the last. */
export function shardRange(
  index: number,
  of: number,
  replicates: number,
): { readonly first: number; readonly last: number } {
  return {
    first: Math.floor(((index - 1) * replicates) / of),
    last: Math.floor((index * replicates) / of),
  };
}
