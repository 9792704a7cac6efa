import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CaravanError } from '../base/errors.js';
import { makeIssue } from '../base/make-issue.js';
import { parseShard, type Shard, shardFormat } from '../formats/shard.js';
import { fileError } from './file-error.js';
import { sha256Of } from './result-files.js';
import { writeFiles } from './write-files.js';

const formatVersion = 1;

/**
 * Writes a shard, compressed and with a checksum, whole or not at all.
 *
 * @throws FileError if it cannot be written
 */
export async function writeShard(path: string, shard: Shard): Promise<void> {
  const body = JSON.stringify(shard);
  const text = `{"format":"${shardFormat}","formatVersion":${formatVersion},"sha256":"${sha256Of(body)}","shard":${body}}\n`;
  await writeFiles([{ path, text: gzipSync(text) }]);
}

/**
 * Reads a shard.
 *
 * @throws CaravanError `invalid_input` if the file is cut off, altered, or none of ours
 * @throws FileError if it cannot be read
 */
export async function readShard(path: string): Promise<Shard> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw fileError('read', path, cause);
  }
  const document = documentIn(bytes);
  if (document === undefined || document['format'] !== shardFormat) {
    fail(path, [], 'is cut off, altered or no shard, expected a file that "run --shard" has written');
  }
  if (document['formatVersion'] !== formatVersion) {
    fail(path, ['formatVersion'], `is ${String(document['formatVersion'])}, expected ${formatVersion}`);
  }
  if (document['sha256'] !== sha256Of(JSON.stringify(document['shard']))) {
    fail(path, ['sha256'], 'is not that of the content, expected a file that nobody has altered');
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

function fail(name: string, path: readonly string[], message: string): never {
  const hint = 'make this shard again';
  throw new CaravanError('invalid_input', name, [makeIssue(path, message, hint)]);
}
