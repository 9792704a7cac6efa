import { quantilesOf, type WeightedSample } from './weighted-sample.js';

/** Quantiles of a forecast: 0.05 to 0.95 in steps of 0.05. */
export interface Quantiles {
  readonly levels: readonly number[];
  /** `null` beyond the simulated days, or where the forecast has no value to give. */
  readonly values: readonly (number | null)[];
}

/** Levels of all quantiles of a hindcast. */
export const hindcastLevels: readonly number[] = Array.from({ length: 19 }, (_, i) =>
  Number(((i + 1) * 0.05).toFixed(2)),
);

/** Of a sample, to a tenth. */
export function hindcastQuantiles(sample: WeightedSample): Quantiles {
  const values = quantilesOf(sample, hindcastLevels).map((value) =>
    value === null ? null : Number(value.toFixed(1)),
  );
  return { levels: hindcastLevels, values };
}
