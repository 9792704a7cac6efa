import { evenSample, quantilesOf } from './weighted-sample.js';

/** A median with the interval that holds 80 %; `null` beyond the simulated days. */
export interface Interval80 {
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
}

/** Of values that weigh the same, to whole numbers; infinite ones lie beyond the simulated days. */
export function interval80(values: readonly number[]): Interval80 {
  const [low, median, high] = quantilesOf(evenSample(values), [0.1, 0.5, 0.9]).map((value) =>
    value === null ? null : Math.round(value),
  );
  return { low: low ?? null, median: median ?? null, high: high ?? null };
}
