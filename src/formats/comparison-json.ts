import type { Comparison, DifferenceQuantile } from '../comparison/comparison.js';
import { quantileName, roundedProbability, shownPeople } from './result-counts.js';
import type { ResultContext } from './result-json.js';

/**
 * A comparison as one JSON document, quantiles as `{ "p10": …, "p90": … }`.
 *
 * @returns numbers and differences from 1 to 19, either way, are `null`
 */
export function comparisonJson(comparison: Comparison, context: ResultContext): Record<string, unknown> {
  const { packageVersion, dataPack, ratesStatus } = context;
  const byName = (quantiles: readonly DifferenceQuantile[]): Record<string, number | null> =>
    Object.fromEntries(
      quantiles.map(({ probability, people }) => [quantileName(probability), shownDifference(people)]),
    );
  return {
    format: 'caravan-sim comparison',
    formatVersion: 1,
    packageVersion,
    dataPack,
    ratesStatus,
    notes: [
      'difference: B less A, replicate by replicate, with the same draws',
      'numbers and differences from 1 to 19, either way, are null',
      'city null: all together; week null: all days',
      'for planning aid, not for locating, stopping or turning back people',
    ],
    ...comparison,
    differences: comparison.differences.map((row) => ({
      ...row,
      a: byName(row.a),
      b: byName(row.b),
      difference: byName(row.difference),
      fewerProbability: roundedProbability(row.fewerProbability),
      moreProbability: roundedProbability(row.moreProbability),
    })),
  };
}

function shownDifference(people: number): number | null {
  const size = shownPeople(Math.abs(people));
  return size === null ? null : people;
}
