import { dayFromIso } from '../base/day.js';

/** Path of a value in a scenario file. */
export type Path = readonly (string | number)[];
/** An object of which nothing is known but that it is one. */
export type Loose = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : undefined;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Day number of a date, `undefined` of anything else. */
export function dayOf(value: unknown): number | undefined {
  return typeof value === 'string' ? dayFromIso(value) : undefined;
}
