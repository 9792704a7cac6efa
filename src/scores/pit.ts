import type { Issue } from '../base/errors.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { dayOrNever, listFaults, numberFaults } from './check-numbers.js';

/** Uniform number for what is left to chance; see `caseUniform`. */
const fraction = { expected: 'a number from 0 up to, but not, 1', holds: (x: number) => x >= 0 && x < 1 };

/**
 * Probability integral transform of an observation: where it falls in the forecast. Over many cases it is uniform
 * on 0 to 1 if the forecasts are right.
 *
 * @param sample - members, one or more, Infinity for "never"
 * @param observed - what happened, Infinity for "never"
 * @param u - uniform number in [0, 1) that places the observation among members equal to it
 * @throws CaravanError `invalid_input` for a NaN or a `u` out of range
 * @remarks F(y-) + u (F(y) - F(y-)) with the empirical distribution function: Czado, Gneiting & Held (2009),
 *   Biometrics 65, 1254-1261.
 */
export function randomisedPit(sample: ArrayLike<number>, observed: number, u: number): number {
  refuseFaults('randomisedPit', faultsOf(sample, observed, u));
  const { below, equal } = countsOf(sample, observed);
  return (below + u * equal) / sample.length;
}

/**
 * Rank of an observation among the members: how many are below it, equal ones by lot. Uniform on 0 to m if the
 * observation is like one member more.
 *
 * @param sample - m members, one or more, Infinity for "never"
 * @param observed - what happened, Infinity for "never"
 * @param u - uniform number in [0, 1) that places the observation among members equal to it
 * @returns a whole number from 0 to m
 * @throws CaravanError `invalid_input` for a NaN or a `u` out of range
 */
export function randomisedRank(sample: ArrayLike<number>, observed: number, u: number): number {
  refuseFaults('randomisedRank', faultsOf(sample, observed, u));
  const { below, equal } = countsOf(sample, observed);
  return below + Math.floor(u * (equal + 1));
}

function faultsOf(sample: ArrayLike<number>, observed: number, u: number): Issue[] {
  return [
    ...listFaults('sample', sample, dayOrNever),
    ...numberFaults('observed', observed, dayOrNever),
    ...numberFaults('u', u, fraction),
  ];
}

function countsOf(sample: ArrayLike<number>, observed: number): { below: number; equal: number } {
  let below = 0;
  let equal = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i]! < observed) below++;
    else if (sample[i] === observed) equal++;
  }
  return { below, equal };
}
