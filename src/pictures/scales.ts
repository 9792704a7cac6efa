/** From a quantity to points along an axis. */
export type Scale = (value: number) => number;

/** Both ends of what an axis shows. */
export interface Domain {
  readonly from: number;
  readonly to: number;
}

/** Ends in points belong to the ends of the domain; what is beyond is set at the end. */
export function linearScale({ from, to }: Domain, start: number, end: number): Scale {
  return (value) => start + clampedShare((value - from) / (to - from)) * (end - start);
}

/** Like `linearScale`, equal factors at equal distances. */
export function logScale({ from, to }: Domain, start: number, end: number): Scale {
  return (value) => start + clampedShare(Math.log(value / from) / Math.log(to / from)) * (end - start);
}

/**
 * Round numbers from 0 to a largest value: 1, 2 or 5 times a power of ten apart, whole, at most `most` steps, 1 or more.
 *
 * @param largest - at least 1
 */
export function linearTicks(largest: number, most: number): number[] {
  const steps = roundNumbers({ from: 1, to: largest });
  const step = steps.find((candidate) => Math.floor(largest / candidate) <= most) ?? largest;
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, i) => i * step);
}

/** The powers of ten of a domain, or where it has fewer than two, all its round numbers. */
export function logTicks(domain: Domain): number[] {
  const round = roundNumbers(domain);
  const decades = round.filter((value) => Number.isInteger(Math.log10(value)));
  return decades.length >= 2 ? decades : round;
}

/** The least domain between two round numbers that holds all values. */
export function roundDomain(values: readonly number[]): Domain {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const from = roundNumbers({ from: least / 10, to: least }).at(-1) ?? least;
  const to = roundNumbers({ from: most, to: most * 10 })[0] ?? most;
  return { from, to: to > from ? to : from * 10 };
}

/** 1, 2 and 5 times the powers of ten within a domain, rising. */
function roundNumbers({ from, to }: Domain): number[] {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i))
    .flatMap((power) => [power, 2 * power, 5 * power])
    .filter((value) => value >= from && value <= to);
}

function clampedShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
