import { refuseFaults } from '../base/refuse-faults.js';
import { philox4x32 } from '../random/philox.js';
import { finite, lengthFaults, listFaults } from './check-numbers.js';

/** What {@link signFlipTest} says. */
export interface SignFlipTest {
  /** Mean of score less reference: below 0 if the forecast is better. */
  readonly meanDifference: number;
  /** Probability of a mean difference so low or lower, if forecast and reference were as good as each other. */
  readonly pOneSided: number;
  /** The same for a difference so large in either direction. */
  readonly pTwoSided: number;
  /** Whether all sign patterns were counted, or some drawn. */
  readonly method: 'exact' | 'drawn';
}

/** Up to this number of pairs that differ all patterns are counted: two halves of at most 2^20 sums. */
const mostExact = 40;
const drawnPatterns = 100_000;
/** Key words of the drawn patterns; any would do, but they must never change. */
const keyLow = 0x5167f11b;
const keyHigh = 2018;

/**
 * Paired sign-flip test: is a forecast better than its reference, over cases that stand for themselves, as caravans
 * do?
 *
 * @param score - scores of the forecast, one for each independent case, lower is better
 * @param reference - scores of the reference on the same cases
 * @throws CaravanError `invalid_input` if lengths differ or a score is not finite
 * @remarks Fisher's randomisation test: every difference could as well have had the other sign (Fisher 1935, The
 *   Design of Experiments, section 21). Exact up to 40 pairs that differ: the sums of either half are
 *   sorted and matched. Above, 100,000 patterns with fixed random numbers, and p = (1 + hits)/(1 + patterns)
 *   (Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9, 39).
 */
export function signFlipTest(score: ArrayLike<number>, reference: ArrayLike<number>): SignFlipTest {
  refuseFaults('signFlipTest', [
    ...listFaults('score', score, finite),
    ...listFaults('reference', reference, finite),
    ...lengthFaults('reference', reference, score),
  ]);
  const all = Array.from(score, (own, i) => own - reference[i]!);
  // The sign of a zero changes nothing.
  const differences = all.filter((difference) => difference !== 0);
  const total = differences.reduce((sum, difference) => sum + difference, 0);
  const size = differences.reduce((sum, difference) => sum + Math.abs(difference), 0);
  const exact = differences.length <= mostExact;
  // Patterns that tie with the observed one must count, whichever way their sums were rounded.
  const slack = 1e-12 * size;
  const shareAtMost = exact ? exactShare(differences) : drawnShare(differences);
  const extreme = shareAtMost(slack - Math.abs(total));
  return {
    meanDifference: total / all.length,
    pOneSided: shareAtMost(total + slack),
    // By symmetry the upper tail is as heavy as the lower one.
    pTwoSided: Math.min(1, 2 * extreme),
    method: exact ? 'exact' : 'drawn',
  };
}

/** Share of all sign patterns whose sum is at most a limit: Horowitz & Sahni (1974), J. ACM 21, 277-292. */
function exactShare(differences: readonly number[]): (limit: number) => number {
  const half = differences.length >> 1;
  const first = signedSums(differences.slice(0, half));
  const second = signedSums(differences.slice(half));
  return (limit) => {
    let count = 0;
    let fitting = second.length;
    for (const sum of first) {
      while (fitting > 0 && sum + second[fitting - 1]! > limit) fitting--;
      count += fitting;
    }
    return count / (first.length * second.length);
  };
}

/** Sums of the numbers under all patterns of signs, sorted. */
function signedSums(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** numbers.length);
  let filled = 1;
  for (const number of numbers) {
    for (let i = 0; i < filled; i++) {
      sums[filled + i] = sums[i]! + number;
      sums[i]! -= number;
    }
    filled *= 2;
  }
  return sums.sort();
}

function drawnShare(differences: readonly number[]): (limit: number) => number {
  const words = new Uint32Array(4);
  const sums = Float64Array.from({ length: drawnPatterns }, (_, pattern) => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      if ((i & 127) === 0) philox4x32(words, pattern, i >>> 7, 0, 0, keyLow, keyHigh);
      const minus = (words[(i >>> 5) & 3]! >>> (i & 31)) & 1;
      sum += minus === 1 ? -differences[i]! : differences[i]!;
    }
    return sum;
  });
  return (limit) => {
    const hits = sums.reduce((count, sum) => (sum <= limit ? count + 1 : count), 0);
    return (1 + hits) / (1 + drawnPatterns);
  };
}
