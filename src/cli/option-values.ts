import { InvalidArgumentError } from 'commander';
import { dayFromIso } from '../base/day.js';
import { numberText } from './words.js';

/** Reads an option that is a whole number between two bounds. */
export function wholeNumberOption(lower: number, upper: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= lower && number <= upper) return number;
    throw new InvalidArgumentError(
      `Expected a whole number from ${numberText(lower)} to ${numberText(upper)}.`,
    );
  };
}

/** Reads an option that is a day of the calendar. */
export function isoDateOption(text: string): string {
  if (dayFromIso(text) !== undefined) return text;
  throw new InvalidArgumentError('Expected a date of the calendar, YYYY-MM-DD.');
}

/** Reads an option that names one of several parts: `3/20`. */
export function shardOption(text: string): { readonly index: number; readonly of: number } {
  const [, index, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= mostShards)
    return { index, of };
  throw new InvalidArgumentError(
    `Expected a part and the number of parts, such as 3/20, at most ${numberText(mostShards)}.`,
  );
}

const mostShards = 100_000;

/** Reads an option that may be given several times. */
export function repeatedOption(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text];
}

/** Reads an option that is the name of a folder. */
export function folderOption(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Expected the name of a folder.');
}
