import type { ArrivalQuantile } from '../estimates/arrival.js';
import type { PeopleQuantile } from '../estimates/select.js';
import { shownPeople, smallestShownCount } from '../formats/result-counts.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Ends and middle of the intervals on the screen: 80 % lie between the first and the last. */
export const low = 0.1;
export const middle = 0.5;
export const high = 0.9;

/** `6,800`: people to the two digits that are known, `<20` for 1 to 19. */
export function peopleText(people: number): string {
  if (shownPeople(people) === null) return `<${smallestShownCount}`;
  return numberText(Number(people.toPrecision(2)));
}

/** `1,234`, whatever the language of the machine. */
export function numberText(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `680 to 3,200`; one number where both ends read the same. */
export function peopleRange(quantiles: readonly PeopleQuantile[], joint = ' to '): string {
  const [from, to] = [low, high].map((probability) => peopleText(peopleAt(quantiles, probability)));
  return from === to ? `${from}` : `${from}${joint}${to}`;
}

/** `1,600 (680-3,200)`: median and 80 % interval. */
export function peopleCell(quantiles: readonly PeopleQuantile[]): string {
  if (quantiles.length === 0) return '-';
  const median = peopleText(peopleAt(quantiles, middle));
  const range = peopleRange(quantiles, '-');
  return range === median ? median : `${median} (${range})`;
}

export function peopleAt(quantiles: readonly PeopleQuantile[], probability: number): number {
  return quantiles.find((quantile) => quantile.probability === probability)?.people ?? 0;
}

/** `34 %`, `<1 %`, `>99 %`: no finite number of replicates shows that something is certain. */
export function percentText(probability: number): string {
  if (probability < 0.01) return '<1 %';
  if (probability > 0.99) return '>99 %';
  return `${Math.round(probability * 100)} %`;
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
  const [year, month, day] = partsOf(iso);
  const text = `${day} ${months[month - 1]?.slice(0, 3)}`;
  return besides === undefined || partsOf(besides)[0] === year ? text : `${text} ${year}`;
}

/** `28 December`, with the year where it is not that of `besides`. */
export function longDate(iso: string, besides?: string): string {
  const [year, month, day] = partsOf(iso);
  const text = `${day} ${months[month - 1]}`;
  return besides !== undefined && partsOf(besides)[0] === year ? text : `${text} ${year}`;
}

/** `16 Jan (6 Jan to 3 Feb)`: median and 80 % interval; days beyond the last simulated one are `after` it. */
export function dateCell(quantiles: readonly ArrivalQuantile[]): string {
  if (quantiles.length === 0) return '-';
  const [from, median, to] = [low, middle, high].map((probability) =>
    dateAt(quantiles, probability, shortDate),
  );
  return from === to ? `${median}` : `${median} (${from} to ${to})`;
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
  const quantile = quantiles.find((candidate) => candidate.probability === probability);
  if (quantile === undefined) return '-';
  return quantile.status === 'reached' ? text(quantile.date) : `after ${text(quantile.afterDate)}`;
}

/** `a, b and c`. */
export function listText(texts: readonly string[], joint = 'and'): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${joint} ${last}`;
}

export function plural(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function partsOf(iso: string): [year: number, month: number, day: number] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return [year, month, day];
}
