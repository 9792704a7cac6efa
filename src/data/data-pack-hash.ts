import { hash32 } from '../base/hash32.js';
import { packContents } from './pack-contents.js';

let hash: string | undefined;

/**
 * Fingerprint of the data pack: 32 hexadecimal digits that change with any character of it, whatever the
 * layout of its files. Two results with the same fingerprint were computed from the same facts.
 *
 * @returns the same text on each call; a few milliseconds of work on the first
 * @remarks Not a cryptographic hash: it tells versions apart, it does not prove who made them.
 */
export function dataPackHash(): string {
  hash ??= hashJson(packContents());
  return hash;
}

/**
 * Fingerprint of a JSON value, 32 hexadecimal digits. The order of the keys of an object does not matter.
 *
 * @remarks Four 32-bit hashes of the canonical text behind different prefixes. Each step of such a hash is a
 *   bijection of its state, so a change of a single character always changes all four.
 * @internal
 */
export function hashJson(value: unknown): string {
  const text = canonicalJson(value);
  return [1, 2, 3, 4].map((lane) => hash32(`${lane}:${text}`).toString(16).padStart(8, '0')).join('');
}

/** JSON without white space and with the keys of every object in order of their character codes. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}
