import type { ArrivalQuantile } from '../estimates/arrival.js';
import type { PeopleQuantile } from '../estimates/select.js';
import * as dateText from '../words/date-text.js';
import { high, low, numberText, percentText, peopleRange as rangeText } from '../words/number-text.js';
import { wordsOf } from '../words/words-of.js';

const english = wordsOf('en');

export {
  differenceText,
  high,
  low,
  middle,
  numberText,
  peopleAt,
  peopleCell,
  peopleText,
  percentText,
  quantityText,
} from '../words/number-text.js';

/** `680 to 3,200`; one number where both ends read the same. */
export function peopleRange(quantiles: readonly PeopleQuantile[], joint = ' to '): string {
  return rangeText(quantiles, joint);
}

/** `41 %`, `below 1 %`, `above 99 %`, for a sentence. */
export function percentWords(probability: number): string {
  return percentText(probability).replace('<', 'below ').replace('>', 'above ');
}

/** `24 Dec 2023 to 6 Jan 2024`, `13 to 26 Oct 2018`, the year once where it is the same. */
export function periodText(from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  if (first[0] !== last[0]) return `${shortDate(from, '')} to ${shortDate(to, '')}`;
  return first[1] === last[1]
    ? `${first[2]} to ${shortDate(to, '')}`
    : `${shortDate(from)} to ${shortDate(to, '')}`;
}

/** `28 Dec`; with `besides`, the year where it is not that of `besides`. */
export function shortDate(iso: string, besides?: string): string {
  return dateText.shortDate(english, iso, besides);
}

/** `28 December`, with the year where it is not that of `besides`. */
export function longDate(iso: string, besides?: string): string {
  return dateText.longDate(english, iso, besides);
}

/** `16 Jan (6 Jan to 3 Feb)`: median and 80 % interval; days beyond the last simulated one are `after` it. */
export function dateCell(quantiles: readonly ArrivalQuantile[]): string {
  return dateText.dateCell(english, quantiles);
}

/** `6 Jan to 3 Feb`: the 80 % interval alone, where there is no room for the median. */
export function dateRange(quantiles: readonly ArrivalQuantile[]): string {
  if (quantiles.length === 0) return '-';
  const [from, to] = [low, high].map((probability) => dateAt(quantiles, probability, shortDate));
  return from === to ? `${from}` : `${from} to ${to}`;
}

export function dateAt(
  quantiles: readonly ArrivalQuantile[],
  probability: number,
  text: (iso: string) => string,
): string {
  return dateText.quantileDate(english, quantiles, probability, text);
}

/** `a, b and c`. */
export function listText(texts: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return english.list(texts, joint);
}

export function plural(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function partsOf(iso: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}
