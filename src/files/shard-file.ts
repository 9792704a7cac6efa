import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { parseShard, type Shard, shardFormat } from '../formats/shard.js';
import { fileError } from './file-error.js';
import { sha256Of } from './result-files.js';

const formatVersion = 1;

/** A shard as the bytes of its file: compressed and with a checksum. */
export function shardBytes(shard: Shard): Uint8Array {
  const body = JSON.stringify(shard);
  const text = `{"format":"${shardFormat}","formatVersion":${formatVersion},"sha256":"${sha256Of(body)}","shard":${body}}\n`;
  return gzipSync(text, { level: 1 });
}

/** Who has made a shard, as messages say it, and what to do about a faulty one. */
export interface ShardOrigin {
  readonly by: string;
  readonly hint: string;
}

const runShard: ShardOrigin = { by: '"run --shard"', hint: 'make this shard again' };

/**
 * Reads a shard.
 *
 * @throws CaravanError `invalid_input` if the file is cut off, altered, or none of ours
 * @throws FileError if it cannot be read
 */
export async function readShard(path: string, origin = runShard): Promise<Shard> {
  try {
    return shardFrom(await readFile(path), path, origin);
  } catch (cause) {
    if (cause instanceof CaravanError) throw cause;
    throw fileError('read', path, cause);
  }
}

/**
 * A shard in bytes.
 *
 * @param path - their name in messages
 * @throws CaravanError `invalid_input` if they are cut off, altered, or none of ours
 */
export function shardFrom(bytes: Uint8Array, path: string, { by, hint }: ShardOrigin): Shard {
  const fail = (message: string): never => {
    throw new CaravanError('invalid_input', path, [makeIssue([], message, hint)]);
  };
  const document = documentIn(bytes);
  if (document === undefined || document['format'] !== shardFormat) {
    return fail(`is cut off, altered or no shard, expected what ${by} has written`);
  }
  if (document['formatVersion'] !== formatVersion) {
    const found = String(document['formatVersion']);
    return fail(`has the format ${found}, expected ${formatVersion}, that of this version of caravan-sim`);
  }
  if (document['sha256'] !== sha256Of(JSON.stringify(document['shard']))) {
    return fail(`was altered, expected it as ${by} has written it`);
  }
  return parseShard(document['shard'], path);
}

function documentIn(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(gunzipSync(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
