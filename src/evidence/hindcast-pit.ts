import { dayFromIso } from '../base/day.js';
import { refuseFaults } from '../base/refuse-faults.js';
import { pitBins } from '../scores/pit-bins.js';
import { type CaravanHindcast, type HindcastSighting, hindcastList } from './hindcast.js';
import type { Quantiles } from './hindcast-quantiles.js';

/** What is forecast of a sighting. */
export type PitQuantity = 'arrivalDay' | 'progress' | 'size';

/** Where what came fell in its forecast; see {@link hindcastPit}. */
export interface PitHistogram {
  readonly quantity: PitQuantity;
  readonly caravans: number;
  /** Share of the cases in each of ten equal bins of the forecast's probability, from lowest to highest; they sum to 1. */
  readonly shares: readonly number[];
}

const binCount = 10;
const edges = Array.from({ length: binCount + 1 }, (_, i) => i / binCount);
const quantities = ['arrivalDay', 'progress', 'size'] as const;

/**
 * Histograms of the probability integral transform of hindcasts: flat where forecasts are as sure as they should be,
 * high at both ends where they are too sure.
 *
 * @param hindcasts - of `hindcast`; of each caravan the first entry counts, the one from its departure
 * @throws CaravanError `invalid_input` for anything else
 * @remarks From the published quantiles, so to steps of 5 %: a case is spread evenly between the levels around it, and
 *   a size between those of its two bounds. Within a caravan first, so that each counts once.
 */
export function hindcastPit(hindcasts: readonly CaravanHindcast[]): PitHistogram[] {
  refuseFaults('hindcastPit', hindcastList(hindcasts, ['hindcasts']));
  const first = hindcasts.filter(({ id }, i) => hindcasts.findIndex((other) => other.id === id) === i);
  return quantities.map((quantity) => {
    const perCaravan = first
      .map(({ sightings, issueDate }) =>
        sightings.flatMap((sighting) => binsOf(sighting, quantity, issueDate)),
      )
      .filter((cases) => cases.length > 0)
      .map((cases) => meanOf(cases));
    return {
      quantity,
      caravans: perCaravan.length,
      shares: perCaravan.length === 0 ? edges.slice(1).map(() => 0) : meanOf(perCaravan),
    };
  });
}

/** One histogram of a case, or none where it is not scored. */
function binsOf(
  { date, observed, forecast, scores }: HindcastSighting,
  quantity: PitQuantity,
  issueDate: string,
): number[][] {
  const { progressKm, size } = observed;
  const between = (quantiles: Quantiles, low: number, high: number): number[][] => [
    pitBins(levelBelow(quantiles, low), levelAbove(quantiles, high), edges),
  ];
  switch (quantity) {
    case 'arrivalDay': {
      if (scores.forecast.arrivalDayIn80 === null) return [];
      const day = dayFromIso(date)! - dayFromIso(issueDate)!;
      return between(forecast.arrivalDay, day, day);
    }
    case 'progress':
      if (scores.forecast.progressIn80 === null) return [];
      return between(forecast.progressKm, progressKm, progressKm);
    case 'size':
      if (scores.forecast.sizeIn80 === null || size === null) return [];
      return between(forecast.size, size.low, size.high);
  }
}

/** The last level whose value lies below, 0 if none does; beyond the simulated days is later than all. */
function levelBelow({ levels, values }: Quantiles, observed: number): number {
  const below = values.filter((value) => value !== null && value < observed).length;
  return below === 0 ? 0 : levels[below - 1]!;
}

/** The first level whose value lies above, 1 if none does. */
function levelAbove({ levels, values }: Quantiles, observed: number): number {
  const at = values.findIndex((value) => value === null || value > observed);
  return at === -1 ? 1 : levels[at]!;
}

function meanOf(rows: readonly (readonly number[])[]): number[] {
  return rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length);
}
