import { hypergeometric } from '../../random/hypergeometric.js';
import type { BorderState } from '../border-state.js';
import type { World } from '../world.js';

/**
 * Serves up to `most` people of a part of those in `waiting`, by lot (multivariate hypergeometric), and adds them to
 * `served`. What is left to other people goes to their rows in proportion: which of them it is decides nothing for
 * anybody else. Goes on with the random numbers of the stream.
 *
 * @param first - first cell of the part, of other people; `end` is the one after its last
 * @returns how many there were to serve
 */
export function serve(world: World, first: number, end: number, most: number): number {
  const { stream } = world;
  const { caravanCount } = world.model;
  const { waiting } = world.border;
  if (most === 0) return 0;
  let population = 0;
  for (let at = first; at < end; at++) population += waiting[at]!;
  const all = Math.min(most, population);
  let left = all;
  // Other people are the first of each row.
  for (let row = first; row < end; row += caravanCount) {
    for (let at = row + 1; at < row + caravanCount && left > 0; at++) {
      const people = waiting[at]!;
      if (people === 0) continue;
      const taken = hypergeometric(stream, population, people, left);
      population -= people;
      left -= take(world.border, at, taken);
    }
  }
  for (let at = first; left > 0; at += caravanCount) {
    const people = waiting[at]!;
    if (people === 0) continue;
    const taken = Math.round((left * people) / population);
    population -= people;
    left -= take(world.border, at, taken);
  }
  return all;
}

/** Serves people of a cell, and returns how many. */
function take({ waiting, served }: BorderState, at: number, people: number): number {
  waiting[at]! -= people;
  served[at]! += people;
  return people;
}
