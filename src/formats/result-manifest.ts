import * as z from 'zod';
import { CaravanError } from '../base/errors.js';
import { issuesFromZod } from '../base/zod-issues.js';
import { isoDateSchema } from '../scenario/policy-events.js';

/** Tells a manifest from every other JSON file. */
const manifestFormat = 'caravan-sim manifest';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected 64 hexadecimal digits' });
const fileName = z.string().regex(/^\w[\w.-]*$/, { error: 'expected the name of a file in the same folder' });
const fileEntry = z.strictObject({ file: fileName, sha256 });

const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  formatVersion: z.literal(1),
  packageVersion: z.string(),
  nodeVersion: z.string(),
  again: z.string(),
  seed: z.string(),
  replicates: z.int().min(1).max(10_000_000),
  /** Those that failed and are in no number; absent where none did. */
  failedReplicates: z.array(z.int().min(0)).optional(),
  from: isoDateSchema,
  scenario: z.strictObject({ name: z.string(), file: fileName, sha256 }),
  network: z.strictObject({ file: fileName, sha256 }).nullable(),
  dataPack: z.strictObject({ version: z.string(), hash: z.string() }),
  notes: z.array(z.string()),
  files: z.array(fileEntry),
});

/**
 * Everything from which a folder of results can be made again, byte for byte: no time and no path is in it.
 * `network` is `null` for the built-in one; `files` are all others of the folder.
 */
export type ResultManifest = z.output<typeof manifestSchema>;

/** A manifest as text, from its parts in any order. */
export function manifestText(parts: Omit<ResultManifest, 'format' | 'formatVersion' | 'again'>): string {
  const manifest: ResultManifest = {
    format: manifestFormat,
    formatVersion: 1,
    packageVersion: parts.packageVersion,
    nodeVersion: parts.nodeVersion,
    again: 'caravan-sim run manifest.json --out NEW_FOLDER',
    seed: parts.seed,
    replicates: parts.replicates,
    ...(parts.failedReplicates === undefined ? {} : { failedReplicates: parts.failedReplicates }),
    from: parts.from,
    scenario: parts.scenario,
    network: parts.network,
    dataPack: parts.dataPack,
    notes: parts.notes,
    files: parts.files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** True if a JSON value says of itself that it is a manifest, whatever its faults. */
export function isManifest(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Reflect.get(value, 'format') === manifestFormat;
}

/**
 * The manifest in a JSON value.
 *
 * @throws CaravanError `invalid_input` with every fault
 */
export function parseManifest(input: unknown): ResultManifest {
  const parsed = manifestSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CaravanError(
    'invalid_input',
    'parseManifest',
    issuesFromZod(parsed.error, input, manifestSchema),
  );
}
