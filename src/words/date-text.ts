import { aDate } from '../base/a-date.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { ArrivalQuantile } from '../estimates/arrival.js';
import type { Words } from './english.js';
import { high, low, middle } from './number-text.js';
import { someWords } from './some-words.js';

/**
 * `28 Dec`; with `besides`, the year where it is not that of `besides`, and always with an empty text.
 *
 * @throws CaravanError `invalid_input` for dates that are none
 */
export function shortDate(words: Words, iso: string, besides?: string): string {
  const { date } = checked('shortDate', words, iso, besides);
  const [year, month, day] = partsOf(iso);
  const text = date.short(day, month);
  return besides === undefined || partsOf(besides)[0] === year ? text : date.withYear(text, year);
}

/**
 * `28 December 2023`; with `besides`, without the year where it is that of `besides`.
 *
 * @throws CaravanError `invalid_input` for dates that are none
 */
export function longDate(words: Words, iso: string, besides?: string): string {
  const { date } = checked('longDate', words, iso, besides);
  const [year, month, day] = partsOf(iso);
  const text = date.long(day, month);
  return besides !== undefined && partsOf(besides)[0] === year ? text : date.withYear(text, year);
}

/** `August 2025`. */
export function monthText({ date }: Words, iso: string): string {
  const [year, month] = partsOf(iso);
  return date.month(month, year);
}

/** A quantile of a day in words, `after 22 Apr` beyond the last simulated one. */
export function quantileDate(
  words: Words,
  quantiles: readonly ArrivalQuantile[],
  probability: number,
  text: (iso: string) => string,
): string {
  const quantile = quantiles.find((candidate) => candidate.probability === probability);
  if (quantile === undefined) return '-';
  return quantile.status === 'reached' ? text(quantile.date) : words.date.after(text(quantile.afterDate));
}

/** `16 Jan (6 Jan to 3 Feb)`: median and 80 % interval. */
export function dateCell(words: Words, quantiles: readonly ArrivalQuantile[]): string {
  if (quantiles.length === 0) return '-';
  const [from, median, to] = [low, middle, high].map((probability) =>
    quantileDate(words, quantiles, probability, (iso) => shortDate(words, iso)),
  ) as [string, string, string];
  return from === to ? median : `${median} (${words.range(from, to)})`;
}

function checked(where: string, words: Words, iso: string, besides: string | undefined): Words {
  refuseFaults(where, [
    ...someWords(words, ['words']),
    ...aDate(iso, ['iso']),
    ...(besides === undefined || besides === '' ? [] : aDate(besides, ['besides'])),
  ]);
  return words;
}

function partsOf(iso: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}
