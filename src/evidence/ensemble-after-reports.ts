import { callback } from '../base/checks.js';
import { ReplicateCounter } from '../ensemble/replicate-counter.js';
import { type Ensemble, ensembleOf, type RunEnsembleOptions } from '../ensemble/run-ensemble.js';
import type { Scenario } from '../scenario/scenario.js';
import { askedToUpdate, type FollowedReports, followReports, type UpdateOptions } from './follow-reports.js';
import type { CaravanReport } from './report.js';

/** Settings of {@link ensembleAfterReports}. */
export type AfterReportsOptions = UpdateOptions & Pick<RunEnsembleOptions, 'onProgress'>;

/**
 * Everybody of a caravan on its way, from its last report on: an ensemble for all estimates, tables and pictures.
 *
 * @param scenario - with one departure of the caravan: what was assumed before the reports
 * @param reports - as for {@link updateForecast}
 * @returns counts of the scenario from the day after the last report on; its main body takes the course of
 *   {@link updateForecast}, replicate by replicate
 * @throws CaravanError as {@link updateForecast}
 * @remarks Who left the caravan before its last report is not in it, nor are other caravans of the scenario. Border
 *   cities and pools begin as the scenario has them on its first day. `writeResults` writes its tables, but what the
 *   manifest says of making them again holds for the scenario alone, without the reports.
 * @example
 * ```ts
 * const ensemble = ensembleAfterReports(scenario, reports, { context: scenarioContext() });
 * const nights = nightsAt(ensemble, 'mx-juchitan');
 * ```
 */
export function ensembleAfterReports(
  scenario: Scenario,
  reports: readonly CaravanReport[],
  options: AfterReportsOptions,
): Ensemble {
  const followed = followReports(scenario, reports, options, {
    name: 'ensembleAfterReports',
    checks: { ...askedToUpdate.checks, onProgress: callback },
  });
  return ensembleOfFollowed(followed, options.onProgress);
}

/** The same of reports that have been followed. @internal */
export function ensembleOfFollowed(
  { forecasts, seed }: FollowedReports,
  onProgress?: RunEnsembleOptions['onProgress'],
): Ensemble {
  const { model, runs } = forecasts.at(-1)!;
  const { replicates } = runs;
  const counter = new ReplicateCounter(model, runs.seed, runs.ratesOf);
  const failed = counter.run(0, replicates, (replicate) => onProgress?.(replicate + 1, replicates));
  return ensembleOf(model.scenario, seed, counter.collect(), failed);
}
