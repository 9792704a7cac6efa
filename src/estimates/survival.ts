import { isoFromDay } from '../base/day.js';
import { type EndKind, endKinds } from '../engine/submodels/dissolution.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { caravanRow, checkEstimate, type EstimateOptions, estimateChecks } from './select.js';

/** What has become of a caravan by a day; the probabilities add up to 1. See {@link survivalByDay}. */
export interface SurvivalDay {
  readonly day: number;
  readonly date: string;
  /** Probability that a group travels on this day or a later one, or that the caravan has not set out. */
  readonly groupProbability: number;
  /** Probability that the last group has ended, by the way in which it did. */
  readonly ended: readonly { readonly kind: EndKind; readonly probability: number }[];
}

/**
 * Survival of a caravan as a group, with its ways of ending as competing risks.
 *
 * @returns one entry per simulated day; on the last one a group that still travels has not ended
 * @throws CaravanError `unknown_id`, `invalid_input`
 * @remarks Cumulative incidence of each end over all replicates. None is censored before the horizon, so the
 *   Aalen-Johansen estimate is the plain share of replicates.
 */
export function survivalByDay(
  ensemble: Ensemble,
  options: Pick<EstimateOptions, 'caravan'> = {},
): SurvivalDay[] {
  checkEstimate('survivalByDay', ensemble, options, { caravan: estimateChecks.caravan });
  const caravan = caravanRow(ensemble, options.caravan);
  const { counts, replicates, scenario } = ensemble;
  const ended = endKinds.map(() => 0);
  return Array.from({ length: counts.dayCount }, (_, day) => {
    // What ended after the night of a day is there on that day, and gone on the next.
    if (day > 0) {
      endKinds.forEach((_kind, k) => {
        ended[k]! += counts.endKindDay[(caravan * endKinds.length + k) * counts.dayCount + day - 1]!;
      });
    }
    const gone = ended.reduce((sum, n) => sum + n, 0);
    return {
      day,
      date: isoFromDay(scenario.startDay + day),
      groupProbability: (replicates - gone) / replicates,
      ended: endKinds.map((kind, k) => ({ kind, probability: ended[k]! / replicates })),
    };
  });
}
