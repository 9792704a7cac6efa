import type { ArrivalQuantile } from '../estimates/arrival.js';
import type { PeopleQuantile } from '../estimates/select.js';

/** Smallest number of people, apart from none at all, that is ever written out. */
export const smallestShownCount = 20;

/**
 * A number of people as it may be passed on: `null` for 1 to 19, so that no table points at a handful of people.
 */
export function shownPeople(people: number): number | null {
  return people > 0 && people < smallestShownCount ? null : people;
}

/** `p05` for the probability 0.05: how columns and keys of quantiles end. */
export function quantileName(probability: number): string {
  return `p${String(Math.round(probability * 1000))
    .padStart(3, '0')
    .replace(/0$/, '')}`;
}

/** Quantiles of people as `{ "p10": 120, "p50": 400 }`; `null` for 1 to 19. */
export function peopleByName(quantiles: readonly PeopleQuantile[]): Record<string, number | null> {
  return Object.fromEntries(
    quantiles.map(({ probability, people }) => [quantileName(probability), shownPeople(people)]),
  );
}

/** Quantiles of a day as ISO dates; `null` where they lie beyond the last simulated day. */
export function datesByName(quantiles: readonly ArrivalQuantile[]): Record<string, string | null> {
  return Object.fromEntries(
    quantiles.map((quantile) => [
      quantileName(quantile.probability),
      quantile.status === 'reached' ? quantile.date : null,
    ]),
  );
}

/** A probability to six decimals: as many as ten million replicates can tell apart, less noise of division. */
export function roundedProbability(probability: number): number {
  return Number(probability.toFixed(6));
}
