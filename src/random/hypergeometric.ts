import { invariant } from '../base/invariant.js';
import { logFactorialUpToConstant as logFactorial } from './stirling-tail.js';
import type { RandomStream } from './stream.js';

/**
 * How many marked people are among `draws` people taken at random, without replacement, from a population.
 *
 * @param population - whole number in [0, 2^31)
 * @param marked - whole number in [0, population]
 * @param draws - whole number in [0, population]
 * @remarks Exact law. Where the mean of the smaller side is below 10, sequential search with one uniform
 *   (algorithm HIN, Kachitvichyanukul & Schmeiser 1985, J. Stat. Comput. Simul. 22, 127-145), monotone in
 *   `marked` and in `draws`; above, ratio of uniforms (algorithm HRUA, Stadlober 1990, J. Comput. Appl.
 *   Math. 31, 181-189), without its cut of the far tail.
 */
export function hypergeometric(
  stream: RandomStream,
  population: number,
  marked: number,
  draws: number,
): number {
  if (
    !isCountUpTo(population, 0x7fffffff) ||
    !isCountUpTo(marked, population) ||
    !isCountUpTo(draws, population)
  ) {
    invariant(
      false,
      'hypergeometric wants whole numbers, marked and draws at most the population',
      `population ${population}, marked ${marked}, draws ${draws}`,
    );
  }
  // The same law counted among unmarked or undrawn people, whichever are fewer; each swap reverses its order.
  const swapMarked = marked > population - marked;
  const swapDraws = draws > population - draws;
  const fewMarked = swapMarked ? population - marked : marked;
  const fewDraws = swapDraws ? population - draws : draws;
  const reversed = swapMarked !== swapDraws;

  const k = smallerSide(stream, population, fewMarked, fewDraws, reversed);

  if (swapMarked) return swapDraws ? marked - fewDraws + k : draws - k;
  return swapDraws ? marked - k : k;
}

function isCountUpTo(value: number, limit: number): boolean {
  return (value | 0) === value && value >= 0 && value <= limit;
}

function smallerSide(
  stream: RandomStream,
  population: number,
  marked: number,
  draws: number,
  reversed: boolean,
): number {
  if (marked === 0 || draws === 0) return 0;
  if (marked * draws < 10 * population) return search(stream.uniform(), population, marked, draws, reversed);
  return rejection(stream, population, marked, draws, reversed);
}

// As in binomialQuantile: what is left of the upper tail is smaller than the grid of the uniform numbers.
const negligible: number = 2 ** -60;

// Smallest k with cdf(k) >= u, or >= 1 - u if reversed.
function search(u: number, population: number, marked: number, draws: number, reversed: boolean): number {
  const unmarked = population - marked;
  let mass = massOfNone(population, marked, draws);
  let rest = reversed ? 1 - u : u;
  let k = 0;
  while (rest > mass) {
    rest -= mass;
    k++;
    mass *= ((marked - k + 1) * (draws - k + 1)) / (k * (unmarked - draws + k));
    if (mass < negligible) return k - 1;
  }
  return k;
}

// Probability that nobody marked is drawn. Of few one after the other: faster than by factorials, which lose digits in
// a large population.
function massOfNone(population: number, marked: number, draws: number): number {
  const fewer = Math.min(marked, draws);
  const more = Math.max(marked, draws);
  if (fewer <= 16) {
    let mass = 1;
    for (let i = 0; i < fewer; i++) mass *= (population - more - i) / (population - i);
    return mass;
  }
  return Math.exp(
    logFactorial(population - marked) +
      logFactorial(population - draws) -
      logFactorial(population - marked - draws) -
      logFactorial(population),
  );
}

const d1: number = 2 * Math.sqrt(2 / Math.E);
const d2: number = 3 - 2 * Math.sqrt(3 / Math.E);

function rejection(
  stream: RandomStream,
  population: number,
  marked: number,
  draws: number,
  reversed: boolean,
): number {
  const unmarked = population - marked;
  const share = marked / population;
  const center = draws * share + 0.5;
  const variance = (draws * share * (1 - share) * (population - draws)) / (population - 1);
  const width = (reversed ? -1 : 1) * (d1 * Math.sqrt(variance + 0.5) + d2);
  const mode = Math.floor(((draws + 1) * (marked + 1)) / (population + 2));
  const logMode = minusLogMass(mode, marked, unmarked, draws);
  const most = Math.min(marked, draws);
  for (;;) {
    const u = stream.uniform();
    const k = Math.floor(center + (width * (stream.uniform() - 0.5)) / u);
    if (k < 0 || k > most) continue;
    const t = logMode - minusLogMass(k, marked, unmarked, draws);
    if (u * (4 - u) - 3 <= t) return k;
    if (u * (u - t) < 1 && 2 * Math.log(u) <= t) return k;
  }
}

function minusLogMass(k: number, marked: number, unmarked: number, draws: number): number {
  return (
    logFactorial(k) + logFactorial(marked - k) + logFactorial(draws - k) + logFactorial(unmarked - draws + k)
  );
}
