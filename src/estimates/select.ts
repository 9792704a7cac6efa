import { type Check, innerProbability, listOf, objectWith, text } from '../base/checks.js';
import { describeValue } from '../base/describe-value.js';
import type { Issue } from '../base/errors.js';
import { didYouMean, makeIssue } from '../base/make-issue.js';
import { type OptionChecks, optionFaults } from '../base/option-faults.js';
import { refuseFaults } from '../base/refuse-faults.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import { placeFaults } from '../network/find-place.js';

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

/** @internal */
export const estimateChecks: OptionChecks<EstimateOptions> = {
  caravan: text,
  probabilities: listOf(innerProbability),
};

/** @internal */
export const anEnsemble: Check = objectWith('an ensemble that runEnsemble has made', [
  'scenario',
  'counts',
  'replicates',
]);

/** What an estimate is asked beside its options. */
interface Asked {
  readonly place?: string;
  readonly faults?: readonly Issue[];
}

/**
 * @param asked - with `place`, the id of a place of the network
 * @throws CaravanError with all faults: `invalid_input`, or `unknown_id` for a place or a caravan that is not there
 * @internal
 */
export function checkEstimate<Options extends object>(
  where: string,
  ensemble: Ensemble,
  options: Options,
  checks: OptionChecks<Options>,
  asked: Asked = {},
): void {
  const ofEnsemble = anEnsemble(ensemble, ['ensemble']);
  const faults = [...ofEnsemble, ...(asked.faults ?? []), ...optionFaults(options, checks)];
  const isPlaceAsked = 'place' in asked;
  if (isPlaceAsked) faults.push(...text(asked.place, ['place']));
  const { caravan }: EstimateOptions = Object(options);
  refuseFaults(
    where,
    faults,
    ofEnsemble.length > 0
      ? []
      : [
          ...(isPlaceAsked ? placeFaults(ensemble.scenario.network, asked.place, ['place']) : []),
          ...caravanFaults(ensemble, caravan),
        ],
  );
}

/** The fault of an id that no caravan has. @internal */
export function caravanFaults({ scenario }: Ensemble, id: unknown): Issue[] {
  const ids = scenario.caravans.map((caravan) => caravan.id);
  if (typeof id !== 'string' || ids.includes(id)) return [];
  const message = `is ${describeValue(id)}, expected the id of a caravan of the scenario`;
  return [makeIssue(['caravan'], message, didYouMean(id, ids))];
}

/** Row of a caravan in the counts. @internal */
export function caravanRow({ scenario }: Ensemble, id: string | undefined): number {
  return id === undefined ? 1 : 1 + scenario.caravans.findIndex((caravan) => caravan.id === id);
}

/** Index of a place in the network. @internal */
export function placeRow({ scenario }: Ensemble, id: string): number {
  return scenario.network.placeIndex.get(id)!;
}
