import type { HistoricalCaravan } from '../data/historical-caravan.js';
import { type EndKind, endKinds } from '../engine/submodels/dissolution.js';
import { stillGroupShare, wasGroupOn } from './baselines.js';
import type { CourseForecast } from './course-forecast.js';
import { hindcastQuantiles, type Quantiles } from './hindcast-quantiles.js';
import type { ObservedCourse } from './observed-course.js';
import { evenSample, type WeightedSample } from './weighted-sample.js';

/** What became of a caravan, and what was forecast of that. */
export interface HindcastOutcome {
  readonly observed: {
    /** `null`, and so are the others but the kind, for a record that ends before its departure. */
    readonly endDay: number | null;
    readonly kind: HistoricalCaravan['outcome']['kind'];
    readonly reachedBorder: boolean | null;
    readonly stillGroupAfter7Days: boolean | null;
  };
  readonly forecast: {
    /** Day since departure on which the last group ends; `null` beyond the simulated days. */
    readonly endDay: Quantiles;
    /** Probability of each way in which the last group ends, or of none by the last simulated day. */
    readonly kind: Readonly<Record<EndKind | 'none', number>>;
    /** Day of a group's arrival at a border city; `null` for never. */
    readonly borderDay: Quantiles;
    readonly reachesBorderProbability: number;
    readonly stillGroupAfter7DaysProbability: number;
  };
  readonly baseline: {
    readonly reachesBorderProbability: number;
    readonly stillGroupAfter7DaysProbability: number;
  };
}

/**
 * @param others - records of other caravans, for the climatology
 * @param issueDay - day of the forecast: the climatology, too, knows that the caravan still is a group then
 */
export function outcomeOf(
  course: ObservedCourse,
  others: readonly ObservedCourse[],
  { fromDay, tracks }: CourseForecast,
  issueDay: number,
): HindcastOutcome {
  const { caravan, endDay } = course;
  const lasting = others.filter((other) => wasGroupOn(other, issueDay) !== false);
  const { replicates, dayCount, lastDay, borderDay, endKind } = tracks;
  const share = (isSo: (replicate: number) => boolean): number => {
    let count = 0;
    for (let r = 0; r < replicates; r++) if (isSo(r)) count++;
    return round(count / replicates);
  };
  const isOpen = (r: number): boolean => lastDay[r]! >= dayCount - 1;
  const days = (of: (r: number) => number): WeightedSample =>
    evenSample(Array.from({ length: replicates }, (_, r) => of(r)));
  return {
    observed: {
      endDay: endDay < 0 ? null : endDay,
      kind: caravan.outcome.kind,
      reachedBorder: hasReachedBorder(course) ?? null,
      stillGroupAfter7Days: wasGroupOn(course, 7) ?? null,
    },
    forecast: {
      endDay: hindcastQuantiles(
        days((r) => (isOpen(r) ? Number.POSITIVE_INFINITY : fromDay + lastDay[r]! + 1)),
      ),
      kind: {
        ...(Object.fromEntries(
          endKinds.map((kind) => [kind, share((r) => !isOpen(r) && endKind[r] === kind)]),
        ) as Record<EndKind, number>),
        none: share(isOpen),
      },
      borderDay: hindcastQuantiles(
        days((r) => (borderDay[r] === -1 ? Number.POSITIVE_INFINITY : fromDay + borderDay[r]!)),
      ),
      reachesBorderProbability: share((r) => borderDay[r] !== -1),
      stillGroupAfter7DaysProbability: share((r) => fromDay + lastDay[r]! + 1 >= 7 || borderDay[r] !== -1),
    },
    baseline: {
      reachesBorderProbability: round(reachedShare(course, lasting)),
      stillGroupAfter7DaysProbability: round(stillGroupShare(lasting, 7, (other) => likeness(course, other))),
    },
  };
}

/** Weights of the stratified climatology for what happens once to a caravan. */
function likeness(course: ObservedCourse, other: ObservedCourse): number {
  const side = ({ origin }: ObservedCourse): boolean => origin?.startsWith('mx-') === true;
  const isLate = ({ caravan }: ObservedCourse): boolean => caravan.origin.date >= '2020';
  return (side(other) === side(course) ? 1 : 0.05) * (isLate(other) === isLate(course) ? 1 : 0.3);
}

function reachedShare(course: ObservedCourse, others: readonly ObservedCourse[]): number {
  let [yes, all] = [0, 0];
  for (const other of others) {
    const reached = hasReachedBorder(other);
    if (reached === undefined) continue;
    const weight = likeness(course, other);
    all += weight;
    if (reached) yes += weight;
  }
  return all === 0 ? 0.5 : yes / all;
}

/** Whether a caravan came to the border as a group; undefined where its record does not tell. */
function hasReachedBorder({ caravan, endDay, isEndKnown }: ObservedCourse): boolean | undefined {
  return isEndKnown && endDay >= 0 ? caravan.outcome.kind === 'reached_border' : undefined;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
