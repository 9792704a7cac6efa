import { brierOf } from './brier.js';

/** What {@link brierDecomposition} says: `brier` = `reliability` - `resolution` + `uncertainty`. */
export interface BrierDecomposition {
  readonly brier: number;
  /** How far outcomes are from the probabilities given; 0 is best. */
  readonly reliability: number;
  /** How far outcomes under different probabilities are from each other; large is good. */
  readonly resolution: number;
  /** What the base rate alone scores. */
  readonly uncertainty: number;
}

/**
 * Brier score in three parts, over the distinct probabilities given.
 *
 * @param probabilities - one or more, from 0 to 1
 * @param outcomes - 1 if it happened, 0 if not
 * @throws CaravanError `invalid_input` as `brierScore`
 * @remarks Murphy (1973), J. Appl. Meteorol. 12, 595-600. Probabilities that occur once make every forecast look
 *   resolved: round them to few values first.
 */
export function brierDecomposition(
  probabilities: ArrayLike<number>,
  outcomes: ArrayLike<number>,
): BrierDecomposition {
  const brier = brierOf('brierDecomposition', probabilities, outcomes);
  const cases = outcomes.length;
  const classes = new Map<number, { cases: number; happened: number }>();
  let happened = 0;
  for (let i = 0; i < cases; i++) {
    const own = classes.get(probabilities[i]!) ?? { cases: 0, happened: 0 };
    own.cases++;
    own.happened += outcomes[i]!;
    happened += outcomes[i]!;
    classes.set(probabilities[i]!, own);
  }
  const baseRate = happened / cases;
  let reliability = 0;
  let resolution = 0;
  for (const [given, own] of classes) {
    const share = own.happened / own.cases;
    reliability += (own.cases / cases) * (given - share) ** 2;
    resolution += (own.cases / cases) * (share - baseRate) ** 2;
  }
  return { brier, reliability, resolution, uncertainty: baseRate * (1 - baseRate) };
}
