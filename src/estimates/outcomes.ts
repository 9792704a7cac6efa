import { type Account, accountCount, accounts, group } from '../engine/accounts.js';
import type { Ensemble } from '../ensemble/run-ensemble.js';
import {
  caravanRow,
  checkProbabilities,
  defaultProbabilities,
  type EstimateOptions,
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
  const { probabilities = defaultProbabilities } = options;
  checkProbabilities(probabilities, 'outcomes');
  const caravan = caravanRow(ensemble, options.caravan, 'outcomes');
  const { counts, replicates } = ensemble;
  return accounts.slice(group).map((account, a) => ({
    account,
    people: probabilities.map((probability) => ({
      probability,
      people: counts.accounts.quantile(caravan * accountCount + group + a, probability, replicates),
    })),
  }));
}
