import type { FullestNight } from '../estimates/fullest-night.js';
import { high, middle, peopleAt } from './number-text.js';

/**
 * Order of places by how many people must be expected there: by the upper end of their fullest night.
 *
 * A caravan of a known size that may come by any of several towns gives all of them the same upper end, so where the
 * two digits that are known of it tie, the town comes first where most come as likely as not, or anybody.
 */
export function fullerFirst(a: FullestNight, b: FullestNight): number {
  return (
    shown(b, high) - shown(a, high) || shown(b, middle) - shown(a, middle) || b.probability - a.probability
  );
}

function shown({ people }: FullestNight, probability: number): number {
  return Number(peopleAt(people, probability).toPrecision(2));
}
