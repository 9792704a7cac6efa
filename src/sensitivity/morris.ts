import { designPurposes, designStream } from './design-stream.js';

/** A function of a point of the unit cube with several answers. */
export type CubeFunction = (point: Float64Array) => ArrayLike<number>;

/** Settings of `morrisScreening`. */
export interface MorrisOptions {
  /** Sides of the cube. */
  readonly sides: number;
  /** Answers of the function. */
  readonly outcomes: number;
  readonly trajectories: number;
  readonly seed: string;
}

/** What one side does to one outcome, for a change of the whole length of the side. */
export interface MorrisEffect {
  /** Mean size of the elementary effects: how much the side matters. */
  readonly muStar: number;
  /** Their standard deviation: how much the effect depends on the other sides and on where it is taken. */
  readonly sigma: number;
}

/** Answer of `morrisScreening`. */
export interface MorrisScreening {
  /** `[side][outcome]`. */
  readonly effects: readonly (readonly MorrisEffect[])[];
  /** Standard deviation of each outcome over all points of the design. */
  readonly spread: readonly number[];
}

/** Even, so that half of them is a step from everywhere. */
const levels = 4;

/** Points at which `morrisScreening` takes the function. */
export function morrisPoints(sides: number, trajectories: number): number {
  return trajectories * (sides + 1);
}

/**
 * Screens the sides of a unit cube: which of them change a function at all, with few points.
 *
 * @remarks Elementary effects on random trajectories that change one side at a time by half its levels: Morris (1991),
 *   Factorial sampling plans for preliminary computational experiments, Technometrics 33, 161-174; their mean size mu*:
 *   Campolongo, Cariboni & Saltelli (2007), An effective screening design for sensitivity analysis of large models,
 *   Environ. Model. Softw. 22, 1509-1518. The four levels are the middles of the quarters of a side, and not its ends: the
 *   quantiles of many laws are infinite there.
 */
export function morrisScreening(evaluate: CubeFunction, options: MorrisOptions): MorrisScreening {
  const { sides, outcomes, trajectories, seed } = options;
  const stream = designStream(seed);
  const effects = Array.from({ length: sides }, () => Array.from({ length: outcomes }, () => [] as number[]));
  const seen = Array.from({ length: outcomes }, () => [] as number[]);
  const look = (point: Float64Array): readonly number[] => {
    const values = Array.from(evaluate(point)).slice(0, outcomes);
    for (const [i, value] of values.entries()) seen[i]!.push(value);
    return values;
  };
  for (let t = 0; t < trajectories; t++) {
    const level = Array.from({ length: sides }, (_, side) =>
      Math.floor(levels * stream.at(side, t, designPurposes.start).uniform()),
    );
    const key = level.map((_, side) => stream.at(side, t, designPurposes.order).uniform());
    const order = [...level.keys()].sort((a, b) => key[a]! - key[b]!);
    const point = Float64Array.from(level, (at) => (at + 0.5) / levels);
    let before = look(point);
    for (const side of order) {
      const step = level[side]! < levels / 2 ? 0.5 : -0.5;
      point[side]! += step;
      const after = look(point);
      for (let i = 0; i < outcomes; i++) effects[side]![i]!.push((after[i]! - before[i]!) / step);
      before = after;
    }
  }
  return {
    effects: effects.map((row) =>
      row.map((values) => ({
        muStar: values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length,
        sigma: standardDeviation(values),
      })),
    ),
    spread: seen.map(standardDeviation),
  };
}

/** Of a sample, with one degree of freedom less; 0 for a single value. */
function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  // Taken from the first value, so that a constant has exactly none.
  const differences = values.map((value) => value - values[0]!);
  const mean = differences.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
