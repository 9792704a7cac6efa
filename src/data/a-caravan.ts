import { type Check, objectWith } from '../base/checks.js';

/** A caravan of the past; what its file holds, `parseCaravan` looks at. */
export const aCaravan: Check = objectWith('a caravan that historicalCaravan or parseCaravan has given', [
  'id',
  'origin',
  'sightings',
  'outcome',
]);
