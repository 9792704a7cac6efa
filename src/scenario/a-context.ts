import { type Check, objectWith } from '../base/checks.js';

/** What scenarios are read against. */
export const aContext: Check = objectWith('what scenarioContext() of caravan-sim/data gives', [
  'network',
  'regimes',
  'sourceKeys',
]);
