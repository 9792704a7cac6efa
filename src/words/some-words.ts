import { type Check, objectWith } from '../base/checks.js';

export const someWords: Check = objectWith(
  'the words of a language',
  ['language', 'date', 'report'],
  "wordsOf('en') of caravan-sim/report",
);
