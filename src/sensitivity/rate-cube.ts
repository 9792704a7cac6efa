import type { Rates } from '../engine/rates.js';
import { type ParameterName, parameterNames, parameters } from '../scenario/parameters.js';
import type { Scenario } from '../scenario/scenario.js';
import { isKnown, rateQuantile } from './rate-quantile.js';

/** The uncertain rates of a scenario as the sides of a cube of probabilities. */
export interface RateCube {
  /** Uncertain rates, one to each side of the cube. */
  readonly names: readonly ParameterName[];
  /**
   * All rates at a point of the cube.
   *
   * @param point - a probability in (0, 1) for each side: the share of draws of the rate that lie lower
   */
  readonly ratesAt: (point: ArrayLike<number>) => Rates;
}

/** The cube of a scenario; rates that are known have no side of it and keep their value. */
export function rateCube({ rates }: Scenario): RateCube {
  const names = parameterNames.filter((name) => !isKnown(rates[name].law));
  const quantiles = parameterNames.map((name) => rateQuantile(rates[name].law, parameters[name]));
  const sides = parameterNames.map((name) => names.indexOf(name));
  return {
    names,
    ratesAt: (point) =>
      Object.fromEntries(
        parameterNames.map((name, i) => [name, quantiles[i]!(sides[i] === -1 ? 0.5 : point[sides[i]!]!)]),
      ) as Rates,
  };
}
