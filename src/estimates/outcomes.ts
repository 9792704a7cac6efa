import { type Account, accountCount, accounts, group } from '../engine/accounts.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import {
  caravanRow,
  checkEstimate,
  defaultProbabilities,
  type EstimateOptions,
  estimateChecks,
  type PeopleQuantile,
} from './select.js';

/** People of a caravan in one account at the horizon; see {@link outcomes}. */
export interface Outcome {
  readonly account: Account;
  readonly people: readonly PeopleQuantile[];
}

/**
 * Where the people of a caravan are at the horizon, account by account; in each replicate the accounts add up
 * to all who ever belonged to it, but for groups that became part of another caravan: they count there.
 *
 * @throws CaravanError `unknown_id`, `invalid_input`
 */
export function outcomes(ensemble: Ensemble, options: EstimateOptions = {}): Outcome[] {
  checkEstimate('outcomes', ensemble, options, estimateChecks);
  const { probabilities = defaultProbabilities } = options;
  const caravan = caravanRow(ensemble, options.caravan);
  const { counts, replicates } = ensemble;
  return accounts.slice(group).map((account, a) => ({
    account,
    people: probabilities.map((probability) => ({
      probability,
      people: counts.accounts.quantile(caravan * accountCount + group + a, probability, replicates),
    })),
  }));
}
