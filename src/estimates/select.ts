import { describeValue } from '../base/describe-value.js';
import { CaravanError, type Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { requirePlaceIndex } from '../network/find-place.js';

/** Quantiles that estimates report where none are asked for. */
export const defaultProbabilities: readonly number[] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** What all estimates may be asked: of which caravan, and at which probabilities. */
export interface EstimateOptions {
  /** Id of a caravan of the scenario. Default: its first. */
  readonly caravan?: string;
  /** Probabilities of the quantiles, each in (0, 1). Default 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95. */
  readonly probabilities?: readonly number[];
}

/** A quantile of a number of people: `people` of them or fewer with probability `probability`. */
export interface PeopleQuantile {
  readonly probability: number;
  readonly people: number;
}

/** Row of a caravan in the counts. @internal */
export function caravanRow(ensemble: Ensemble, id: string | undefined, where: string): number {
  const ids = ensemble.scenario.caravans.map((caravan) => caravan.id);
  const row = id === undefined ? 0 : ids.indexOf(id);
  if (row >= 0) return row + 1;
  throw unknownId(where, 'caravan', id!, ids);
}

/** Index of a place in the network. @internal */
export function placeRow(ensemble: Ensemble, id: string, where: string): number {
  return requirePlaceIndex(ensemble.scenario.network, id, where, ['place']);
}

/** @internal */
export function checkProbabilities(probabilities: readonly number[], where: string): void {
  const issues: Issue[] = [];
  probabilities.forEach((probability, i) => {
    if (probability > 0 && probability < 1) return;
    issues.push({
      path: ['probabilities', i],
      message: `is ${probability}, expected a number above 0 and below 1`,
    });
  });
  if (issues.length > 0) throw new CaravanError('invalid_input', where, issues);
}

function unknownId(where: string, what: string, id: string, valid: Iterable<string>): CaravanError {
  const message = `is ${describeValue(id)}, expected the id of a ${what} of the scenario`;
  return new CaravanError('unknown_id', where, [makeIssue([what], message, didYouMean(id, valid))]);
}
