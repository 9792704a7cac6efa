import { isoFromDay } from '../base/day.js';
import { progressKm } from '../engine/progress.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { quantileRank } from '../stats/quantile-rank.js';
import {
  caravanRow,
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
} from './select.js';

/** Where the main body sleeps with a probability of being there or nearer to the start. */
export interface PositionQuantile {
  readonly probability: number;
  readonly place: string;
  /** Along the least-cost route from the first departure; `null` where no way leads there. */
  readonly progressKm: number | null;
}

/** Where the main body of a caravan sleeps on one night, and how many people it has; see {@link positionByDay}. */
export interface DailyPosition {
  readonly day: number;
  readonly date: string;
  /** Probability that there is still a group on the road, or one that arrives at the border on the day. */
  readonly groupProbability: number;
  /** Over the replicates with a group, by km from the start; empty if there is none. */
  readonly places: readonly PositionQuantile[];
  /** The place where most replicates with a group have its main body, and the share of them. */
  readonly likeliest: { readonly place: string; readonly share: number } | undefined;
  /** People of the main body, and in all groups, over the replicates with a group. */
  readonly mainPeople: readonly PeopleQuantile[];
  readonly groupPeople: readonly PeopleQuantile[];
}

/**
 * Where the main body of a caravan sleeps, day by day, and how many people it has.
 *
 * @returns one entry per simulated day; a group that sleeps on the way counts at the nearer town
 * @throws CaravanError `unknown_id`, `invalid_input`
 */
export function positionByDay(ensemble: Ensemble, options: EstimateOptions = {}): DailyPosition[] {
  checkEstimate('positionByDay', ensemble, options, estimateChecks);
  const { probabilities = defaultProbabilities } = options;
  const caravan = caravanRow(ensemble, options.caravan);
  const { counts, scenario } = ensemble;
  const { placeCount, dayCount } = counts;
  const places = scenario.network.places;
  const progress = progressOf(ensemble, caravan);
  // Where no way leads there is no distance: such places come last.
  const rank = (place: number): number =>
    Number.isNaN(progress[place]) ? Number.MAX_VALUE : progress[place]!;
  const byProgress = [...places.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
  return Array.from({ length: dayCount }, (_, day) => {
    const row = caravan * dayCount + day;
    const here = counts.mainPlace.subarray(row * placeCount, (row + 1) * placeCount);
    const withGroup = here.reduce((sum, n) => sum + n, 0);
    const likeliest = here.indexOf(Math.max(...here));
    const people = (grid: typeof counts.mainPeople): PeopleQuantile[] =>
      withGroup === 0
        ? []
        : probabilities.map((probability) => ({
            probability,
            people: grid.quantile(row, probability, withGroup),
          }));
    return {
      day,
      date: isoFromDay(scenario.startDay + day),
      groupProbability: withGroup / ensemble.replicates,
      places:
        withGroup === 0
          ? []
          : probabilities.map((probability) => {
              const place = quantilePlace(byProgress, here, quantileRank(probability, withGroup));
              const km = progress[place]!;
              return { probability, place: places[place]!.id, progressKm: Number.isNaN(km) ? null : km };
            }),
      likeliest:
        withGroup === 0 ? undefined : { place: places[likeliest]!.id, share: here[likeliest]! / withGroup },
      mainPeople: people(counts.mainPeople),
      groupPeople: people(counts.groupPeople),
    };
  });
}

/** Km from the first departure of a caravan to each place, along the route of least cost. @internal */
export function progressOf(ensemble: Ensemble, caravan: number): Float64Array {
  const { placeCount } = ensemble.counts;
  return progressKm(ensemble.scenario).subarray(caravan * placeCount, (caravan + 1) * placeCount);
}

function quantilePlace(order: readonly number[], here: Uint32Array, wanted: number): number {
  let at = 0;
  for (const place of order) {
    at += here[place]!;
    if (at >= wanted) return place;
  }
  return order.at(-1)!;
}
