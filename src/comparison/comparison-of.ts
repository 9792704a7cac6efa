import { isoFromDay } from '../base/day.js';
import { type FailedReplicate, withFailed } from '../ensemble/failed-replicate.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CheckedComparison } from './check-comparison.js';
import type { Comparison, Difference, DifferenceQuantile, SharedDraws } from './comparison.js';
import { type ComparisonCounts, measures, rowOf } from './comparison-counts.js';
import { layoutOf } from './paired-runs.js';
import { daysPerWeek } from './weekly-values.js';

type Grid = { quantile(row: number, probability: number, replicates: number): number };

/** What the counts of a comparison say. */
export function comparisonOf(
  a: Scenario,
  b: Scenario,
  { seed, firstDay, probabilities }: CheckedComparison,
  counts: ComparisonCounts,
  failed: readonly FailedReplicate[],
): Comparison {
  counts.settle();
  const { replicates } = counts;
  const layout = layoutOf(a, firstDay);
  const dateOf = (day: number): string => isoFromDay(a.startDay + Math.min(day, a.horizonDays));

  const differenceOf = (measure: number, city: number, week: number): Difference => {
    const row = rowOf(layout, measure, city, week);
    const quantiles = (grid: Grid): DifferenceQuantile[] =>
      probabilities.map((probability) => ({
        probability,
        people: grid.quantile(row, probability, replicates),
      }));
    const isWhole = week === layout.weekCount;
    const first = isWhole ? firstDay : firstDay + week * daysPerWeek;
    return {
      measure: measures[measure]!,
      city: a.border[city]?.place ?? null,
      week: isWhole ? null : week,
      from: dateOf(first),
      to: dateOf(isWhole ? a.horizonDays : first + daysPerWeek - 1),
      a: quantiles(counts.a),
      b: quantiles(counts.b),
      difference: quantiles(counts.shared),
      fewerProbability: counts.shared.below.positive(row) / replicates,
      moreProbability: counts.shared.above.positive(row) / replicates,
      meanDifference: counts.shared.mean(row, replicates),
      standardError: counts.shared.spread(row, replicates) / Math.sqrt(replicates),
      sharedDraws: sharedDrawsOf(counts, row),
    };
  };
  const upTo = (count: number): number[] => Array.from({ length: count + 1 }, (_, i) => i);
  return {
    a: a.name,
    b: b.name,
    seed,
    replicates,
    ...withFailed(replicates, failed),
    from: dateOf(firstDay),
    to: dateOf(a.horizonDays),
    differences: measures.flatMap((_, measure) =>
      upTo(layout.cityCount).flatMap((city) =>
        upTo(layout.weekCount).map((week) => differenceOf(measure, city, week)),
      ),
    ),
  };
}

function sharedDrawsOf(
  { shared, unshared, replicates, unsharedDifferences }: ComparisonCounts,
  row: number,
): SharedDraws {
  const width = (grid: typeof shared, count: number): number =>
    count === 0 ? Number.NaN : grid.quantile(row, 0.9, count) - grid.quantile(row, 0.1, count);
  return {
    width: width(shared, replicates),
    unsharedWidth: width(unshared, unsharedDifferences),
    standardDeviation: shared.spread(row, replicates),
    unsharedStandardDeviation: unshared.spread(row, unsharedDifferences),
  };
}
