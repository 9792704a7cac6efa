import { type Check, listOf, number, objectWith } from '../base/checks.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { PeopleQuantile } from '../estimates/select.js';
import { shownPeople, smallestShownCount } from '../formats/result-counts.js';

/** Ends and middle of the intervals that are written out: 80 % lie between the first and the last. */
export const low = 0.1;
export const middle = 0.5;
export const high = 0.9;

const aNumber = number('a number', (value) => !Number.isNaN(value));
const quantileList: Check = listOf(objectWith('people at a probability', ['probability', 'people']));

/** `1,234.5`, in English and in the Spanish of Mexico alike, whatever the language of the machine. */
export function numberText(number: number): string {
  refuseFaults('numberText', aNumber(number, ['number']));
  const [whole = '', decimals] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** `6,800`: people to the two digits that are known, `<20` for 1 to 19. */
export function peopleText(people: number): string {
  refuseFaults('peopleText', aNumber(people, ['people']));
  if (shownPeople(people) === null) return `<${smallestShownCount}`;
  return numberText(Number(people.toPrecision(2)));
}

/** `+240`, `-1,300`, `0`, and `~0` for what is below 20 either way. */
export function differenceText(people: number): string {
  refuseFaults('differenceText', aNumber(people, ['people']));
  if (people === 0) return '0';
  if (shownPeople(Math.abs(people)) === null) return '~0';
  return `${people < 0 ? '-' : '+'}${peopleText(Math.abs(people))}`;
}

/** `34 %`, `<1 %`, `>99 %`: no finite number of replicates shows that something is certain. */
export function percentText(probability: number): string {
  refuseFaults('percentText', aNumber(probability, ['probability']));
  if (probability < 0.01) return '<1 %';
  if (probability > 0.99) return '>99 %';
  return `${Math.round(probability * 100)} %`;
}

/** People at one of the probabilities that were asked for; 0 where there is no such quantile. */
export function peopleAt(quantiles: readonly PeopleQuantile[], probability: number): number {
  return quantiles.find((quantile) => quantile.probability === probability)?.people ?? 0;
}

/** `680-3,200`: the 80 % interval, one number where both ends read the same. */
export function peopleRange(quantiles: readonly PeopleQuantile[], joint = '-'): string {
  const [from, to] = [low, high].map((probability) => peopleText(peopleAt(quantiles, probability)));
  return from === to ? `${from}` : `${from}${joint}${to}`;
}

/** `1,600 (680-3,200)`: median and 80 % interval. */
export function peopleCell(quantiles: readonly PeopleQuantile[]): string {
  refuseFaults('peopleCell', quantileList(quantiles, ['quantiles']));
  if (quantiles.length === 0) return '-';
  const median = peopleText(peopleAt(quantiles, middle));
  const range = peopleRange(quantiles);
  return range === median ? median : `${median} (${range})`;
}

/** A p-value to three digits behind the point, `<0.001` below. */
export function pValueText(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

/** A score to the three digits that are told of it. */
export function scoreText(score: number): string {
  return numberText(Number(score.toPrecision(3)));
}

/** `23,500`, `1.7`, `0.05`: an amount of what people need, as exact as the two digits of the people, and never nothing. */
export function quantityText(amount: number): string {
  if (amount >= 10) return numberText(Number(Math.round(amount).toPrecision(3)));
  return amount >= 0.1 ? amount.toFixed(1) : String(Number(amount.toPrecision(1)));
}
